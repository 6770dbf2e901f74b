// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/buckets.h"

#include "core/store/store_error.h"

#include <algorithm>
#include <cstring>
#include <sqlite3.h>

namespace sessionbook {

namespace {

qint64 boundAt(const char *bounds, qsizetype index)
{
    qint64 bound = 0; // SQLite's memory need not be aligned
    std::memcpy(&bound, bounds + index * qsizetype{sizeof bound}, sizeof bound);
    return bound;
}

void bucket(sqlite3_context *context, int, sqlite3_value **values)
{
    const qint64 seconds = sqlite3_value_int64(values[0]);
    const auto *bounds = static_cast<const char *>(sqlite3_value_blob(values[1]));
    qsizetype below = 0;
    qsizetype above = sqlite3_value_bytes(values[1]) / qsizetype{sizeof(qint64)};
    while (below < above) {
        const qsizetype middle = below + (above - below) / 2;
        if (boundAt(bounds, middle) <= seconds)
            below = middle + 1;
        else
            above = middle;
    }
    sqlite3_result_int64(context, below - 1);
}

} // namespace

void addBucketFunction(sqlite3 *connection)
{
    const int code = sqlite3_create_function_v2(
        connection, "bucket", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
        bucket, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        throw StoreError({}, ErrorKind::Storage, code);
}

QByteArray bucketBounds(const std::vector<Instant> &bounds)
{
    QByteArray bytes;
    for (const Instant bound : bounds)
        bytes.append(reinterpret_cast<const char *>(&bound.seconds), sizeof bound.seconds);
    return bytes;
}

} // namespace sessionbook
