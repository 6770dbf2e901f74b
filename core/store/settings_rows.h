// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_library.h"
#include "core/rules/validation.h"
#include "core/store/connection.h"

#include <functional>

/// Queries for the settings.
namespace sessionbook::rows {

[[nodiscard]] AmountsInUse amountsInUse(Connection &connection);
/// Applies `converted` to the prices agreed with clients; returns these clients.
[[nodiscard]] std::vector<ClientId>
convertUsualPrices(Connection &connection, const std::function<Money(Money)> &converted);

[[nodiscard]] std::vector<OwnMessageText> ownMessageTexts(Connection &connection);
void putMessageText(Connection &connection, const OwnMessageText &text);
void deleteMessageText(Connection &connection, MessageKind kind, const QString &language);

} // namespace sessionbook::rows
