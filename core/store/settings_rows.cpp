// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/settings_rows.h"

using namespace Qt::StringLiterals;

namespace sessionbook::rows {

AmountsInUse amountsInUse(Connection &connection)
{
    const bool anyCharge =
        connection.number(u"SELECT EXISTS (SELECT 1 FROM charge WHERE amount > 0)"
                          "    OR EXISTS (SELECT 1 FROM balance_entry)"_s) != 0;
    if (anyCharge)
        return {true, 0};
    return {false,
            static_cast<int>(connection.number(u"SELECT count(*) FROM session WHERE price > 0"_s))};
}

std::vector<ClientId> convertUsualPrices(Connection &connection,
                                         const std::function<Money(Money)> &converted)
{
    std::vector<std::pair<ClientId, Money>> agreed;
    {
        Statement row(connection, "SELECT id, usual_price FROM client WHERE usual_price > 0");
        while (row.next())
            agreed.emplace_back(row.id<ClientId>(0), row.money(1));
    }
    std::vector<ClientId> clients;
    for (const auto &[id, price] : agreed) {
        change(connection,
               "UPDATE client SET usual_price = ?, revision = revision + 1 WHERE id = ?",
               converted(price), id);
        clients.push_back(id);
    }
    return clients;
}

std::vector<OwnMessageText> ownMessageTexts(Connection &connection)
{
    Statement row(connection, "SELECT kind, language, subject, body FROM notice_text");
    std::vector<OwnMessageText> list;
    while (row.next())
        list.push_back({row.token<MessageKind>(0), row.text(1), {row.text(2), row.text(3)}});
    return list;
}

void putMessageText(Connection &connection, const OwnMessageText &text)
{
    change(connection,
           "INSERT INTO notice_text (kind, language, subject, body) VALUES (?, ?, ?, ?)"
           " ON CONFLICT (kind, language) DO UPDATE SET subject = excluded.subject,"
           "   body = excluded.body",
           text.kind, text.language, text.text.subject, text.text.body);
}

void deleteMessageText(Connection &connection, MessageKind kind, const QString &language)
{
    change(connection, "DELETE FROM notice_text WHERE kind = ? AND language = ?", kind, language);
}

} // namespace sessionbook::rows
