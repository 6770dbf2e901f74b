// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/move_flow.h"

#include "core/base/date_words.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "ui/parts/reporter.h"
#include "ui/parts/session_words.h"
#include "ui/sessions/message_step.h"
#include "ui/sessions/move_dialog.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct MoveFlow
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::MoveFlow)
};

struct JudgedMove
{
    SessionDetails session;
    Plan plan;
    std::vector<Remark> remarks;
};

Result<JudgedMove> judged(const Practice &practice, const MoveRequest &move, SessionFields &fields)
{
    const Result<SessionDetails> session = practice.sessions().details(move.session);
    if (!session)
        return session.error();
    fields = session->session().fields;
    fields.startsAt = move.startsAt;
    fields.lengthMinutes = move.lengthMinutes;
    const Result<Plan> plan = practice.sessions().preview(session->facts, ask::Edit{fields});
    if (!plan)
        return plan.error();
    const auto remarks =
        practice.sessions().remarksOn(move.startsAt, move.lengthMinutes, {session->session().id});
    if (!remarks)
        return remarks.error();
    return JudgedMove{*session, *plan, *remarks};
}

QString movedSentence(const SessionDetails &session, const SessionFields &fields,
                      const QTimeZone &zone)
{
    return MoveFlow::tr("Session moved: %1, %2.", "client, time")
        .arg(isolated(session.client.name), timeSpan(localTime(fields.startsAt, zone),
                                                     localTime(fields.endsAt(), zone), QLocale()));
}

} // namespace

void moveSession(Practice &practice, Reporter &reporter, QWidget *parent, const MoveRequest &move,
                 const std::function<void()> &ended)
{
    SessionFields fields;
    const Result<JudgedMove> judgement = judged(practice, move, fields);
    if (!judgement) {
        reporter.failure(judgement.error());
        ended();
        return;
    }
    const SessionDetails &session = judgement->session;
    const QTimeZone &zone = practice.profile().zone;
    MessageStep step;
    step.prompt = promptFor(practice, judgement->plan.messageOffered, session.client, {fields});
    step.commit = [&practice, id = move.session, revision = session.session().revision,
                   fields](const std::optional<MessageDraft> &message) {
        return practice.sessions().perform({id, revision}, ask::Edit{fields}, Reach::This, message);
    };
    step.success = movedSentence(session, fields, zone);

    if (judgement->remarks.empty() && !move.twice) {
        takeMessageStep(parent, reporter, step, ended);
        return;
    }
    auto *dialog = new MoveDialog(session, move, judgement->remarks, zone, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog,
                     [dialog, &reporter, step] { takeMessageStep(dialog, reporter, step); });
    QObject::connect(dialog, &QDialog::finished, parent, ended);
    dialog->openBesideFocus();
}

} // namespace sessionbook
