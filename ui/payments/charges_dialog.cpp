// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charges_dialog.h"

#include "core/base/isolated.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/records/given_name.h"
#include "core/records/payment_field.h"
#include "core/rules/charge_rules.h"
#include "core/rules/wording.h"
#include "ui/fields/chosen_rows.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/time_words.h"
#include "ui/payments/charge_subject.h"
#include "ui/payments/charge_summary.h"
#include "ui/payments/charge_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int mostLinesInSight = 8; // more are scrolled to

std::vector<ChargeToAct> oldestFirst(std::vector<ChargeToAct> charges)
{
    std::ranges::sort(charges, {}, [](const ChargeToAct &charge) {
        return std::pair(charge.item.startsAt, charge.item.id);
    });
    return charges;
}

} // namespace

ChargesDialog::ChargesDialog(const QString &objectName, const Practice &practice, Action action,
                             std::vector<ChargeToAct> charges, QWidget *parent)
    : ActDialog(objectName, parent), m_practice(practice), m_action(action),
      m_charges(oldestFirst(std::move(charges)))
{
    showHeaderLine();
}

QString ChargesDialog::money(Money amount) const
{
    return formatMoney(amount, m_practice.profile().currency, QLocale());
}

void ChargesDialog::addCharges()
{
    if (isOfOne())
        return showOne(m_charges.front().item);
    m_rows = new ChosenRows(tr("Char&ges"), u"jointCharges"_s, this);
    for (const ChargeToAct &charge : m_charges) {
        m_rows->add(joinedByDot({chargeWords(charge.item, m_practice.profile().zone, QLocale()),
                                 money(charge.item.outstanding())}),
                    m_practice.charges().whyNot(charge, m_action));
    }
    // Most rows take two lines.
    m_rows->setHeight(std::min(2 * static_cast<int>(m_charges.size()), mostLinesInSight));
    body()->addWidget(m_rows);
    connect(m_rows, &ChosenRows::choiceChanged, this, [this] { chargesChanged(); });
}

void ChargesDialog::showOne(const ChargeItem &charge)
{
    setSubtitleNaming(chargeSubjectWords(charge, m_practice.profile().zone, QLocale()));
    body()->addWidget(makeChargeSummary(charge, m_practice.profile().currency, this));
    if (const auto client = m_practice.clients().find(charge.client))
        m_client = addressOf(*client);
}

void ChargesDialog::addConsequences()
{
    body()->addStretch(1);
    m_consequences = new ConsequenceBox(u"consequences"_s, this);
    pinBelowBody(m_consequences);
}

void ChargesDialog::setConfirmButton(QPushButton *confirm)
{
    m_confirm = confirm;
    m_confirm->setDefault(true);
    addActButton(m_confirm);
}

void ChargesDialog::setConfirmText(const QString &text) { m_confirm->setText(text); }

std::vector<ChargeToAct> ChargesDialog::toAct() const
{
    return m_rows ? m_rows->chosenOf(m_charges) : m_charges;
}

std::vector<ChargeItem> ChargesDialog::taken() const
{
    std::vector<ChargeItem> taken;
    for (const ChargeToAct &charge : toAct())
        taken.push_back(charge.item);
    return taken;
}

void ChargesDialog::showPlan(const Result<ChargesPlan> &plan)
{
    const WordingContext context{m_client, m_practice.profile().currency, QLocale()};
    QStringList lines;
    if (plan)
        lines = isOfOne() ? consequencesOfOne(*plan, context) : consequencesOf(*plan, context);
    m_consequences->setLines(lines);
    m_consequences->setVisible(!lines.isEmpty());
}

bool ChargesDialog::check()
{
    if (m_rows && !m_rows->checkAny(tr("Choose at least one charge.")))
        return false;
    const auto asked = plan();
    if (!asked)
        showError(asked.error());
    return asked.ok();
}

RecordPaymentDialog::RecordPaymentDialog(const Practice &practice, std::vector<ChargeToAct> charges,
                                         QWidget *parent)
    : ChargesDialog(u"recordPaymentDialog"_s, practice, Action::RecordPayment, std::move(charges),
                    parent)
{
    setTitle(isOfOne() ? tr("Record payment") : tr("Record payments"));
    addCharges();
    addFields();
    addConsequences();
    addSafeButton(tr("Cancel"), u"leaveUnpaid"_s);
    setConfirmButton(addMainButton({}, u"confirmPayment"_s, Icon::Check));
    offerBalance();
    propose();
    connect(m_amount, &QLineEdit::textEdited, this, [this] { m_isAmountTyped = true; });
    connect(m_amount, &QLineEdit::textChanged, this, &RecordPaymentDialog::updateFromAnswers);
    connect(m_keepRest, &QCheckBox::toggled, this, &RecordPaymentDialog::updateFromAnswers);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RecordPaymentDialog::propose);
    connect(m_received, &DayField::dateChanged, this, &RecordPaymentDialog::updateFromAnswers);
    m_amount->setFocus();
    m_amount->selectAll();
}

