// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/joint_flow.h"

#include "core/base/date_words.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "ui/parts/reporter.h"
#include "ui/sessions/cancel_sessions_dialog.h"
#include "ui/sessions/joint_message_dialog.h"
#include "ui/sessions/message_step.h"
#include "ui/sessions/move_sessions_dialog.h"
#include "ui/sessions/session_flow.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct JointFlow
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::JointFlow)
};

std::optional<std::vector<SessionDetails>> detailsOf(const Practice &practice, Reporter &reporter,
                                                     const std::vector<SessionId> &sessions)
{
    std::vector<SessionDetails> found;
    for (const SessionId id : sessions) {
        const Result<SessionDetails> details = practice.sessions().details(id);
        if (!details) {
            reporter.failure(details.error());
            return std::nullopt;
        }
        found.push_back(*details);
    }
    return found;
}

JointPrompt promptFor(const Practice &practice, const JointNotice &notice,
                      const std::vector<SessionDetails> &sessions,
                      const std::vector<SeriesStep> &steps, bool isOnlyOne)
{
    std::vector<SessionFields> told;
    for (const std::size_t step : notice.steps)
        told.push_back(steps[step].plan.fields.value_or(steps[step].facts.session.fields));
    const SessionDetails &first = sessions[notice.steps.front()];
    JointPrompt prompt{first.session().id, first.client.name,
                       *promptFor(practice, notice.kind, first.client, told)};
    if (!isOnlyOne) {
        prompt.name = JointFlow::tr("%1, %2", "client, time of a session")
                          .arg(prompt.name,
                               clockTime(localTime(told.front().startsAt, practice.profile().zone),
                                         QLocale()));
    }
    return prompt;
}

std::vector<JointPrompt> promptsFor(const Practice &practice,
                                    const std::vector<SessionDetails> &sessions,
                                    const std::vector<SeriesStep> &steps)
{
    const std::vector<JointNotice> notices = noticesAbout(steps);
    std::vector<JointPrompt> prompts;
    for (const JointNotice &notice : notices) {
        const bool isOnlyOne =
            std::ranges::count(notices, notice.client, &JointNotice::client) == 1;
        prompts.push_back(promptFor(practice, notice, sessions, steps, isOnlyOne));
    }
    return prompts;
}

QString doneSentence(const JointAct &act, int sessions, int messages)
{
    QString sentence = std::holds_alternative<joint::Move>(act)
                           ? JointFlow::tr("%n session(s) moved.", nullptr, sessions)
                           : JointFlow::tr("%n session(s) cancelled.", nullptr, sessions);
    if (messages > 0)
        sentence += u' ' + JointFlow::tr("%n message(s) are in the outbox.", nullptr, messages);
    return sentence;
}

void carryOut(Practice &practice, Reporter &reporter, JointDialog *dialog,
              const std::vector<JointPrompt> &messages)
{
    const Result<JointAct> act = dialog->act();
    std::vector<Seen> seen;
    for (const SessionDetails &session : dialog->taken())
        seen.push_back(session.seen());
    std::vector<JointMessage> drafts;
    drafts.reserve(messages.size());
    for (const JointPrompt &message : messages)
        drafts.push_back({message.about, message.prompt.draft});
    const Result<> outcome =
        act ? practice.sessions().performJoint(seen, *act, drafts) : Result<>(act.error());
    if (!outcome) {
        dialog->showFailure(outcome.error(), reporter);
        return;
    }
    dialog->accept();
    reporter.success(
        doneSentence(*act, static_cast<int>(seen.size()), static_cast<int>(drafts.size())));
}

void askForMessages(Practice &practice, Reporter &reporter, JointDialog *dialog)
{
    const auto steps = dialog->steps();
    if (!steps) {
        dialog->showFailure(steps.error(), reporter);
        return;
    }
    std::vector<JointPrompt> prompts = promptsFor(practice, dialog->taken(), *steps);
    if (prompts.empty()) {
        carryOut(practice, reporter, dialog, {});
        return;
    }
    auto *prompt = new JointMessageDialog(std::move(prompts), dialog);
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(prompt, &QDialog::rejected, dialog, &ActDialog::letActAgain);
    QObject::connect(
        prompt, &JointMessageDialog::decided, dialog,
        [&practice, &reporter, dialog, prompt](const std::vector<JointPrompt> &messages) {
            prompt->accept();
            carryOut(practice, reporter, dialog, messages);
        });
    prompt->openBesideFocus();
}

void openJoint(Practice &practice, Reporter &reporter, JointDialog *dialog)
{
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [&practice, &reporter, dialog] {
        askForMessages(practice, reporter, dialog);
    });
    dialog->openBesideFocus();
}

} // namespace

void cancelSessions(Practice &practice, Reporter &reporter, QWidget *parent,
                    const std::vector<SessionId> &sessions)
{
    if (sessions.size() == 1)
        return cancelSession(practice, reporter, parent, sessions.front());
    const auto details = detailsOf(practice, reporter, sessions);
    if (details && !details->empty())
        openJoint(practice, reporter, new CancelSessionsDialog(practice, *details, parent));
}

void moveSessions(Practice &practice, Reporter &reporter, QWidget *parent,
                  const std::vector<SessionId> &sessions)
{
    const auto details = detailsOf(practice, reporter, sessions);
    if (details && !details->empty())
        openJoint(practice, reporter, new MoveSessionsDialog(practice, *details, parent));
}

BookedActs bookedActs(Practice &practice, Reporter &reporter, QWidget *parent)
{
    return {[&practice, &reporter, parent](const std::vector<SessionId> &sessions) {
                cancelSessions(practice, reporter, parent, sessions);
            },
            [&practice, &reporter, parent](const std::vector<SessionId> &sessions) {
                moveSessions(practice, reporter, parent, sessions);
            }};
}

} // namespace sessionbook
