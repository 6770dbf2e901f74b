// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/cancel_dialog.h"

#include "core/practice/sessions.h"
#include "core/records/payment_field.h"
#include "core/rules/wording.h"
#include "ui/fields/following_choice.h"
#include "ui/fields/method_combo.h"
#include "ui/fields/money_edit.h"
#include "ui/look/text_styles.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/session_words.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int indent = 24; // in line with the text of a check box

struct ReasonChoice
{
    CancelReason reason;
    QStringView objectName;
};
constexpr auto reasonChoices = std::to_array<ReasonChoice>({
    {CancelReason::ByProfessional, u"reasonByProfessional"},
    {CancelReason::ByClient, u"reasonByClient"},
    {CancelReason::NoShow, u"reasonNoShow"},
    {CancelReason::Other, u"reasonOther"},
});

QWidget *indented(QWidget *inner)
{
    auto *outer = new QWidget;
    auto *layout = new QHBoxLayout(outer);
    layout->setContentsMargins(indent, 0, 0, 0);
    layout->addWidget(inner);
    return outer;
}

} // namespace

CancelDialog::CancelDialog(const Practice &practice, const SessionDetails &session, QWidget *parent)
    : ActDialog(u"cancelDialog"_s, parent), m_practice(practice), m_session(session),
      m_deletesOnly(session.session().status == SessionStatus::Cancelled)
{
    setTitle(m_deletesOnly ? tr("Delete session") : tr("Cancel session"));
    setSubtitle(sessionWords(m_session, m_practice.profile().zone, QLocale()));
    if (!m_deletesOnly) {
        addFollowing();
        addReasons();
        addSeparator();
        addCharge();
    }
    addDeletion();
    body()->addStretch(1); // takes the room of hidden parts
    m_consequences = new ConsequenceBox(u"consequences"_s, this);
    body()->addWidget(m_consequences);
    addButtons();
    if (!m_deletesOnly)
        connectAnswers();
    connect(&m_practice, &Practice::minuteTurned, this, &CancelDialog::updateFromClock);
    updateFromAnswers();
}

void CancelDialog::addFollowing()
{
    const auto following = m_practice.sessions().countFollowing(m_session.facts);
    if (!following || *following == 0)
        return;
    m_following = new FollowingChoice(FollowingChoice::Of::Sessions, *following);
    body()->addWidget(m_following);
    connect(m_following, &FollowingChoice::changed, this, &CancelDialog::updateFromAnswers);
}

void CancelDialog::addReasons()
{
    m_notice = new RemarkLine(u"lateNoticeLine"_s);
    sayNotice();
    body()->addWidget(m_notice);
    body()->addWidget(makeLabel(tr("Reason"), TextStyle::Section));

    auto *choices = new QWidget;
    choices->setAccessibleName(tr("Reason"));
    auto *layout = new QVBoxLayout(choices);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_reasons = new QButtonGroup(this);
    for (const ReasonChoice &choice : reasonChoices) {
        auto *button = new QRadioButton(nameOf(choice.reason));
        button->setObjectName(choice.objectName.toString());
        m_reasons->addButton(button, static_cast<int>(choice.reason));
        layout->addWidget(button, 0, Qt::AlignLeft); // only as wide as its text
    }
    m_otherReason = new QLineEdit;
    m_otherReason->setObjectName(u"otherReasonEdit"_s);
    m_otherReason->setPlaceholderText(tr("Write the reason (only visible to you)"));
    m_otherReason->setAccessibleName(tr("Other reason, only visible to you"));
    layout->addWidget(indented(m_otherReason));
    m_reasonField = new FormField({}, choices);
    choices->setFocusProxy(m_reasons->buttons().constFirst());
    setPlaceFor(field::reason, m_reasonField);
    body()->addWidget(m_reasonField);
}

void CancelDialog::sayNotice()
{
    const CancellationPolicy &policy = m_practice.profile().policy;
    const QString late =
        lateNoticeLine(m_session.session().fields.startsAt, policy, m_practice.now());
    m_notice->say(late.isEmpty() ? RemarkLine::Kind::Hint : RemarkLine::Kind::Remark,
                  late.isEmpty() ? tr("In good time: you ask for %n hour(s) of notice.", nullptr,
                                      policy.noticeHours)
                                 : late);
}

