// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charge_dialog.h"

#include "core/base/date_words.h"
#include "core/base/isolated.h"
#include "core/practice/charges.h"
#include "core/rules/wording.h"
#include "ui/look/tones.h"
#include "ui/parts/fact_row.h"
#include "ui/parts/pill.h"
#include "ui/parts/time_words.h"
#include "ui/payments/charge_words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

void emptyLayout(QLayout *layout)
{
    while (const std::unique_ptr<QLayoutItem> item{layout->takeAt(0)})
        delete item->widget();
}

Tone toneOf(ChargeState state)
{
    switch (state) {
    case ChargeState::Paid:
        return sessionbook::toneOf(PaymentBadge::Paid);
    case ChargeState::Void:
        return sessionbook::toneOf(Mark::Void);
    case ChargeState::Unpaid:
    case ChargeState::None:
        return sessionbook::toneOf(PaymentBadge::Unpaid);
    }
    Q_UNREACHABLE();
}

} // namespace

QString labelOf(ChargeAct act)
{
    switch (act) {
    case ChargeAct::RecordPayment:
        return ChargeDialog::tr("&Record payment…");
    case ChargeAct::ReversePayment:
        return ChargeDialog::tr("Reverse &payment…");
    case ChargeAct::ChangeAmount:
        return ChargeDialog::tr("Change &amount…");
    case ChargeAct::Void:
        return ChargeDialog::tr("&Void…");
    case ChargeAct::OpenClient:
        return ChargeDialog::tr("Cl&ient");
    case ChargeAct::OpenInvoice:
        return ChargeDialog::tr("&Open invoice");
    }
    Q_UNREACHABLE();
}

