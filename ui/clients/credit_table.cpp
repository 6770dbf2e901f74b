// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/credit_table.h"

#include "ui/look/text_styles.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sessionbook {

CreditTable::CreditTable(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    setObjectName(u"creditTable"_s);
}

void CreditTable::addCell(int row, int column, const QString &text, const QString &name)
{
    QLabel *label = makeLabel(text, row == 0 ? TextStyle::Quiet : TextStyle::Body, m_cells);
    label->setObjectName(name);
    label->setWordWrap(column == 0);
    m_grid->addWidget(label, row, column,
                      column == 0 ? Qt::Alignment() : Qt::AlignRight | Qt::AlignTop);
}

void CreditTable::setBalances(const std::vector<CreditBalance> &balances)
{
    delete m_cells;
    m_cells = new QWidget(this);
    layout()->addWidget(m_cells);
    m_grid = new QGridLayout(m_cells);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(20);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 1);
    if (balances.empty()) {
        addCell(0, 0, tr("No credits have been granted yet."), u"noCredits"_s);
        return;
    }
    const QStringList headings{tr("Sponsor"), tr("Granted"), tr("Available"), tr("Reserved"),
                               tr("Spent")};
    for (int column = 0; column < headings.size(); ++column)
        addCell(0, column, headings[column]);
    const QLocale locale;
    int row = 1;
    for (const CreditBalance &balance : balances) {
        const QString id = QString::number(balance.sponsor.id.value);
        addCell(row, 0, balance.sponsor.name);
        addCell(row, 1, locale.toString(balance.granted), u"granted"_s + id);
        const QString available = locale.toString(balance.available);
        addCell(row, 2,
                balance.expired == 0
                    ? available
                    : tr("%1 (%2 expired)").arg(available, locale.toString(balance.expired)),
                u"available"_s + id);
        addCell(row, 3, locale.toString(balance.reserved), u"reserved"_s + id);
        const QString spent = locale.toString(balance.spent);
        addCell(row, 4,
                balance.stated == 0
                    ? spent
                    : tr("%1 (%2 on statements)").arg(spent, locale.toString(balance.stated)),
                u"spent"_s + id);
        ++row;
    }
}

} // namespace sessionbook