void CancelDialog::addCharge()
{
    m_charge = new QCheckBox(tr("C&harge the client for this session"));
    m_charge->setObjectName(u"chargeBox"_s);
    m_chargeHint = makeLabel({}, TextStyle::Quiet);
    m_chargeHint->setObjectName(u"chargeHint"_s);
    body()->addWidget(m_charge, 0, Qt::AlignLeft);
    body()->addWidget(indented(m_chargeHint));

    const Money price = m_session.session().fields.price;
    m_amount = new MoneyEdit(m_practice.profile().currency);
    m_amount->setObjectName(u"amountEdit"_s);
    m_amount->setAmount(isOnCredit() ? price : policyFee(price, m_practice.profile().policy));
    m_amount->setEnabled(!isOnCredit()); // a credit always pays the full price
    m_amountField = new FormField(tr("&Amount"), m_amount);
    setPlaceFor(field::amount, m_amountField);
    m_method = new MethodCombo(methodsFor(m_session.facts, m_practice.profile().methods),
                               isOnCredit() ? MethodCombo::PayLater::NotOffered
                                            : MethodCombo::PayLater::Offered);
    m_method->setCurrentIndex(m_method->count() - 1); // Pay later, as the client is not here

    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setSpacing(10);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_amountField, 1);
    layout->addWidget(new FormField(tr("Payment &method"), m_method), 1);
    m_feeRow = indented(row);
    body()->addWidget(m_feeRow);
}

void CancelDialog::addDeletion()
{
    if (m_deletesOnly) {
        body()->addWidget(
            makeLabel(tr("It is cancelled already. Delete it only if it was booked by "
                         "mistake: as it stands, it makes the reports useful."),
                      TextStyle::Body));
        return;
    }
    m_delete = new QCheckBox(tr("&Delete all information about this session"));
    m_delete->setObjectName(u"deleteBox"_s);
    body()->addWidget(m_delete, 0, Qt::AlignLeft);
    auto *hint = makeLabel(tr("Only for a session booked by mistake. It cannot be brought back: "
                              "better keep it, cancelled."),
                           TextStyle::Quiet);
    hint->setObjectName(u"deleteHint"_s);
    m_delete->setAccessibleDescription(hint->text());
    body()->addWidget(indented(hint));
}

void CancelDialog::addButtons()
{
    addSafeButton(m_following ? tr("&Keep as it is") : tr("&Keep session"), u"keepButton"_s);
    m_confirm = addDangerButton({}, u"confirmButton"_s);
    m_confirm->setDefault(true);
    addActButton(m_confirm);
    if (!m_deletesOnly)
        m_reasons->buttons().constFirst()->setFocus();
}

void CancelDialog::connectAnswers()
{
    connect(m_reasons, &QButtonGroup::idToggled, this, [this](int id, bool chosen) {
        if (chosen && id == static_cast<int>(CancelReason::Other) && isVisible())
            m_otherReason->setFocus();
        updateFromAnswers();
    });
    connect(m_otherReason, &QLineEdit::textChanged, this, &CancelDialog::updateFromAnswers);
    connect(m_amount, &QLineEdit::textChanged, this, &CancelDialog::updateFromAnswers);
    connect(m_method, &QComboBox::currentIndexChanged, this, &CancelDialog::updateFromAnswers);
    // Charging and deleting exclude each other: a fee can't be owed for a deleted session.
    connect(m_charge, &QCheckBox::toggled, this, [this](bool charges) {
        if (charges)
            m_delete->setChecked(false);
        updateFromAnswers();
    });
    connect(m_delete, &QCheckBox::toggled, this, [this](bool deletes) {
        if (deletes)
            m_charge->setChecked(false);
        updateFromAnswers();
    });
}

bool CancelDialog::deletes() const { return m_deletesOnly || m_delete->isChecked(); }

bool CancelDialog::isOnCredit() const { return holdsReservedCredit(m_session.facts); }

std::optional<CancelReason> CancelDialog::chosenReason() const
{
    const int id = m_reasons->checkedId();
    return id < 0 ? std::nullopt : std::optional(static_cast<CancelReason>(id));
}

