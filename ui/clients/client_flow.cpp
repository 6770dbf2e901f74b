#include "ui/clients/client_flow.h"

#include "core/practice/practice.h"
#include "ui/clients/client_dialog.h"
#include "ui/clients/return_credit_dialog.h"
#include "ui/shell/reporter.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct ClientFlow
{
    Q_DECLARE_TR_FUNCTIONS(ClientFlow)
};

} // namespace

void openClient(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id)
{
    const auto client = practice.client(id);
    if (!client) {
        reporter.failure(client.error());
        return;
    }
    auto *dialog = new ClientDialog(practice, reporter, *client, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto saved = practice.editClient(dialog->client());
        if (!saved) {
            dialog->showFailure(saved.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(ClientFlow::tr("%1 is saved.").arg(dialog->client().name));
    });
    dialog->open();
}

void returnCredit(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id)
{
    const auto details = practice.session(id);
    if (!details) {
        reporter.failure(details.error());
        return;
    }
    if (const auto why = practice.whyNot(details->facts, Action::ReturnCredit)) {
        reporter.failure({ErrorKind::NotAllowed, *why, Field::None});
        return;
    }
    auto *dialog = new ReturnCreditDialog(practice, *details, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog,
                     [&practice, &reporter, dialog, id, revision = details->session().revision] {
                         const auto returned =
                             practice.returnCredit(id, revision, dialog->reason());
                         if (!returned) {
                             dialog->showFailure(returned.error(), reporter);
                             return;
                         }
                         dialog->accept();
                         reporter.success(ClientFlow::tr("The credit is returned."));
                     });
    dialog->open();
}

} // namespace sessionbook
