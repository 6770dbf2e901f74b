// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_flow.h"

#include "core/base/isolated.h"
#include "core/practice/clients.h"
#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "ui/clients/client_dialog.h"
#include "ui/clients/erase_client_dialog.h"
#include "ui/parts/reporter.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct ClientFlow
{
    Q_DECLARE_TR_FUNCTIONS(ClientFlow)
};

/// The client, read again. Empty, with the reason reported, if it can't be read or is erased.
std::optional<Client> clientFor(const Practice &practice, Reporter &reporter, ClientId id)
{
    const auto client = practice.clients().find(id);
    if (!client) {
        reporter.failure(client.error());
        return std::nullopt;
    }
    if (client->erasedAt) {
        reporter.failure({ErrorKind::NotAllowed,
                          ClientFlow::tr("This client was erased. Only paid sessions are kept.")});
        return std::nullopt;
    }
    return *client;
}

void sayHowItWent(Reporter &reporter, const Result<> &outcome, const QString &sentence)
{
    if (outcome)
        reporter.success(sentence);
    else
        reporter.failure(outcome.error());
}

} // namespace

void addClient(Practice &practice, Reporter &reporter, QWidget *parent, const QString &name)
{
    auto *dialog = new ClientDialog(practice, reporter, Client{{}, name, {}}, parent);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto added = practice.clients().add(dialog->client());
        if (!added) {
            dialog->showFailure(added.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(ClientFlow::tr("%1 added.").arg(isolated(dialog->client().name)));
    });
    dialog->open();
}

void openClient(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id)
{
    const auto client = clientFor(practice, reporter, id);
    if (!client)
        return;
    auto *dialog = new ClientDialog(practice, reporter, *client, parent);
    dialog->setSubject(id.value);
    QObject::connect(dialog, &ActDialog::confirmed, dialog, [=, &practice, &reporter] {
        const auto saved = practice.clients().edit(dialog->client());
        if (!saved) {
            dialog->showFailure(saved.error(), reporter);
            return;
        }
        dialog->accept();
        reporter.success(ClientFlow::tr("%1 saved.").arg(isolated(dialog->client().name)));
    });
    dialog->open();
}

void archiveClient(Practice &practice, Reporter &reporter, ClientId id)
{
    if (const auto client = clientFor(practice, reporter, id))
        sayHowItWent(reporter, practice.clients().archive(id, client->revision),
                     ClientFlow::tr("%1 archived.").arg(client->name));
}

void restoreClient(Practice &practice, Reporter &reporter, ClientId id)
{
    if (const auto client = clientFor(practice, reporter, id))
        sayHowItWent(reporter, practice.clients().restore(id, client->revision),
                     ClientFlow::tr("%1 restored.").arg(client->name));
}

void eraseClient(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id,
                 const WaysToErasure &ways)
{
    const auto client = clientFor(practice, reporter, id);
    if (!client)
        return;
    const auto decision = practice.clients().judgeErasure(id);
    if (!decision) {
        reporter.failure(decision.error());
        return;
    }
    auto *dialog = new EraseClientDialog(practice, *client, *decision, parent);
    const auto lead = [dialog, id](const std::function<void(ClientId)> &way) {
        return [dialog, id, way] {
            dialog->accept();
            if (way)
                way(id);
        };
    };
    QObject::connect(dialog, &EraseClientDialog::unpaidRequested, dialog, lead(ways.showUnpaid));
    QObject::connect(dialog, &EraseClientDialog::payBackRequested, dialog, lead(ways.payBack));
    QObject::connect(dialog, &ActDialog::confirmed, dialog,
                     [&practice, &reporter, dialog, id, revision = client->revision] {
                         const auto erased = practice.clients().erase(id, revision);
                         if (!erased) {
                             dialog->showFailure(erased.error(), reporter);
                             return;
                         }
                         dialog->accept();
                         reporter.success(ClientFlow::tr("Client erased."));
                     });
    dialog->open();
}

} // namespace sessionbook
