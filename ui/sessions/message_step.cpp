// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/message_step.h"

#include "core/base/date_words.h"
#include "core/practice/outbox.h"
#include "core/practice/practice.h"
#include "core/records/given_name.h"
#include "core/records/message_field.h"
#include "core/rules/plan.h"
#include "ui/parts/act_dialog.h"
#include "ui/parts/reporter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(MessageStep)
};

QString whenOf(const std::vector<SessionFields> &sessions, const QTimeZone &zone)
{
    if (sessions.empty())
        return {};
    const SessionFields &first = sessions.front();
    const QDateTime start = localTime(first.startsAt, zone);
    if (sessions.size() == 1)
        return timeSpan(start, localTime(first.endsAt(), zone), QLocale());
    return StepWords::tr("%n session(s), from %1 on", "a day", static_cast<int>(sessions.size()))
        .arg(longDate(start.date(), QLocale()));
}

void saySuccess(Reporter &reporter, const MessageStep &step,
                const std::optional<MessageDraft> &message)
{
    QString sentence = step.success;
    if (message)
        sentence += u' ' + StepWords::tr("The message is in the outbox.");
    reporter.success(sentence);
}

void finishAct(ActDialog *dialog, Reporter &reporter, const MessageStep &step,
               const std::optional<MessageDraft> &message, const Result<> &outcome)
{
    if (!outcome) {
        dialog->showFailure(outcome.error(), reporter);
        return;
    }
    dialog->accept();
    saySuccess(reporter, step, message);
}

} // namespace

std::optional<MessagePrompt> promptFor(const Practice &practice, std::optional<MessageKind> kind,
                                       const Client &client,
                                       const std::vector<SessionFields> &sessions,
                                       std::optional<Money> fee)
{
    if (!kind)
        return std::nullopt;
    return MessagePrompt{*kind,
                         addressOf(client),
                         client.email,
                         practice.outbox().draft(*kind, client, sessions, fee),
                         areOver(sessions, practice.now()),
                         whenOf(sessions, practice.profile().zone)};
}

void takeMessageStep(ActDialog *dialog, Reporter &reporter, const MessageStep &step)
{
    if (!step.prompt) {
        finishAct(dialog, reporter, step, std::nullopt, step.commit(std::nullopt));
        return;
    }
    auto *prompt = new MessageDialog(*step.prompt, dialog);
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(prompt, &QDialog::rejected, dialog, &ActDialog::letActAgain);
    QObject::connect(prompt, &MessageDialog::decided, dialog,
                     [dialog, &reporter, prompt, step](const std::optional<MessageDraft> &message) {
                         const Result<> outcome = step.commit(message);
                         if (!outcome && outcome.error().field == field::body) {
                             prompt->showMessageError(outcome.error().sentence);
                             return;
                         }
                         prompt->accept();
                         finishAct(dialog, reporter, step, message, outcome);
                     });
    prompt->openBesideFocus();
}

void takeMessageStep(QWidget *parent, Reporter &reporter, const MessageStep &step,
                     const std::function<void()> &ended)
{
    const auto report = [&reporter, step](const std::optional<MessageDraft> &message,
                                          const Result<> &outcome) {
        if (outcome)
            saySuccess(reporter, step, message);
        else
            reporter.failure(outcome.error());
    };
    if (!step.prompt) {
        const Result<> outcome = step.commit(std::nullopt);
        ended();
        report(std::nullopt, outcome);
        return;
    }
    auto *prompt = new MessageDialog(*step.prompt, parent);
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(prompt, &QDialog::finished, parent, ended);
    QObject::connect(prompt, &MessageDialog::decided, parent,
                     [prompt, step, report](const std::optional<MessageDraft> &message) {
                         const Result<> outcome = step.commit(message);
                         if (!outcome && outcome.error().field == field::body) {
                             prompt->showMessageError(outcome.error().sentence);
                             return;
                         }
                         prompt->accept();
                         report(message, outcome);
                     });
    prompt->openBesideFocus();
}

} // namespace sessionbook
