#include "ui/sessions/notice_step.h"

#include "ui/shell/act_dialog.h"
#include "ui/shell/reporter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

void finish(ActDialog *dialog, Reporter &reporter, const NoticeStep &step,
            const std::optional<NoticeDraft> &notice, const Result<> &outcome)
{
    if (!outcome) {
        dialog->showFailure(outcome.error(), reporter);
        return;
    }
    dialog->accept();
    QString sentence = step.success;
    if (notice)
        sentence +=
            u' ' + QCoreApplication::translate("NoticeStep", "The message waits in the outbox.");
    reporter.success(sentence);
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

} // namespace sessionbook
