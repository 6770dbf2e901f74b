// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace sessionbook::test {

/// How often something is done to a practice: what the environment names, for a night's campaign,
/// else a number that the suite has time for.
[[nodiscard]] inline int campaignSize(const char *variable, int usual)
{
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue(variable, &isNumber);
    return isNumber && asked > 0 ? asked : usual;
}

} // namespace sessionbook::test
