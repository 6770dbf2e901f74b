// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/payments/charges_dialog.h"

#include "core/practice/charges.h"
#include "core/records/payment_field.h"
#include "core/rules/charge_rules.h"
#include "core/rules/wording.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/roomy_rows.h"
#include "ui/fields/typed_field.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"
#include "ui/parts/time_words.h"
#include "ui/payments/charge_subject.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
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
      m_charges(oldestFirst(std::move(charges))), m_list(new QListWidget(this))
{
    m_list->setObjectName(u"jointCharges"_s);
    m_list->setItemDelegate(new RoomyRows(m_list));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
}

QString ChargesDialog::money(Money amount) const
{
    return formatMoney(amount, m_practice.profile().currency, QLocale());
}

void ChargesDialog::addList()
{
    for (const ChargeToAct &charge : m_charges)
        addRow(charge);
    m_list->setCurrentRow(0);
    // Most rows take two lines.
    const int lines = std::clamp(2 * m_list->count(), 2, mostLinesInSight);
    m_list->setFixedHeight(lines * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
    m_listField = new FormField(tr("Char&ges"), m_list, this);
    body()->addWidget(m_listField);
    connect(m_list, &QListWidget::itemChanged, this, [this] { chargesChanged(); });
}

void ChargesDialog::addRow(const ChargeToAct &charge)
{
    QString words = joinedByDot({chargeWords(charge.item, m_practice.profile().zone, QLocale()),
                                 money(charge.item.outstanding())});
    const auto refused = m_practice.charges().whyNot(charge, m_action);
    if (refused)
        words += u" — "_s + *refused;
    auto *row = new QListWidgetItem(words, m_list);
    row->setCheckState(refused ? Qt::Unchecked : Qt::Checked);
    if (refused)
        row->setFlags(row->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable));
    row->setToolTip(words);
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
    std::vector<ChargeToAct> taken;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            taken.push_back(m_charges[static_cast<std::size_t>(row)]);
    }
    return taken;
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
    m_listField->clearError();
    if (!plan) {
        m_consequences->setLines({plan.error().sentence});
        return;
    }
    m_consequences->setLines(consequencesOf(*plan, {{}, m_practice.profile().currency, QLocale()}));
}

bool ChargesDialog::check()
{
    if (taken().empty()) {
        m_listField->setError(tr("Choose at least one charge."));
        m_list->setFocus();
        return false;
    }
    const auto asked = plan();
    if (!asked)
        showError(asked.error());
    return asked.ok();
}

RecordPaymentsDialog::RecordPaymentsDialog(const Practice &practice,
                                           std::vector<ChargeToAct> charges, QWidget *parent)
    : ChargesDialog(u"recordPaymentsDialog"_s, practice, Action::RecordPayment, std::move(charges),
                    parent),
      m_amount(new MoneyEdit(practice.profile().currency, this)), m_method(new QComboBox(this)),
      m_received(new DayField(u"receivedOn"_s, this)), m_keepRest(new QCheckBox(this))
{
    setTitle(isOfOne() ? tr("Record payment") : tr("Record payments"));
    showHeaderLine();
    addList();
    m_amount->setObjectName(u"paymentsAmount"_s);
    m_method->setObjectName(u"paymentsMethod"_s);
    m_keepRest->setObjectName(u"keepRest"_s);
    m_keepRest->setText(tr("&Keep the rest as a balance"));
    for (const PaymentMethod method : practice.profile().methods)
        m_method->addItem(nameOf(method), QVariant::fromValue(method));
    offerBalance();
    m_received->setToday(practice.today());
    m_received->setDate(practice.today());
    m_amount->setAmount(owed());
    auto *amountField = new FormField(tr("&Amount"), m_amount, this);
    auto *methodField = new FormField(tr("Payment &method"), m_method, this);
    auto *receivedField = new FormField(tr("Received &on"), m_received, this);
    setPlaceFor(field::amount, amountField);
    setPlaceFor(field::method, methodField);
    setPlaceFor(field::received, receivedField);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(16);
    fields->addWidget(amountField, 1);
    fields->addWidget(methodField, 1);
    body()->addLayout(fields);
    body()->addWidget(m_keepRest);
    body()->addWidget(receivedField);
    addConsequences();
    addSafeButton(tr("Cancel"), u"keepButton"_s);
    setConfirmButton(addMainButton({}, u"confirmPayments"_s, Icon::Check));
    connect(m_amount, &QLineEdit::textEdited, this, [this] { m_isAmountTyped = true; });
    connect(m_amount, &QLineEdit::textChanged, this, &RecordPaymentsDialog::updateFromAnswers);
    connect(m_keepRest, &QCheckBox::toggled, this, &RecordPaymentsDialog::updateFromAnswers);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RecordPaymentsDialog::propose);
    connect(m_received, &DayField::dateChanged, this, &RecordPaymentsDialog::updateFromAnswers);
    updateFromAnswers();
    m_method->setFocus();
}

