// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/changeset.h"

#include <QCoreApplication>

#include <cstring>
#include <sqlite3.h>

namespace sessionbook {

namespace {

/// Undo leaves the journal alone and adds an entry of its own; the sum follows from the rest.
int isRecorded(void *, const char *table)
{
    return std::strcmp(table, "journal") != 0 && std::strcmp(table, "journal_subject") != 0 &&
           std::strcmp(table, "content_sum") != 0;
}

void check(int code)
{
    if (code != SQLITE_OK) {
        throw StoreError(QCoreApplication::translate("Store",
                                                     "The change could not be recorded for undo "
                                                     "(error %1). Nothing was changed.")
                             .arg(code),
                         ErrorKind::Storage, code);
    }
}

int onConflict(void *context, int kind, sqlite3_changeset_iter *iterator)
{
    auto &outcome = *static_cast<Replayed *>(context);
    outcome = Replayed::ChangedSince;
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    if (kind != SQLITE_CHANGESET_FOREIGN_KEY &&
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect) == SQLITE_OK &&
        std::strcmp(table, "notice") == 0)
        outcome = Replayed::MessageSent;
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

ChangeRecorder::ChangeRecorder(Connection &connection)
{
    check(sqlite3session_create(connection.handle(), "main", &m_session));
    sqlite3session_table_filter(m_session, isRecorded, nullptr);
    check(sqlite3session_attach(m_session, nullptr)); // all tables, including future ones
}

ChangeRecorder::~ChangeRecorder() { sqlite3session_delete(m_session); }

QByteArray ChangeRecorder::changeset()
{
    int size = 0;
    void *data = nullptr;
    check(sqlite3session_changeset(m_session, &size, &data));
    const QByteArray changes(static_cast<const char *>(data), size);
    sqlite3_free(data);
    return changes;
}

Replayed replay(Connection &connection, const QByteArray &changeset, Applied direction)
{
    QByteArray changes = changeset; // SQLite takes no const
    if (direction == Applied::Backward) {
        int size = 0;
        void *inverse = nullptr;
        check(sqlite3changeset_invert(static_cast<int>(changeset.size()), changeset.constData(),
                                      &size, &inverse));
        changes = QByteArray(static_cast<const char *>(inverse), size);
        sqlite3_free(inverse);
    }
    Replayed outcome = Replayed::Yes;
    const int code = sqlite3changeset_apply(connection.handle(), static_cast<int>(changes.size()),
                                            changes.data(), nullptr, onConflict, &outcome);
    if (outcome == Replayed::Yes)
        check(code);
    return outcome;
}

} // namespace sessionbook
