#pragma once

#include "core/base/id.h"

class QWidget;

namespace sessionbook {

class Practice;
class Reporter;

// Each opens its dialog over `parent` and returns at once.

/// The form of a client: name, e-mail address, sponsored credits.
void openClient(Practice &practice, Reporter &reporter, QWidget *parent, ClientId id);
/// Where no credit was spent, it says so and opens nothing.
void returnCredit(Practice &practice, Reporter &reporter, QWidget *parent, SessionId id);

} // namespace sessionbook
