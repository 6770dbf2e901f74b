// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the whole of Catch2, which takes long: in this file alone.
#define CATCH_CONFIG_RUNNER
#include "tests/support/run_tests.h"

#include "tests/support/catch.h"

namespace sessionbook::test {

int runTests(int argc, char *argv[]) { return Catch::Session().run(argc, argv); }

} // namespace sessionbook::test