Result<Request> CancelDialog::request() const
{
    if (deletes())
        return Request{ask::Delete{}};
    ask::Cancel cancel{chosenReason(), m_otherReason->text(), std::nullopt};
    if (m_charge->isChecked()) {
        const std::optional<Money> amount = m_amount->amount();
        if (!amount)
            return Error{ErrorKind::Invalid, m_amount->amountWanted(), field::amount};
        cancel.fee = ask::Fee{*amount, m_method->method()};
    }
    return Request{cancel};
}

Reach CancelDialog::reach() const { return m_following ? m_following->reach() : Reach::This; }

Result<std::vector<SeriesStep>> CancelDialog::steps() const
{
    const Result<Request> asked = request();
    if (!asked)
        return asked.error();
    return m_practice.sessions().previewSteps(m_session.facts, *asked, reach());
}

Result<std::vector<SeriesStep>> CancelDialog::stepsWithoutReason() const
{
    Result<std::vector<SeriesStep>> asked = steps();
    if (asked || asked.error().field != field::reason)
        return asked;
    ask::Cancel cancel = std::get<ask::Cancel>(*request());
    cancel.reason = CancelReason::ByProfessional;
    cancel.reasonText.clear();
    return m_practice.sessions().previewSteps(m_session.facts, cancel, reach());
}

void CancelDialog::updateFromAnswers()
{
    if (!m_deletesOnly) {
        m_reasonField->clearError();
        m_reasonField->setEnabled(!deletes());
        m_reasonField->setHint(deletes() ? tr("A deleted session keeps no reason.")
                                         : tr("The right reason makes the reports useful."));
        m_otherReason->setEnabled(chosenReason() == CancelReason::Other);
        updateFee();
    }
    const auto asked = stepsWithoutReason();
    const auto steps = asked ? *asked : std::vector<SeriesStep>();
    if (m_following)
        m_following->setSteps(steps, m_practice.profile().zone);
    const WordingContext context{m_session.client.name, m_practice.profile().currency, QLocale()};
    m_consequences->setLines(!asked             ? QStringList{asked.error().sentence}
                             : steps.size() > 1 ? consequencesOf(steps, context)
                                                : consequencesOf(steps.front().plan, context));
    updateConfirmText(static_cast<int>(steps.size()));
}

/// While the dialog is open, good time may become late notice, and the session may begin.
void CancelDialog::updateFromClock()
{
    if (!m_deletesOnly)
        sayNotice();
    updateFromAnswers();
}

void CancelDialog::updateFee()
{
    m_amountField->clearError();
    const bool allowed =
        feeAllowed(m_session.facts, chosenReason(), m_practice.profile().policy, m_practice.now());
    m_charge->setEnabled(allowed);
    if (!allowed && m_charge->isChecked())
        m_charge->setChecked(false);
    const QString why = sentenceFor({Refusal::Reason::FeeNeedsLateNotice, Action::CancelAndCharge,
                                     m_session.session().status, m_session.chargeState()});
    m_chargeHint->setText(allowed ? QString() : why);
    m_chargeHint->parentWidget()->setVisible(!allowed);
    m_charge->setToolTip(allowed ? QString() : why);
    m_charge->setAccessibleDescription(allowed ? QString() : why);
    m_feeRow->setVisible(m_charge->isChecked());
}

void CancelDialog::updateConfirmText(int sessions)
{
    if (deletes()) {
        m_confirm->setText(sessions > 1 ? tr("De&lete %n session(s)", nullptr, sessions)
                                        : tr("De&lete session"));
        return;
    }
    const std::optional<Money> fee = m_charge->isChecked() ? m_amount->amount() : std::nullopt;
    const QString amount =
        fee ? formatMoney(*fee, m_practice.profile().currency, QLocale()) : QString();
    if (!m_charge->isChecked()) {
        m_confirm->setText(sessions > 1 ? tr("&Cancel %n session(s)", nullptr, sessions)
                                        : tr("&Cancel session"));
    } else if (!fee) {
        m_confirm->setText(tr("&Cancel and charge"));
    } else {
        m_confirm->setText(
            sessions > 1 ? tr("&Cancel %n session(s) and charge %1", nullptr, sessions).arg(amount)
                         : tr("&Cancel and charge %1").arg(amount));
    }
}

bool CancelDialog::check()
{
    const auto asked = steps();
    if (asked)
        return true;
    showError(asked.error());
    if (asked.error().field == field::reason && chosenReason() == CancelReason::Other)
        m_otherReason->setFocus();
    return false;
}

} // namespace sessionbook
