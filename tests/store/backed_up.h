// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/backups.h"
#include "core/safety/restore.h"
#include "core/store/connection.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QDir>

namespace sessionbook::test {

/// A practice with a folder for its backups.
struct BackedUp : PracticeFixture
{
    SessionId session = book(bjorn(), at(QDate(2026, 11, 20), QTime(11, 0)));
    QString chosen = folder() + QStringLiteral("/stick");

    BackedUp()
    {
        REQUIRE(QDir().mkdir(chosen));
        backups().setFolder(chosen);
    }
    [[nodiscard]] Backups &backups() const { return practice().backups(); }
    void backUp() const
    {
        backups().backUpNow();
        backups().backUpBeforeClosing();
        CHECK(backups().status().failure.isEmpty());
    }
    [[nodiscard]] PracticeFile newest() const
    {
        REQUIRE(backups().status().newest.has_value());
        return {backups().status().newest->path, file().key};
    }
    /// As after closing the program.
    QString restore(const PracticeFile &backup)
    {
        close();
        return restoreBackup(backup, file(),
                             QDateTime(QDate(2026, 11, 18), QTime(10, 30), Qt::UTC));
    }
};

inline bool holds(const PracticeFile &practice, SessionId id)
{
    Connection connection(practice);
    return Statement(connection, "SELECT 1 FROM session WHERE id = ?", id).next();
}

} // namespace sessionbook::test
