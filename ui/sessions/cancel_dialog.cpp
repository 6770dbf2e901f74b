// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/cancel_dialog.h"

#include "core/practice/sessions.h"
#include "core/records/given_name.h"
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
#include "ui/sessions/cancel_reasons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int indent = 24; // in line with the text of a check box

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
    setSubtitleNaming(sessionWords(m_session, m_practice.profile().zone, QLocale()));
    if (!m_deletesOnly) {
        addFollowing();
        addReasons();
        addSeparator();
        addCharge();
    }
    addDeletion();
    body()->addStretch(1); // takes the room of hidden parts
    m_consequences = new ConsequenceBox(u"consequences"_s, this);
    pinBelowBody(m_consequences);
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
    m_notice = new RemarkLine(u"lateNoticeLine"_s, this);
    sayNotice();
    body()->addWidget(m_notice);
    body()->addWidget(makeLabel(tr("Reason"), TextStyle::Section));

    m_reasons = new CancelReasons;
    m_reasonField = new FormField({}, m_reasons);
    setPlaceFor(field::reason, m_reasonField);
    body()->addWidget(m_reasonField);
}

void CancelDialog::sayNotice()
{
    const SessionPolicy &policy = m_practice.profile().policy;
    const QString late =
        lateNoticeLine(m_session.session().fields.startsAt, policy, m_practice.now());
    m_notice->say(late.isEmpty() ? RemarkLine::Kind::Hint : RemarkLine::Kind::Remark,
                  late.isEmpty()
                      ? tr("Enough notice (your policy: %n hour(s)).", nullptr, policy.noticeHours)
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
        body()->addWidget(makeLabel(tr("It is already cancelled. Delete it only if it was booked "
                                       "by mistake. Cancelled sessions are used in your reports."),
                                    TextStyle::Body));
        return;
    }
    m_delete = new QCheckBox(tr("&Delete all information about this session"));
    m_delete->setObjectName(u"deleteBox"_s);
    body()->addWidget(m_delete, 0, Qt::AlignLeft);
    auto *hint = makeLabel(tr("Only for a session booked by mistake. This can't be undone. We "
                              "recommend cancelling instead."),
                           TextStyle::Quiet);
    hint->setObjectName(u"deleteHint"_s);
    m_delete->setAccessibleDescription(hint->text());
    body()->addWidget(indented(hint));
}

void CancelDialog::addButtons()
{
    addSafeButton(m_following ? tr("&Keep sessions") : tr("&Keep session"), u"keepButton"_s);
    m_confirm = addDangerButton({}, u"confirmButton"_s);
    m_confirm->setDefault(true);
    addActButton(m_confirm);
    if (!m_deletesOnly)
        m_reasons->setFocus();
}

void CancelDialog::connectAnswers()
{
    connect(m_reasons, &CancelReasons::changed, this, &CancelDialog::updateFromAnswers);
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

Result<Request> CancelDialog::request() const
{
    if (deletes())
        return Request{ask::Delete{}};
    ask::Cancel cancel{m_reasons->reason(), m_reasons->reasonText(), std::nullopt};
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
        m_reasons->setNoShowPossible(canBeNoShow(m_session.session().fields, m_practice.now()));
        m_reasonField->setHint(deletes() ? tr("Deleted sessions have no reason.")
                                         : tr("Used in your reports."));
        updateFee();
    }
    const auto asked = stepsWithoutReason();
    const auto steps = asked ? *asked : std::vector<SeriesStep>();
    if (m_following)
        m_following->setSteps(steps, m_practice.profile().zone);
    const WordingContext context{addressOf(m_session.client), m_practice.profile().currency,
                                 QLocale()};
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
    const bool allowed = feeAllowed(m_session.facts, m_reasons->reason(),
                                    m_practice.profile().policy, m_practice.now());
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
    if (asked.error().field == field::reason && m_reasons->reason() == CancelReason::Other)
        m_reasons->focusReasonText();
    return false;
}

} // namespace sessionbook