std::optional<Action> ruleOf(ChargeAct act)
{
    switch (act) {
    case ChargeAct::RecordPayment:
        return Action::RecordPayment;
    case ChargeAct::ReversePayment:
        return Action::ReversePayment;
    case ChargeAct::ChangeAmount:
        return Action::ChangeAmount;
    case ChargeAct::Void:
        return Action::Void;
    case ChargeAct::OpenClient:
    case ChargeAct::OpenInvoice:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

ChargeDialog::ChargeDialog(const Practice &practice, const ChargeDetails &charge, QWidget *parent)
    : DialogFrame(u"chargeDialog"_s, parent), m_practice(practice), m_charge(charge),
      m_facts(new QVBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    showHeaderLine();
    m_facts->setSpacing(body()->spacing());
    body()->addLayout(m_facts);
    body()->addStretch();
    QPushButton *client = addSideButton(labelOf(ChargeAct::OpenClient), u"chargeClientButton"_s);
    client->setAccessibleName(tr("Open client"));
    client->setEnabled(!charge.facts.clientErased);
    m_void = addSideButton(labelOf(ChargeAct::Void), u"voidLoneCharge"_s);
    m_reverse = addSecondButton(labelOf(ChargeAct::ReversePayment), u"reverseLoneCharge"_s);
    m_change = addSecondButton(labelOf(ChargeAct::ChangeAmount), u"changeLoneAmount"_s);
    m_record = addMainButton(labelOf(ChargeAct::RecordPayment), u"recordLoneCharge"_s);
    const std::pair<QPushButton *, ChargeAct> acts[] = {{client, ChargeAct::OpenClient},
                                                        {m_void, ChargeAct::Void},
                                                        {m_reverse, ChargeAct::ReversePayment},
                                                        {m_change, ChargeAct::ChangeAmount},
                                                        {m_record, ChargeAct::RecordPayment}};
    for (const auto &[button, act] : acts)
        connect(button, &QPushButton::clicked, this, [this, act = act] { Q_EMIT requested(act); });
    refresh();
    connect(&practice, &Practice::changed, this, &ChargeDialog::applyChanges);
}

void ChargeDialog::applyChanges(const Changes &changes)
{
    if (!changes.loneCharges.contains(charge()) && !changes.clients.contains(m_charge.item.client))
        return;
    const auto now = m_practice.charges().details(charge());
    if (!now) {
        reject();
        return;
    }
    m_charge = *now;
    refresh();
}

void ChargeDialog::refresh()
{
    const ChargeItem &item = m_charge.item;
    setTitleNaming(item.clientName, tr("Charge"));
    setAccessibleName(tr("Charge of %1").arg(isolated(item.clientName)));
    emptyLayout(titleRow());
    auto *pill = new Pill(nameOf(item.state), toneOf(item.state));
    pill->setObjectName(u"chargePill"_s);
    titleRow()->addWidget(pill);
    titleRow()->addStretch();
    emptyLayout(m_facts);
    const QLocale locale;
    const QString tax = m_charge.tax
                            ? tr("Tax of %1 % included").arg(locale.toString(*m_charge.tax / 100.0))
                            : tr("Exempt from tax");
    addFact(Icon::Tag, u"chargeTextFact"_s, chargeServiceWords(item, locale),
            joinedByDot({m_charge.code, tax}));
    addFact(Icon::ClockFace, u"chargeDayFact"_s,
            mediumDate(localTime(item.startsAt, m_practice.profile().zone).date(), locale),
            tr("Day on which it was provided"));
    showMoney();
    const std::pair<QPushButton *, Action> rules[] = {{m_record, Action::RecordPayment},
                                                      {m_change, Action::ChangeAmount},
                                                      {m_reverse, Action::ReversePayment},
                                                      {m_void, Action::Void}};
    for (const auto &[button, action] : rules) {
        const auto whyNot = m_practice.charges().whyNot(m_charge.facts, action);
        button->setVisible(!whyNot || action == Action::RecordPayment || action == Action::Void);
        button->setEnabled(!whyNot);
        button->setToolTip(whyNot.value_or(QString()));
        button->setAccessibleDescription(whyNot.value_or(QString()));
    }
    m_record->setVisible(m_record->isEnabled());
    focusMainButton();
}

void ChargeDialog::addFact(Icon icon, const QString &objectName, const QString &text,
                           const QString &addition)
{
    auto *row = new FactRow(icon, objectName);
    row->setTexts(text, addition);
    m_facts->addWidget(row);
}

void ChargeDialog::addInvoice(const QString &number)
{
    auto *place = new QWidget;
    auto *row = new FactRow(Icon::Copy, u"chargeInvoiceFact"_s, place);
    row->setTexts(tr("On invoice %1").arg(number));
    auto *open = new QPushButton(labelOf(ChargeAct::OpenInvoice), place);
    open->setObjectName(u"openChargeInvoice"_s);
    open->setAccessibleName(tr("Open invoice %1").arg(number));
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT requested(ChargeAct::OpenInvoice); });
    place->setLayout(withButton(row, open));
    m_facts->addWidget(place);
}

void ChargeDialog::showMoney()
{
    const QLocale locale;
    const PracticeProfile &profile = m_practice.profile();
    const auto money = [&](Money amount) { return formatMoney(amount, profile.currency, locale); };
    const ChargeFacts &facts = m_charge.facts;
    QString amount = money(facts.charge.amount);
    if (facts.charge.state() == ChargeState::Unpaid && facts.charge.paid > Money{})
        amount = joinedByDot({amount, tr("%1 outstanding").arg(money(facts.charge.outstanding()))});
    QStringList payments;
    for (const Payment &payment : facts.payments) {
        const QDate day = localTime(payment.receivedAt, profile.zone).date();
        payments << joinedByDot(
            {money(payment.amount), nameOf(payment.method), mediumDate(day, locale)});
    }
    addFact(Icon::Payment, u"chargeMoneyFact"_s, amount, payments.join(u'\n'));
    if (facts.invoice)
        addInvoice(*facts.invoice);
    if (!m_charge.amountReason.isEmpty())
        addFact(Icon::Note, u"amountReasonFact"_s, m_charge.amountReason,
                tr("Why the amount was changed · only visible to you"));
}

} // namespace sessionbook
