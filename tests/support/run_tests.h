// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace sessionbook::test {

/// What a test program's main() ends with: Catch2, by the arguments of the command line.
int runTests(int argc, char *argv[]);

} // namespace sessionbook::test
