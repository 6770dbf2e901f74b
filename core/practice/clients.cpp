// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"

#include "core/practice/context.h"
#include "core/records/given_name.h"
#include "core/rules/client_rules.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "core/store/client_erasure_rows.h"
#include "core/store/client_history_rows.h"
#include "core/store/client_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/session_rows.h"

#include <algorithm>

namespace sessionbook {

namespace {

Error clientChanged()
{
    return changedMeanwhile(Clients::tr(
        "The client has changed since you opened it. Nothing was saved. Open it again."));
}

void record(Trail &trail, ClientId id)
{
    trail.subjects.push_back({{}, id});
    trail.changes.clients.insert(id);
}

} // namespace

Result<std::vector<Client>> Clients::all() const
{
    return m_context.query([](Connection &c) { return rows::clients(c); });
}

Result<Client> Clients::find(ClientId id) const
{
    return m_context.query([&](Connection &c) { return rows::client(c, id); });
}

Result<std::vector<Client>> Clients::alike(const QString &name, const QString &email,
                                           std::optional<ClientId> except) const
{
    return m_context.query([&](Connection &c) {
        const Client typed = tidied(Client{{}, name, email});
        std::vector<Client> found = rows::clients(c);
        std::erase_if(found, [&](const Client &other) {
            return other.id == except || !lookAlike(typed, other);
        });
        return found;
    });
}

Result<ClientFigures> Clients::figures(ClientId id) const
{
    return m_context.query(
        [&](Connection &c) { return rows::clientFigures(c, id, m_context.now()); });
}

Result<ClientCounts> Clients::counts(ClientId id) const
{
    return m_context.query(
        [&](Connection &c) { return rows::clientCounts(c, id, m_context.now()); });
}

Result<std::vector<ClientSession>>
Clients::sessions(ClientId id, SessionGroup group, int limit,
                  const std::optional<ClientSession> &after) const
{
    return m_context.query([&](Connection &c) {
        return rows::clientSessions(c, id, group, m_context.now(), limit, after);
    });
}

Result<std::vector<ClientPayment>> Clients::payments(ClientId id, int limit,
                                                     std::optional<PaymentId> before) const
{
    return m_context.query(
        [&](Connection &c) { return rows::clientPayments(c, id, limit, before); });
}

Result<std::optional<SessionFields>> Clients::usualFields(ClientId id) const
{
    return m_context.query([&](Connection &c) {
        return sessionbook::usualFields(rows::client(c, id), rows::sessionTypes(c),
                                        rows::latestFields(c, id));
    });
}

std::optional<QString> Clients::whyNotArchive(const Client &client) const
{
    const auto open =
        m_context.query([&](Connection &c) { return rows::openSessions(c, client.id); });
    return open ? sessionbook::whyNotArchive(client, *open) : open.error().sentence;
}

Result<ClientErasurePlan> Clients::decideErasure(Connection &connection, ClientId id) const
{
    const ClientErasureFacts facts = rows::erasureFacts(connection, id);
    const ClientErasureDecision decision = planErasure(facts, m_context.now());
    if (const auto *plan = std::get_if<ClientErasurePlan>(&decision))
        return *plan;
    const WordingContext words{addressOf(facts.client), m_context.profile().currency,
                               m_context.locale()};
    return notAllowed(sentenceFor(std::get<ClientErasureRefusal>(decision), words));
}

Result<ClientErasurePlan> Clients::previewErasure(ClientId id) const
{
    return m_context.preview([&](Connection &c) { return decideErasure(c, id); });
}

Result<ClientErasureDecision> Clients::judgeErasure(ClientId id) const
{
    return m_context.query(
        [&](Connection &c) { return planErasure(rows::erasureFacts(c, id), m_context.now()); });
}

Result<ClientId> Clients::add(const Client &added)
{
    const Client client = tidied(added);
    if (const auto errors = validate(client); !errors.empty())
        return errors.front();
    return m_context.command(JournalAction::ClientAdded,
                             [&](Connection &connection, Trail &trail) -> Result<ClientId> {
                                 const ClientId id = rows::insertClient(connection, client);
                                 record(trail, id);
                                 return id;
                             });
}

Result<> Clients::edit(const Client &edited)
{
    const Client client = tidied(edited);
    if (const auto errors = validate(client); !errors.empty())
        return errors.front();
    return m_context.command(JournalAction::ClientEdited,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 if (!rows::updateClient(connection, client))
                                     return clientChanged();
                                 record(trail, client.id);
                                 return {};
                             });
}

Result<> Clients::archive(ClientId id, int revision)
{
    return m_context.command(
        JournalAction::ClientArchived, [&](Connection &connection, Trail &trail) -> Result<> {
            const auto why = sessionbook::whyNotArchive(rows::client(connection, id),
                                                        rows::openSessions(connection, id));
            if (why)
                return notAllowed(*why);
            if (!rows::setArchived(connection, id, revision, m_context.now()))
                return clientChanged();
            record(trail, id);
            return {};
        });
}

Result<> Clients::restore(ClientId id, int revision)
{
    return m_context.command(JournalAction::ClientRestored,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 if (!rows::setArchived(connection, id, revision, {}))
                                     return clientChanged();
                                 record(trail, id);
                                 return {};
                             });
}

Result<> Clients::erase(ClientId id, int revision)
{
    const auto decide = [&](Connection &connection) -> Result<ClientErasurePlan> {
        if (rows::client(connection, id).revision != revision)
            return clientChanged();
        return decideErasure(connection, id);
    };
    return m_context.carryOut(
        JournalAction::ClientErased, decide,
        [&](Connection &connection, const ClientErasurePlan &plan, Trail &trail) -> Result<> {
            rows::carryOut(connection, id, plan, m_context.now());
            if (plan.keepsRow())
                trail.subjects.push_back({{}, id});
            trail.erases = true;
            trail.changes.clients.insert(id);
            trail.changes.erasedClient = true;
            for (const auto *sessions : {&plan.going, &plan.kept}) {
                for (const SessionId session : *sessions)
                    trail.changes.sessions.insert(session);
            }
            for (const auto *charges : {&plan.chargesGoing, &plan.chargesKept}) {
                for (const ChargeId charge : *charges)
                    trail.changes.loneCharges.insert(charge);
            }
            trail.changes.payers = true;
            trail.changes.charges = true;
            trail.changes.credits = true;
            trail.changes.messages = true;
            trail.changes.documents = true;
            return {};
        });
}

} // namespace sessionbook
