#pragma once

#include "core/practice/practice.h"

namespace sessionbook::sample {

/// Lunch on weekdays through all of the practice's life, a supervision every fourth Thursday and a
/// week of holiday to come.
Result<> takeTimeOff(Practice &practice, QDate shownMonday);

} // namespace sessionbook::sample
