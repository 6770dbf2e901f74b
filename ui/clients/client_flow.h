// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QString>

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Each opens its dialog over `parent` and returns at once; what comes of it is said by the
// reporter. Where the rules forbid the act, they say why and open nothing.

/// The form of a client who is new to the practice.
void addClient(Practice &practice, Reporter &reporter, QWidget *parent, const QString &name = {});
/// The form of a client: all that is known, and the sponsored credits.
void openClient(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id);
/// At once, as it can be undone.
void archiveClient(Practice &practice, Reporter &reporter, ClientId id);
void restoreClient(Practice &practice, Reporter &reporter, ClientId id);
void eraseClient(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id);

} // namespace sessionbook
