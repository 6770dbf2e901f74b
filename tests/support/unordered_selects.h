// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook::test {

/// From now on every new connection gives the rows of a SELECT without ORDER BY in reverse, so that
/// a test fails where a list has the right order by chance only.
void reverseUnorderedSelects();

} // namespace sessionbook::test
