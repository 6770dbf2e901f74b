// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_command.h"
#include "core/rules/client_rules.h"
#include "core/rules/validation.h"
#include "core/store/client_erasure_rows.h"
#include "core/store/client_rows.h"

#include <algorithm>

namespace sessionbook {

namespace {

Client tidied(Client client)
{
    for (QString *text : {&client.name, &client.email, &client.phone, &client.notes})
        *text = text->trimmed();
    return client;
}

Error clientChanged()
{
    return changedMeanwhile(Practice::tr("The client has changed since you opened the form. "
                                         "Nothing was saved; open it again."));
}

} // namespace

Result<ClientId> Practice::addClient(const Client &added)
{
    const Client client = tidied(added);
    if (const auto errors = validate(client); !errors.empty())
        return errors.front();
    return command(JournalAction::ClientAdded,
                   [&](Connection &connection, Trail &trail) -> Result<ClientId> {
                       const ClientId id = rows::insertClient(connection, client);
                       trail.subjects.push_back({{}, id});
                       trail.changes.clients.insert(id);
                       return id;
                   });
}

Result<ClientId> Practice::addClient(const NewClient &added)
{
    return addClient(Client{{}, added.name, added.email});
}

Result<> Practice::editClient(const Client &edited)
{
    const Client client = tidied(edited);
    if (const auto errors = validate(client); !errors.empty())
        return errors.front();
    return command(JournalAction::ClientEdited,
                   [&](Connection &connection, Trail &trail) -> Result<> {
                       if (!rows::updateClient(connection, client))
                           return clientChanged();
                       trail.subjects.push_back({{}, client.id});
                       trail.changes.clients.insert(client.id);
                       return {};
                   });
}

Result<> Practice::archiveClient(ClientId id, int revision)
{
    return command(JournalAction::ClientArchived,
                   [&](Connection &connection, Trail &trail) -> Result<> {
                       if (const auto why = whyNotArchive(rows::client(connection, id)))
                           return Error{ErrorKind::NotAllowed, *why, Field::None};
                       if (!rows::setArchived(connection, id, revision, now()))
                           return clientChanged();
                       trail.subjects.push_back({{}, id});
                       trail.changes.clients.insert(id);
                       return {};
                   });
}

Result<> Practice::restoreClient(ClientId id, int revision)
{
    return command(JournalAction::ClientRestored,
                   [&](Connection &connection, Trail &trail) -> Result<> {
                       if (!rows::setArchived(connection, id, revision, {}))
                           return clientChanged();
                       trail.subjects.push_back({{}, id});
                       trail.changes.clients.insert(id);
                       return {};
                   });
}

Result<> Practice::eraseClient(ClientId id, int revision)
{
    return command(JournalAction::ClientErased,
                   [&](Connection &connection, Trail &trail) -> Result<> {
                       if (rows::client(connection, id).revision != revision)
                           return clientChanged();
                       const Result<ClientErasurePlan> plan = previewErasure(id);
                       if (!plan)
                           return plan.error();
                       rows::carryOut(connection, id, *plan, now());
                       if (plan->keepsRow())
                           trail.subjects.push_back({{}, id});
                       trail.erases = true;
                       trail.changes.clients.insert(id);
                       for (const auto *sessions : {&plan->going, &plan->kept}) {
                           for (const SessionId session : *sessions)
                               trail.changes.sessions.insert(session);
                       }
                       trail.changes.charges = true;
                       trail.changes.credits = true;
                       trail.changes.messages = true;
                       return {};
                   });
}

Result<> Practice::grantCredits(ClientId id, const QString &sponsorName, int count)
{
    const QString name = sponsorName.trimmed();
    if (name.isEmpty())
        return invalid(Field::Sponsor, tr("Write who pays for these sessions."));
    if (count < 1 || count > 1000)
        return invalid(Field::Count, tr("Grant between 1 and 1000 credits at a time."));
    return command(JournalAction::CreditsGranted,
                   [&](Connection &connection, Trail &trail) -> Result<> {
                       const Client client = rows::client(connection, id);
                       if (const auto why = whyNotBook(client))
                           return Error{ErrorKind::NotAllowed, *why, Field::None};
                       const auto known = rows::sponsors(connection);
                       const auto found = std::ranges::find_if(known, [&](const Sponsor &sponsor) {
                           return sponsor.name.compare(name, Qt::CaseInsensitive) == 0;
                       });
                       const SponsorId sponsor =
                           found != known.end() ? found->id : rows::insertSponsor(connection, name);
                       for (int i = 0; i < count; ++i)
                           rows::insertCredit(connection, id, sponsor, now());
                       trail.subjects.push_back({{}, id});
                       trail.changes.clients.insert(id);
                       trail.changes.credits = true;
                       return {};
                   });
}

} // namespace sessionbook
