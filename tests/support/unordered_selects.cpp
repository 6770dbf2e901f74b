// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/unordered_selects.h"

#include <sqlite3.h>

namespace sessionbook::test {

namespace {

int reverse(sqlite3 *connection, char **, const void *)
{
    return sqlite3_exec(connection, "PRAGMA reverse_unordered_selects = ON", nullptr, nullptr,
                        nullptr);
}

} // namespace

void reverseUnorderedSelects()
{
    // SQLite takes any function here and calls it with each new connection.
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(&reverse));
}

} // namespace sessionbook::test
