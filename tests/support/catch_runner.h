// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook::test {

/// What a main function ends with. Alone in its file, which holds all of Catch2 and is slow to
/// build.
[[nodiscard]] int runTests(int argc, char *argv[]);

} // namespace sessionbook::test
