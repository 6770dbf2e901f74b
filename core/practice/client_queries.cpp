// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice_command.h"
#include "core/rules/client_rules.h"
#include "core/store/client_erasure_rows.h"
#include "core/store/client_history_rows.h"
#include "core/store/client_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/session_rows.h"

#include <QLocale>

#include <algorithm>

namespace sessionbook {

Result<std::vector<Client>> Practice::clients() const
{
    return query([](Connection &c) { return rows::clients(c); });
}

Result<Client> Practice::client(ClientId id) const
{
    return query([&](Connection &c) { return rows::client(c, id); });
}

Result<std::vector<Client>> Practice::clientsAlike(const QString &name, const QString &email,
                                                   std::optional<ClientId> except) const
{
    return query([&](Connection &c) {
        const Client typed{{}, name.trimmed(), email.trimmed()};
        std::vector<Client> found = rows::clients(c);
        std::erase_if(found, [&](const Client &other) {
            return other.id == except || !lookAlike(typed, other);
        });
        return found;
    });
}

Result<ClientFigures> Practice::clientFigures(ClientId id) const
{
    return query([&](Connection &c) { return rows::clientFigures(c, id, now()); });
}

Result<ClientCounts> Practice::clientCounts(ClientId id) const
{
    return query([&](Connection &c) { return rows::clientCounts(c, id, now()); });
}

Result<std::vector<ClientSession>>
Practice::clientSessions(ClientId id, SessionGroup group, int limit,
                         const std::optional<ClientSession> &after) const
{
    return query(
        [&](Connection &c) { return rows::clientSessions(c, id, group, now(), limit, after); });
}

Result<std::vector<ClientPayment>> Practice::clientPayments(ClientId id, int limit,
                                                            std::optional<PaymentId> before) const
{
    return query([&](Connection &c) { return rows::clientPayments(c, id, limit, before); });
}

Result<std::optional<SessionFields>> Practice::usualFields(ClientId id) const
{
    return query([&](Connection &c) -> std::optional<SessionFields> {
        const Client client = rows::client(c, id);
        const std::optional<SessionFields> latest = rows::latestFields(c, id);
        const std::vector<SessionType> types = rows::sessionTypes(c);
        const auto offered = [&](SessionTypeId wanted) {
            return std::ranges::find_if(
                types, [&](const SessionType &type) { return type.id == wanted && !type.retired; });
        };
        if (!client.usualType && !client.usualPrice)
            return latest;
        auto usual = client.usualType ? offered(*client.usualType) : types.end();
        if (usual == types.end() && latest)
            usual = std::ranges::find(types, latest->type, &SessionType::id);
        if (usual == types.end())
            usual = std::ranges::find(types, false, &SessionType::retired);
        return usual == types.end() ? latest : sessionbook::usualFields(client, *usual, latest);
    });
}

std::optional<QString> Practice::whyNotArchive(const Client &client) const
{
    const auto open = query([&](Connection &c) { return rows::openSessions(c, client.id); });
    return open ? sessionbook::whyNotArchive(client, *open) : open.error().sentence;
}

Result<ClientErasurePlan> Practice::previewErasure(ClientId id) const
{
    const auto facts = query([&](Connection &c) { return rows::erasureFacts(c, id); });
    if (!facts)
        return facts.error();
    const ClientErasureDecision decision = planErasure(*facts, now());
    if (const auto *plan = std::get_if<ClientErasurePlan>(&decision))
        return *plan;
    const WordingContext context{facts->client.name, m_profile.currency, QLocale()};
    return Error{ErrorKind::NotAllowed,
                 sentenceFor(std::get<ClientErasureRefusal>(decision), context), Field::None};
}

} // namespace sessionbook
