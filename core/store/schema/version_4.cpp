// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/typed_text.h"
#include "core/records/given_name.h"
#include "core/store/schema/versions.h"

#include <sqlite3.h>

namespace sessionbook {

namespace {

/// proposed_address(name): what the program proposes for a client of that name.
void proposeAddress(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    const QByteArray proposed =
        oneLine(givenName(QString::fromUtf8(text, sqlite3_value_bytes(values[0])))).toUtf8();
    sqlite3_result_text(context, proposed.constData(), static_cast<int>(proposed.size()),
                        SQLITE_TRANSIENT);
}

} // namespace

/// How a client is addressed: no SQL can tell it from a name. Never touched again: files out there
/// were made by it.
const Migration versionFour{
    "ALTER TABLE client ADD COLUMN addressed_as TEXT NOT NULL DEFAULT ''",
    "UPDATE client SET addressed_as = proposed_address(name) WHERE erased_at IS NULL",
    "DELETE FROM content_sum",
};

void addMigrationFunctions(Connection &connection)
{
    const int code =
        sqlite3_create_function_v2(connection.handle(), "proposed_address", 1,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                                   proposeAddress, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw StoreError({}, ErrorKind::Storage, code);
}

} // namespace sessionbook
