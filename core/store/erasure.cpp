// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/erasure.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

void markErasurePending(Connection &connection)
{
    change(connection, "UPDATE practice SET erasures_pending = erasures_pending + 1");
}

bool erasurePending(Connection &connection)
{
    return connection.number(u"SELECT erasures_pending FROM practice"_s) > 0;
}

void removeTraces(const PracticeFile &file)
{
    Connection connection(file);
    const qint64 pending = connection.number(u"SELECT erasures_pending FROM practice"_s);
    connection.exec(u"VACUUM"_s);
    // The first column is 1 when a reader kept the WAL from being emptied.
    if (connection.number(u"PRAGMA wal_checkpoint(TRUNCATE)"_s) != 0) {
        throw StoreError(QCoreApplication::translate(
            "Store", "Another program reads the practice's file, so traces of what was erased "
                     "could not be removed yet. It is tried again at the next start."));
    }
    // A counter, so that an erasure in the meantime is still pending.
    change(connection, "UPDATE practice SET erasures_pending = max(0, erasures_pending - ?)",
           pending);
}

} // namespace sessionbook
