#include "ui/sessions/message_step.h"

#include "ui/parts/act_dialog.h"
#include "ui/parts/reporter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

void saySuccess(Reporter &reporter, const NoticeStep &step,
                const std::optional<NoticeDraft> &notice)
{
    QString sentence = step.success;
    if (notice)
        sentence +=
            u' ' + QCoreApplication::translate("NoticeStep", "The message waits in the outbox.");
    reporter.success(sentence);
}

void finish(ActDialog *dialog, Reporter &reporter, const NoticeStep &step,
            const std::optional<NoticeDraft> &notice, const Result<> &outcome)
{
    if (!outcome) {
        dialog->showFailure(outcome.error(), reporter);
        return;
    }
    dialog->accept();
    saySuccess(reporter, step, notice);
}

} // namespace

void takeNoticeStep(ActDialog *dialog, Reporter &reporter, const NoticeStep &step)
{
    if (!step.prompt) {
        finish(dialog, reporter, step, std::nullopt, step.commit(std::nullopt));
        return;
    }
    auto *prompt = new NoticeDialog(*step.prompt, dialog);
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(prompt, &QDialog::rejected, dialog, &ActDialog::letActAgain);
    QObject::connect(prompt, &NoticeDialog::decided, dialog,
                     [dialog, &reporter, prompt, step](const std::optional<NoticeDraft> &notice) {
                         const Result<> outcome = step.commit(notice);
                         if (!outcome && outcome.error().field == Field::Message) {
                             prompt->showMessageError(outcome.error().sentence);
                             return;
                         }
                         prompt->accept();
                         finish(dialog, reporter, step, notice, outcome);
                     });
    prompt->open();
}

void takeNoticeStep(QWidget *parent, Reporter &reporter, const NoticeStep &step,
                    const std::function<void()> &ended)
{
    const auto report = [&reporter, step](const std::optional<NoticeDraft> &notice,
                                          const Result<> &outcome) {
        if (outcome)
            saySuccess(reporter, step, notice);
        else
            reporter.failure(outcome.error());
    };
    if (!step.prompt) {
        const Result<> outcome = step.commit(std::nullopt);
        ended();
        report(std::nullopt, outcome);
        return;
    }
    auto *prompt = new NoticeDialog(*step.prompt, parent);
    prompt->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(prompt, &QDialog::finished, parent, ended);
    QObject::connect(prompt, &NoticeDialog::decided, parent,
                     [prompt, step, report](const std::optional<NoticeDraft> &notice) {
                         const Result<> outcome = step.commit(notice);
                         if (!outcome && outcome.error().field == Field::Message) {
                             prompt->showMessageError(outcome.error().sentence);
                             return;
                         }
                         prompt->accept();
                         report(notice, outcome);
                     });
    prompt->open();
}

} // namespace sessionbook
