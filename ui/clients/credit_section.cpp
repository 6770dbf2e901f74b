// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/credit_section.h"

#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "core/practice/sponsors.h"
#include "core/records/payment_field.h"
#include "core/records/series_field.h"
#include "core/records/sponsor_field.h"
#include "core/search/typed_day.h"
#include "ui/clients/credit_ledger_dialog.h"
#include "ui/clients/credit_table.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"
#include "ui/parts/reporter.h"

#include <QCollator>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

CreditSection::CreditSection(Practice &practice, Reporter &reporter, ClientId client,
                             QWidget *parent)
    : QWidget(parent), m_practice(practice), m_reporter(reporter), m_client(client),
      m_credits(new CreditTable(this)), m_sponsor(new QComboBox(this)), m_count(new QSpinBox(this)),
      m_lastDay(new QLineEdit(this)),
      m_sponsorField(new FormField(tr("S&ponsor"), m_sponsor, this)),
      m_countField(new FormField(tr("C&redits"), m_count, this)),
      m_lastDayField(new FormField(tr("Last &day"), m_lastDay, this)),
      m_grant(new QPushButton(tr("&Grant credits"), this)),
      m_ledger(new QPushButton(tr("Sho&w all…"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(makeLabel(tr("Sponsored credits"), TextStyle::Section, this));
    layout->addWidget(m_credits);
    layout->addWidget(m_ledger, 0, Qt::AlignLeft);
    m_ledger->setObjectName(u"allCredits"_s);
    m_ledger->setAutoDefault(false);
    m_ledger->setToolTip(tr("Every credit and what happened to it"));
    connect(m_ledger, &QPushButton::clicked, this, &CreditSection::openLedger);
    addGrant();
    showBalances();
    showSponsors();
    connect(&m_practice, &Practice::changed, this, [this](const Changes &changes) {
        if (changes.credits) {
            showBalances();
            showSponsors();
        }
    });
}

void CreditSection::addGrant()
{
    m_sponsor->setObjectName(u"grantSponsor"_s);
    m_sponsor->setEditable(true);
    m_sponsor->setInsertPolicy(QComboBox::NoInsert);
    m_sponsor->lineEdit()->setPlaceholderText(tr("e.g. a Wellbeing Hub"));
    m_sponsor->completer()->setFilterMode(Qt::MatchContains);
    m_sponsor->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_count->setObjectName(u"grantCount"_s);
    m_count->setRange(1, 1000);
    m_lastDay->setObjectName(u"grantUntil"_s);
    m_lastDay->setPlaceholderText(tr("no limit"));
    m_lastDay->setToolTip(tr("The last day on which such a session can begin"));
    m_grant->setObjectName(u"grantCredits"_s);
    m_grant->setAutoDefault(false);
    connect(m_grant, &QPushButton::clicked, this, &CreditSection::grant);

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_sponsorField, 1);
    row->addWidget(m_countField);
    row->addWidget(m_lastDayField);
    // In line with the fields, which have a label above.
    row->addWidget(new FormField(u" "_s, m_grant, this));
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void CreditSection::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !event->modifiers().testFlag(Qt::ControlModifier);
    if (enter && plain && !m_grant->hasFocus() && !m_ledger->hasFocus())
        grant();
    else
        QWidget::keyPressEvent(event);
}

void CreditSection::showBalances()
{
    auto read = m_practice.sponsors().balances(m_client);
    if (!read) {
        m_reporter.failure(read.error());
        return;
    }
    std::vector<CreditBalance> balances = std::move(read).value();
    const QCollator collator;
    std::ranges::sort(balances, [&](const CreditBalance &a, const CreditBalance &b) {
        return collator.compare(a.sponsor.name, b.sponsor.name) < 0;
    });
    m_credits->setBalances(balances);
    m_ledger->setVisible(!balances.empty());
}

void CreditSection::showSponsors()
{
    const auto sponsors = m_practice.sponsors().all();
    if (!sponsors) {
        m_reporter.failure(sponsors.error());
        return;
    }
    QStringList names;
    for (const Sponsor &sponsor : *sponsors)
        names << sponsor.name;
    std::ranges::sort(names, [collator = QCollator()](const QString &a, const QString &b) {
        return collator.compare(a, b) < 0;
    });
    const QString typed = m_sponsor->currentText();
    m_sponsor->clear();
    m_sponsor->addItems(names);
    m_sponsor->setCurrentText(typed);
}

void CreditSection::grant()
{
    m_sponsorField->clearError();
    m_countField->clearError();
    m_lastDayField->clearError();
    const QString sponsor = m_sponsor->currentText().trimmed();
    const int count = m_count->value();
    const QString until = m_lastDay->text().trimmed();
    QDate lastDay;
    if (!until.isEmpty()) {
        lastDay = readDay(until, m_practice.today(), {}, QLocale()).day;
        if (!lastDay.isValid()) {
            m_lastDayField->setError(
                tr("Enter a date such as %1, or leave it empty.")
                    .arg(QLocale().toString(m_practice.today().addYears(1), dayFormat(QLocale()))));
            m_lastDay->setFocus();
            return;
        }
    }
    const auto granted = m_practice.sponsors().grantCredits(m_client, sponsor, count, lastDay);
    if (!granted) {
        const Error &error = granted.error();
        FormField *place = error.field == field::sponsor  ? m_sponsorField
                           : error.field == field::count  ? m_countField
                           : error.field == field::expiry ? m_lastDayField
                                                          : nullptr;
        if (!place) {
            m_reporter.failure(error);
            return;
        }
        place->setError(error.sentence);
        place->setFocus();
        return;
    }
    m_sponsor->setCurrentText({});
    m_count->setValue(1);
    m_lastDay->clear();
    m_reporter.success(tr("%n credit(s) granted by %1.", nullptr, count).arg(sponsor));
}

void CreditSection::openLedger()
{
    const auto client = m_practice.clients().find(m_client);
    if (!client) {
        m_reporter.failure(client.error());
        return;
    }
    (new CreditLedgerDialog(m_practice, m_reporter, *client, this))->open();
}

} // namespace sessionbook
