// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/session_flow.h"

#include "core/base/web_link.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/records/session_field.h"
#include "ui/clients/client_flow.h"
#include "ui/parts/desktop.h"
#include "ui/parts/reporter.h"
#include "ui/payments/charge_flow.h"
#include "ui/payments/payment_flow.h"
#include "ui/payments/session_for_act.h"
#include "ui/sessions/booking_dialog.h"
#include "ui/sessions/booking_flow.h"
#include "ui/sessions/cancel_dialog.h"
#include "ui/sessions/finish_dialog.h"
#include "ui/sessions/message_step.h"
#include "ui/sessions/session_dialog.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SessionFlow
{
    Q_DECLARE_TR_FUNCTIONS(SessionFlow)
};

/// "9,500 kr." has its full stop already.
QString asSentence(const QString &words) { return words.endsWith(u'.') ? words : words + u'.'; }

QString moneySentence(const Plan &plan, const Practice &practice)
{
    const QString amount =
        plan.charge ? formatMoney(plan.charge->amount, practice.profile().currency, QLocale())
                    : QString();
    if (plan.credit == CreditMove::Spend)
        return u' ' + SessionFlow::tr("The sponsored credit is spent.");
    if (plan.credit == CreditMove::Return)
        return u' ' + SessionFlow::tr("The sponsored credit was returned.");
    if (plan.payment)
        return u' ' + asSentence(SessionFlow::tr("Paid: %1").arg(amount));
    if (plan.chargeAfter == ChargeState::Unpaid && plan.charge)
        return u' ' + asSentence(SessionFlow::tr("Unpaid: %1").arg(amount));
    return {};
}

QString cancelledSentence(const std::vector<SeriesStep> &steps, const Practice &practice)
{
    const Plan &plan = steps.front().plan;
    const auto count = static_cast<int>(steps.size());
    if (count > 1)
        return plan.erases() ? SessionFlow::tr("%n session(s) deleted.", nullptr, count)
                             : SessionFlow::tr("%n session(s) cancelled.", nullptr, count);
    const QString what =
        plan.erases() ? SessionFlow::tr("Session deleted.") : SessionFlow::tr("Session cancelled.");
    return what + moneySentence(plan, practice);
}

/// One message about all sessions that the steps change, but for those that are over.
std::optional<MessagePrompt> promptFor(const Practice &practice, const Client &client,
                                       const std::vector<SeriesStep> &steps)
{
    std::vector<SessionFields> sessions;
    std::optional<MessageKind> offered;
    for (const SeriesStep &step : steps) {
        if (!step.plan.messageOffered)
            continue;
        offered = step.plan.messageOffered;
        sessions.push_back(step.plan.fields.value_or(step.facts.session.fields));
    }
    return promptFor(practice, offered, client, sessions, steps.front().plan.feeToTell());
}

void commitEdit(Practice &practice, Reporter &reporter, BookingDialog *dialog,
                const SessionDetails &session)
{
    const SessionFields &fields = dialog->request().fields;
    if (fields == session.session().fields) {
        dialog->accept();
        return;
    }
    const auto steps = dialog->steps(fields);
    if (!steps) {
        dialog->showFailure(steps.error(), reporter);
        return;
    }
    MessageStep step;
    step.prompt = promptFor(practice, session.client, *steps);
    step.commit = [&practice, seen = session.seen(), fields,
                   reach = dialog->reach()](const std::optional<MessageDraft> &message) {
        return practice.sessions().perform(seen, ask::Edit{fields}, reach, message);
    };
    const auto count = static_cast<int>(steps->size());
    step.success = count > 1 ? SessionFlow::tr("%n session(s) changed.", nullptr, count)
                             : SessionFlow::tr("Changes saved.");
    takeMessageStep(dialog, reporter, step);
}

void commitCancellation(Practice &practice, Reporter &reporter, CancelDialog *dialog,
                        const SessionDetails &session)
{
    const auto steps = dialog->steps();
    const Result<Request> request = dialog->request();
    if (!steps || !request) {
        dialog->showFailure(steps ? request.error() : steps.error(), reporter);
        return;
    }
    MessageStep step;
    step.prompt = promptFor(practice, session.client, *steps);
    step.commit = [&practice, seen = session.seen(), asked = *request,
                   reach = dialog->reach()](const std::optional<MessageDraft> &message) {
        return practice.sessions().perform(seen, asked, reach, message);
    };
    step.success = cancelledSentence(*steps, practice);
    takeMessageStep(dialog, reporter, step);
}

/// Skips the payment or records it by the chosen method.
void commitCompletion(Practice &practice, Reporter &reporter, FinishDialog *dialog,
                      const SessionDetails &session)
{
    const std::optional<PaymentMethod> method = dialog->paidBy();
    const Result<Plan> plan = practice.sessions().preview(session.facts, ask::Complete{method});
    const Result<> outcome = practice.sessions().perform(session.seen(), ask::Complete{method});
    if (!plan || !outcome) {
        dialog->showFailure(plan ? outcome.error() : plan.error(), reporter);
        return;
    }
    dialog->accept();
    reporter.success(SessionFlow::tr("Session complete.") + moneySentence(*plan, practice));
}

void openLink(SessionDialog *dialog, const QString &address)
{
    if (address.isEmpty())
        return;
    const std::optional<QUrl> link = webLink(address);
    if (link && openOnDesktop(*link))
        return;
    if (!link) { // in a file from before
        dialog->showError({ErrorKind::Invalid,
                           SessionFlow::tr("This link can't be opened. Edit the session and enter "
                                           "a link such as https://meet.example.com/room."),
                           field::place});
        return;
    }
    dialog->showError(
        {ErrorKind::Invalid,
         SessionFlow::tr("Couldn't open the link. Copy it into a browser: %1").arg(address),
         field::place});
}

