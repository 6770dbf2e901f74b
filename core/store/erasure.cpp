// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/erasure.h"

#include <QCoreApplication>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct ErasureWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace

void markErasurePending(Connection &connection)
{
    change(connection, "UPDATE practice SET erasures_pending = max(0, erasures_pending) + 1");
}

bool erasurePending(Connection &connection)
{
    return connection.number(u"SELECT erasures_pending FROM practice"_s) > 0;
}

namespace {

/// Unlike the sentences of other failures it can't say that nothing was changed: what was erased is
/// gone from the practice, and only its traces are left.
QString tracesAreLeft(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
        return ErasureWords::tr("What you erased is gone, but the disk has no room to remove its "
                                "last traces from the file. Free some space: it is tried again "
                                "every minute and at the next start.");
    case SQLITE_OK: // no error of SQLite's
        return ErasureWords::tr("What you erased is gone, but the practice's file was moved, "
                                "renamed, deleted or replaced, so its last traces are still in "
                                "it. It is tried again every minute and at the next start.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErasureWords::tr("What you erased is gone, but another program reads the file, so "
                                "its last traces are still there. It is tried again every minute "
                                "and at the next start.");
    default:
        return ErasureWords::tr("What you erased is gone, but its last traces could not be removed "
                                "from the file (error %1). It is tried again every minute and at "
                                "the next start.")
            .arg(code);
    }
}

void rewriteFile(const PracticeFile &file)
{
    Connection connection(file);
    const qint64 pending = connection.number(u"SELECT erasures_pending FROM practice"_s);
    connection.exec(u"VACUUM"_s);
    // The first column is 1 when a reader kept the WAL from being emptied.
    if (connection.number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) != 0)
        throw StoreError({}, ErrorKind::Storage, SQLITE_BUSY);
    // A counter, so that an erasure in the meantime is still pending.
    change(connection, "UPDATE practice SET erasures_pending = max(0, erasures_pending - ?)",
           pending);
}

} // namespace

void removeTraces(const PracticeFile &file)
{
    try {
        rewriteFile(file);
    } catch (const StoreError &error) {
        throw StoreError(tracesAreLeft(error.code()), ErrorKind::Storage, error.code());
    }
}

} // namespace sessionbook
