// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/credit_section.h"

#include "core/practice/billing.h"
#include "core/practice/practice.h"
#include "core/records/payment_field.h"
#include "core/records/series_field.h"
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
      m_sponsorField(new FormField(tr("S&ponsor"), m_sponsor, this)),
      m_countField(new FormField(tr("C&redits"), m_count, this)),
      m_grant(new QPushButton(tr("&Grant credits"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(10);
    layout->addWidget(makeLabel(tr("Sponsored credits"), TextStyle::Section, this));
    layout->addWidget(m_credits);
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
    m_grant->setObjectName(u"grantCredits"_s);
    m_grant->setAutoDefault(false);
    connect(m_grant, &QPushButton::clicked, this, &CreditSection::grant);

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(m_sponsorField, 1);
    row->addWidget(m_countField);
    // In line with the fields, which have a label above.
    row->addWidget(new FormField(u" "_s, m_grant, this));
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void CreditSection::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = !event->modifiers().testFlag(Qt::ControlModifier);
    if (enter && plain && !m_grant->hasFocus())
        grant();
    else
        QWidget::keyPressEvent(event);
}

void CreditSection::showBalances()
{
    auto read = m_practice.billing().creditBalances(m_client);
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
}

void CreditSection::showSponsors()
{
    const auto sponsors = m_practice.billing().sponsors();
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
    const QString sponsor = m_sponsor->currentText().trimmed();
    const int count = m_count->value();
    const auto granted = m_practice.billing().grantCredits(m_client, sponsor, count);
    if (!granted) {
        const Error &error = granted.error();
        FormField *place = error.field == field::sponsor ? m_sponsorField
                           : error.field == field::count ? m_countField
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
    m_reporter.success(tr("%n credit(s) granted by %1.", nullptr, count).arg(sponsor));
}

} // namespace sessionbook
