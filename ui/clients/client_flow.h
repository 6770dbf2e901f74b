// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QString>

#include <functional>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Each opens its dialog over `parent` and returns at once; the reporter shows the outcome. If the
// rules forbid the action, it shows why and opens nothing.

/// The form of a new client.
void addClient(Practice &practice, Reporter &reporter, QWidget *parent, const QString &name = {});
/// The form of a client, with the sponsored credits.
void openClient(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id);
/// Without a question, as it can be undone.
void archiveClient(Practice &practice, Reporter &reporter, ClientId id);
void restoreClient(Practice &practice, Reporter &reporter, ClientId id);
/// To what stands in the way of erasing a client.
struct WaysToErasure
{
    std::function<void(ClientId)> showUnpaid;
    std::function<void(ClientId)> payBack;
};
/// The dialog says it, too, if the rules forbid it.
void eraseClient(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id,
                 const WaysToErasure &ways = {});

} // namespace sessionbook