void RecordPaymentDialog::addFields()
{
    m_balanceRemark = new RemarkLine(u"balanceRemark"_s, this);
    m_amount = new MoneyEdit(practice().profile().currency, this);
    m_method = new QComboBox(this);
    m_keepRest = new QCheckBox(tr("&Keep the rest as a balance"), this);
    m_received = new DayField(u"paymentDay"_s, this);
    m_amount->setObjectName(u"paymentAmount"_s);
    m_method->setObjectName(u"paymentMethod"_s);
    m_keepRest->setObjectName(u"keepRest"_s);
    // A credit pays for the whole session: there is nothing to choose.
    const bool isOnCredit = isOfOne() && toAct().front().money().onCredit;
    m_amount->setReadOnly(isOnCredit);
    for (const PaymentMethod method :
         isOnCredit ? std::vector{PaymentMethod::SponsoredCredit} : practice().profile().methods)
        m_method->addItem(nameOf(method), QVariant::fromValue(method));
    m_received->setToday(practice().today());
    m_received->setDate(practice().today());
    m_amountField = new FormField(tr("&Amount"), m_amount, this);
    auto *methodField = new FormField(tr("Payment &method"), m_method, this);
    auto *receivedField = new FormField(tr("Received &on"), m_received, this);
    setPlaceFor(field::amount, m_amountField);
    setPlaceFor(field::method, methodField);
    setPlaceFor(field::received, receivedField);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(16);
    fields->addWidget(m_amountField, 1);
    fields->addWidget(methodField, 1);
    body()->addWidget(m_balanceRemark);
    body()->addLayout(fields);
    body()->addWidget(m_keepRest);
    body()->addWidget(receivedField);
}

/// As the last of the methods, if there is one to pay the chosen charges from.
void RecordPaymentDialog::offerBalance()
{
    const auto charges = toAct();
    const Balance balance = charges.empty() ? Balance{} : charges.front().balance;
    const bool isOnCredit = isOfOne() && charges.front().money().onCredit;
    m_balance = isOnCredit ? Money{} : balance.sum;
    m_balanceRemark->say(RemarkLine::Kind::Remark,
                         m_balance > Money{}
                             ? tr("The balance of %1, %2, can be used as the payment method.")
                                   .arg(isolated(balance.ownerName), isolated(money(m_balance)))
                             : QString());
    const QSignalBlocker blocker(m_method);
    const auto method = QVariant::fromValue(PaymentMethod::Balance);
    int row = m_method->findData(method);
    // A method that was chosen never turns into another one.
    if (m_balance <= Money{} && row != m_method->currentIndex()) {
        m_method->removeItem(row);
        return;
    }
    if (row < 0) {
        row = m_method->count();
        m_method->addItem({}, method);
    }
    m_method->setItemText(row, tr("Balance (%1)").arg(money(m_balance)));
}

PaymentMethod RecordPaymentDialog::method() const
{
    return m_method->currentData().value<PaymentMethod>();
}

Money RecordPaymentDialog::owed() const
{
    Money sum;
    for (const ChargeItem &charge : taken())
        sum = sum + charge.outstanding();
    return sum;
}

void RecordPaymentDialog::chargesChanged()
{
    offerBalance();
    propose();
}

/// The amount follows the choice until another one is typed.
void RecordPaymentDialog::propose()
{
    if (!m_isAmountTyped)
        m_amount->setAmount(proposedPayment(owed(), method(), m_balance));
    updateFromAnswers();
}

Result<JointPayment> RecordPaymentDialog::payment() const
{
    const auto amount = m_amount->amount();
    if (!amount)
        return invalid(field::amount, m_amount->amountWanted());
    if (!m_received->isUnderstood())
        return invalid(field::received, m_received->problem());
    return JointPayment{taken(), *amount, method(), m_received->date(), m_keepRest->isChecked()};
}

Result<ChargesPlan> RecordPaymentDialog::plan() const
{
    const auto asked = payment();
    return asked ? practice().charges().previewPayment(toAct(), *asked) : asked.error();
}

void RecordPaymentDialog::updateFromAnswers()
{
    clearErrors();
    const auto amount = m_amount->amount();
    const bool isTooMuch = amount && *amount > owed();
    m_keepRest->setVisible(isTooMuch && bringsMoney(method()));
    const auto asked = plan();
    remarkOnAmount(asked);
    showPlan(asked);
    setConfirmText(amount      ? tr("&Record %1").arg(money(*amount))
                   : isOfOne() ? tr("&Record payment")
                               : tr("&Record payments"));
}

/// While typing. What can't be read as an amount yet is only said when the button is pressed.
void RecordPaymentDialog::remarkOnAmount(const Result<ChargesPlan> &plan)
{
    const auto amount = m_amount->amount();
    m_amountField->clearRemark();
    if (!amount || *amount <= Money{})
        return;
    if (!plan && plan.error().field == field::amount)
        m_amountField->setRemark(plan.error().sentence);
    else if (plan && isOfOne() && *amount < owed())
        m_amountField->setRemark(tr("%1 stays outstanding.").arg(money(owed() - *amount)));
}

VoidChargesDialog::VoidChargesDialog(const Practice &practice, std::vector<ChargeToAct> charges,
                                     QWidget *parent)
    : ChargesDialog(u"voidChargesDialog"_s, practice, Action::Void, std::move(charges), parent)
{
    setTitle(isOfOne() ? tr("Void this charge?") : tr("Void these charges?"));
    addCharges();
    addConsequences();
    addSafeButton(isOfOne() ? tr("&Keep charge") : tr("&Keep charges"), u"keepCharge"_s);
    QPushButton *confirm = addDangerButton({}, u"confirmVoid"_s);
    setConfirmButton(confirm);
    updateFromAnswers();
    if (isOfOne())
        confirm->setFocus(); // as it can be undone
}

Result<ChargesPlan> VoidChargesDialog::plan() const
{
    return practice().charges().previewVoids(toAct());
}

void VoidChargesDialog::updateFromAnswers()
{
    showPlan(plan());
    setConfirmText(isOfOne() ? tr("&Void charge")
                             : tr("&Void %n charge(s)", nullptr, static_cast<int>(taken().size())));
}

} // namespace sessionbook
