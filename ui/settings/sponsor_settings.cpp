// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sponsor_settings.h"

#include "core/practice/billing.h"
#include "core/practice/practice.h"
#include "ui/look/icons.h"
#include "ui/settings/sponsor_dialog.h"

#include <QCollator>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

enum SponsorColumn { SponsorName, CreditPrice, VatNumber };

} // namespace

SponsorSettings::SponsorSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Sponsors"), practice, parent), m_table(new QTableWidget(this)),
      m_edit(new QPushButton(icon(Icon::Pencil), tr("&Edit"), this))
{
    makeTable();
    auto *add = new QPushButton(icon(Icon::Plus), tr("&Add sponsor"), this);
    add->setObjectName(u"addSponsor"_s);
    m_edit->setObjectName(u"editSponsor"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (QPushButton *button : {add, m_edit}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    content()->addWidget(m_table, 1);
    content()->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] { openDialog({}); });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        if (const Sponsor *sponsor = chosen())
            openDialog(*sponsor);
    });
    load();
}

void SponsorSettings::makeTable()
{
    m_table->setObjectName(u"sponsorTable"_s);
    m_table->setAccessibleName(tr("Sponsors"));
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Price of a credit"), tr("VAT number")});
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(260);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SponsorName, QHeaderView::Stretch);
    m_table->horizontalHeaderItem(CreditPrice)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->installEventFilter(this);
    connect(m_table, &QTableWidget::itemSelectionChanged, this,
            [this] { m_edit->setEnabled(chosen()); });
    connect(m_table, &QTableWidget::cellDoubleClicked, m_edit, &QPushButton::click);
}

void SponsorSettings::load()
{
    const auto sponsors = practice().billing().sponsors();
    if (!sponsors) {
        refuse(sponsors.error());
        return;
    }
    const Sponsor *before = chosen();
    const SponsorId current = before ? before->id : SponsorId{};
    m_sponsors = *sponsors;
    std::ranges::sort(m_sponsors, [collator = QCollator()](const Sponsor &a, const Sponsor &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    m_table->setRowCount(static_cast<int>(m_sponsors.size()));
    int row = 0;
    for (const Sponsor &sponsor : m_sponsors) {
        const QString price =
            sponsor.price ? formatMoney(*sponsor.price, practice().profile().currency, QLocale())
                          : QString();
        const QStringList cells{sponsor.name, price, sponsor.vatNumber};
        for (int column = 0; column < cells.size(); ++column) {
            auto *cell = new QTableWidgetItem(cells[column]);
            cell->setToolTip(column == SponsorName ? sponsor.name : QString());
            if (column == CreditPrice)
                cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, column, cell);
        }
        ++row;
    }
    choose(current);
}

void SponsorSettings::choose(SponsorId id)
{
    const auto found = std::ranges::find(m_sponsors, id, &Sponsor::id);
    const auto row = found == m_sponsors.end() ? 0 : static_cast<int>(found - m_sponsors.begin());
    if (!m_sponsors.empty())
        m_table->setCurrentCell(row, SponsorName);
    m_edit->setEnabled(chosen());
}

const Sponsor *SponsorSettings::chosen() const
{
    const auto row = static_cast<std::size_t>(m_table->currentRow());
    return row < m_sponsors.size() ? &m_sponsors[row] : nullptr;
}

void SponsorSettings::openDialog(const Sponsor &edited)
{
    openSponsor(practice(), this, edited, [this](SponsorId id) {
        load();
        choose(id);
        m_table->setFocus();
    });
}

bool SponsorSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_edit->click();
            return true;
        }
    }
    return SettingsPage::eventFilter(watched, event);
}

} // namespace sessionbook
