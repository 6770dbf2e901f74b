// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/client_rules.h"

#include "core/base/search_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace sessionbook {

namespace {

struct ClientRules
{
    Q_DECLARE_TR_FUNCTIONS(ClientRules)
};

QStringList partsOf(const QString &name)
{
    // "Berg, Anna" is Anna Berg.
    QStringList parts = searchText(name).replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    parts.sort();
    return parts;
}

SessionFields fieldsOf(const Client &client, const SessionType &usual,
                       const std::optional<SessionFields> &latest)
{
    SessionFields fields = latest.value_or(SessionFields{});
    if (fields.type != usual.id) {
        fields.type = usual.id;
        fields.lengthMinutes = usual.lengthMinutes;
        fields.price = usual.price;
    }
    fields.price = client.usualPrice.value_or(fields.price);
    return fields;
}

} // namespace

QString erasedClientName() { return ClientRules::tr("Erased client"); }

std::optional<QString> whyNotBook(const Client &client)
{
    if (client.erasedAt)
        return ClientRules::tr("This client was erased. Add the client again to book a session.");
    if (client.archivedAt)
        return ClientRules::tr(
            "This client is archived. Restore the client under Clients to book a session.");
    return std::nullopt;
}

std::optional<QString> whyNotArchive(const Client &client, int openSessions)
{
    if (client.erasedAt)
        return ClientRules::tr("This client was erased, so there is nothing to archive.");
    if (client.archivedAt)
        return ClientRules::tr("This client is already archived.");
    if (openSessions > 0)
        return ClientRules::tr("%n session(s) with this client are still open. Complete or cancel "
                               "them first, then archive.",
                               nullptr, openSessions);
    return std::nullopt;
}

bool lookAlike(const Client &one, const Client &other)
{
    if (!one.email.isEmpty() && searchText(one.email) == searchText(other.email))
        return true;
    const QStringList parts = partsOf(one.name);
    return !parts.isEmpty() && parts == partsOf(other.name);
}

std::optional<SessionFields> usualFields(const Client &client,
                                         const std::vector<SessionType> &types,
                                         const std::optional<SessionFields> &latest)
{
    if (!client.usualType && !client.usualPrice)
        return latest;
    auto usual = types.end();
    if (client.usualType) {
        usual = std::ranges::find_if(types, [&](const SessionType &type) {
            return type.id == *client.usualType && !type.retired;
        });
    }
    if (usual == types.end() && latest)
        usual = std::ranges::find(types, latest->type, &SessionType::id);
    if (usual == types.end())
        usual = std::ranges::find(types, false, &SessionType::retired);
    return usual == types.end() ? latest : fieldsOf(client, *usual, latest);
}

} // namespace sessionbook