void joinSession(Practice &practice, Reporter &reporter, SessionDialog *dialog)
{
    const Session session = dialog->session().session();
    if (const Result<> joined = practice.sessions().perform(dialog->session().seen(), ask::Join{});
        !joined) {
        dialog->showError(joined.error());
        return;
    }
    reporter.success(SessionFlow::tr("Session in progress."));
    if (session.fields.place == Place::Online)
        openLink(dialog, session.fields.address);
}

void carryOut(Practice &practice, Reporter &reporter, SessionDialog *dialog, SessionAct act)
{
    const SessionId id = dialog->session().session().id;
    switch (act) {
    case SessionAct::Join:
        return joinSession(practice, reporter, dialog);
    case SessionAct::OpenLink:
        return openLink(dialog, dialog->session().session().fields.address);
    case SessionAct::End:
    case SessionAct::MarkComplete:
        return finishSession(practice, reporter, dialog, id);
    case SessionAct::RecordPayment:
        return recordPayment(practice, reporter, dialog, id);
    case SessionAct::Edit:
        return editSession(practice, reporter, dialog, id);
    case SessionAct::CancelOrDelete:
        return cancelSession(practice, reporter, dialog, id);
    case SessionAct::OpenClient:
        return openClient(practice, reporter, dialog, dialog->session().client.id);
    case SessionAct::Void:
        return voidCharge(practice, reporter, dialog, id);
    case SessionAct::ReversePayment:
        return reversePayment(practice, reporter, dialog, id);
    case SessionAct::ReturnCredit:
        return returnCredit(practice, reporter, dialog, id);
    case SessionAct::ChangeAmount:
        return changeAmount(practice, reporter, dialog, id);
    case SessionAct::BookAgain:
        return bookAgain(practice, reporter, dialog, id);
    case SessionAct::OpenInvoice:
        break; // the window opens it, see openSession()
    }
    Q_UNREACHABLE();
}

} // namespace

void openSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id,
                 const std::function<void(ChargeId)> &openInvoice)
{
    const auto session = sessionFor(practice, reporter, id);
    if (!session)
        return;
    auto *dialog = new SessionDialog(practice, *session, parent);
    dialog->setSubject(id.value);
    QObject::connect(dialog, &SessionDialog::requested, dialog,
                     [&practice, &reporter, dialog, openInvoice](SessionAct act) {
                         if (act != SessionAct::OpenInvoice)
                             carryOut(practice, reporter, dialog, act);
                         else if (openInvoice)
                             openInvoice(dialog->session().facts.charge->id);
                     });
    dialog->openBesideFocus();
}

void editSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto session = sessionFor(practice, reporter, id, Action::Edit);
    if (!session)
        return;
    auto *dialog = new BookingDialog(practice, *session, parent);
    dialog->setSubject(id.value);
    QObject::connect(dialog, &BookingDialog::confirmed, dialog,
                     [&practice, &reporter, dialog, session] {
                         commitEdit(practice, reporter, dialog, *session);
                     });
    dialog->openBesideFocus();
}

void finishSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto session = sessionFor(practice, reporter, id, Action::CompleteAndSkip);
    if (!session)
        return;
    auto *dialog = new FinishDialog(practice, *session, parent);
    dialog->setSubject(id.value);
    QObject::connect(dialog, &FinishDialog::confirmed, dialog,
                     [&practice, &reporter, dialog, session] {
                         commitCompletion(practice, reporter, dialog, *session);
                     });
    dialog->openBesideFocus();
}

void cancelSession(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const Result<SessionDetails> found = practice.sessions().details(id);
    const bool cancelled = found && found->session().status == SessionStatus::Cancelled;
    const auto session =
        sessionFor(practice, reporter, id, cancelled ? Action::Delete : Action::Cancel);
    if (!session)
        return;
    auto *dialog = new CancelDialog(practice, *session, parent);
    dialog->setSubject(id.value);
    QObject::connect(dialog, &CancelDialog::confirmed, dialog,
                     [&practice, &reporter, dialog, session] {
                         commitCancellation(practice, reporter, dialog, *session);
                     });
    dialog->openBesideFocus();
}

void skipPayment(Practice &practice, Reporter &reporter, SessionId id)
{
    const auto session = sessionFor(practice, reporter, id, Action::CompleteAndSkip);
    if (!session)
        return;
    const Result<Plan> plan = practice.sessions().preview(session->facts, ask::Complete{});
    const Result<> outcome = practice.sessions().perform(session->seen(), ask::Complete{});
    if (plan && outcome)
        reporter.success(SessionFlow::tr("Session complete.") + moneySentence(*plan, practice));
    else
        reporter.failure(plan ? outcome.error() : plan.error());
}

void joinSession(Practice &practice, Reporter &reporter, SessionId id)
{
    const auto session = sessionFor(practice, reporter, id, Action::Join);
    if (!session)
        return;
    if (const auto joined = practice.sessions().perform(session->seen(), ask::Join{}); !joined) {
        reporter.failure(joined.error());
        return;
    }
    reporter.success(SessionFlow::tr("Session in progress."));
    const SessionFields &fields = session->session().fields;
    if (fields.place != Place::Online || fields.address.isEmpty())
        return;
    const std::optional<QUrl> link = webLink(fields.address);
    if (!link || !openOnDesktop(*link)) {
        reporter.failure({ErrorKind::Invalid,
                          SessionFlow::tr("Couldn't open the link. Copy it into a browser: %1")
                              .arg(fields.address),
                          field::place});
    }
}

} // namespace sessionbook
