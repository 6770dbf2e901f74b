// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/namesakes.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct NamesakeWords
{
    Q_DECLARE_TR_FUNCTIONS(Namesakes)
};

QString comparable(const QString &text) { return text.simplified().toCaseFolded(); }

using Namesakes = std::vector<const Client *>;

bool isOnlyOf(const Client &one, const Namesakes &all, QString Client::*fact)
{
    const QString own = comparable(one.*fact);
    return !own.isEmpty() && std::ranges::none_of(all, [&](const Client *other) {
        return other->id != one.id && comparable(other->*fact) == own;
    });
}

} // namespace

QHash<qint64, QString> tellNamesakesApart(const std::vector<Client> &clients)
{
    QHash<QString, Namesakes> byName;
    byName.reserve(static_cast<qsizetype>(clients.size()));
    for (const Client &client : clients)
        byName[comparable(client.name)].push_back(&client);
    QHash<qint64, QString> apart;
    for (const Namesakes &namesakes : std::as_const(byName)) {
        if (namesakes.size() < 2)
            continue;
        for (const Client *client : namesakes) {
            QString &words = apart[client->id.value];
            if (isOnlyOf(*client, namesakes, &Client::phone))
                words = client->phone;
            else if (isOnlyOf(*client, namesakes, &Client::email))
                words = client->email;
            else
                words = NamesakeWords::tr("no. %1", "client number").arg(client->id.value);
        }
    }
    return apart;
}

} // namespace sessionbook