/// As the last of the methods, if there is one to pay the chosen charges from.
void RecordPaymentsDialog::offerBalance()
{
    const auto charges = toAct();
    m_balance = charges.empty() ? Money{} : charges.front().balance.sum;
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

Money RecordPaymentsDialog::owed() const
{
    Money sum;
    for (const ChargeItem &charge : taken())
        sum = sum + charge.outstanding();
    return sum;
}

void RecordPaymentsDialog::chargesChanged()
{
    offerBalance();
    propose();
}

/// The amount follows the choice until another one is typed.
void RecordPaymentsDialog::propose()
{
    if (!m_isAmountTyped)
        m_amount->setAmount(
            proposedPayment(owed(), m_method->currentData().value<PaymentMethod>(), m_balance));
    updateFromAnswers();
}

Result<JointPayment> RecordPaymentsDialog::payment() const
{
    const auto amount = m_amount->amount();
    if (!amount)
        return invalid(field::amount, m_amount->amountWanted());
    if (!m_received->isUnderstood())
        return invalid(field::received, m_received->problem());
    return JointPayment{taken(), *amount, m_method->currentData().value<PaymentMethod>(),
                        m_received->date(), m_keepRest->isChecked()};
}

Result<ChargesPlan> RecordPaymentsDialog::plan() const
{
    const auto asked = payment();
    return asked ? practice().charges().previewPayment(toAct(), *asked) : asked.error();
}

void RecordPaymentsDialog::updateFromAnswers()
{
    clearErrors();
    const auto amount = m_amount->amount();
    m_keepRest->setVisible(amount && *amount > owed() &&
                           bringsMoney(m_method->currentData().value<PaymentMethod>()));
    showPlan(plan());
    setConfirmText(amount ? tr("&Record %1").arg(money(*amount)) : tr("&Record payments"));
}

VoidChargesDialog::VoidChargesDialog(const Practice &practice, std::vector<ChargeToAct> charges,
                                     QWidget *parent)
    : ChargesDialog(u"voidChargesDialog"_s, practice, Action::Void, std::move(charges), parent)
{
    setTitle(isOfOne() ? tr("Void this charge?") : tr("Void these charges?"));
    showHeaderLine();
    addList();
    addConsequences();
    addSafeButton(isOfOne() ? tr("&Keep charge") : tr("&Keep charges"), u"keepButton"_s);
    setConfirmButton(addDangerButton({}, u"confirmVoids"_s));
    updateFromAnswers();
}

Result<ChargesPlan> VoidChargesDialog::plan() const
{
    return practice().charges().previewVoids(toAct());
}

void VoidChargesDialog::updateFromAnswers()
{
    showPlan(plan());
    const auto count = static_cast<int>(taken().size());
    setConfirmText(tr("&Void %n charge(s)", nullptr, count));
}

} // namespace sessionbook
