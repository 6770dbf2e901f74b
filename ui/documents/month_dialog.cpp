// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/documents/month_dialog.h"

#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/rules/billable.h"
#include "ui/parts/form_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int monthsOffered = 24;

} // namespace

MonthDialog::MonthDialog(Practice &practice, Reporter &reporter, QWidget *parent)
    : RunDialog(u"monthDialog"_s, DocumentKind::Invoice, practice, reporter, parent),
      m_month(new QComboBox(this)), m_onlyUnpaid(new QCheckBox(tr("Only what is &unpaid"), this))
{
    setTitle(tr("Month’s invoices"));
    addMonths();
    m_onlyUnpaid->setObjectName(u"monthOnlyUnpaid"_s);
    addChoice(new FormField(tr("&Month"), m_month, this));
    addChoice(m_onlyUnpaid);
    connect(m_month, &QComboBox::currentIndexChanged, this, [this] { readAgain(); });
    connect(m_onlyUnpaid, &QCheckBox::toggled, this, [this] { readAgain(); });
    begin();
}

void MonthDialog::addMonths()
{
    m_month->setObjectName(u"monthChoice"_s);
    const QDate today = practice().today();
    const QDate first(today.year(), today.month(), 1);
    for (int i = 0; i < monthsOffered; ++i) {
        const QDate month = first.addMonths(-i);
        m_month->addItem(QLocale().toString(month, u"MMMM yyyy"_s), month);
    }
    m_month->setCurrentIndex(m_month->findData(monthToBill(today)));
}

Result<std::vector<RunItem>> MonthDialog::read() const
{
    const QDate first = m_month->currentData().toDate();
    auto sessions = practice().documents().toInvoice(first, first.addMonths(1).addDays(-1));
    if (!sessions)
        return sessions.error();
    std::vector<BillableCharge> wanted = std::move(sessions).value();
    if (m_onlyUnpaid->isChecked()) {
        std::erase_if(wanted,
                      [](const BillableCharge &charge) { return charge.outstanding == Money{}; });
    }
    return invoicesFor(wanted, practice().profile().currency);
}

QString MonthDialog::nothingSentence() const
{
    return tr("Nothing to invoice in this month.\nSessions paid by a sponsored credit, and those "
              "already on an invoice, are left out.");
}

} // namespace sessionbook
