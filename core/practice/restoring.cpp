// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/restoring.h"

#include "core/safety/backup.h"
#include "core/store/copy.h"

namespace sessionbook {

Result<PracticeSummary> summarise(const PracticeFile &file)
{
    try {
        return summaryOf(file);
    } catch (const StoreError &error) {
        return error.error();
    }
}

Result<> saveCopyOf(const PracticeFile &practice, const QString &path)
{
    try {
        Connection connection(practice, Connection::Mode::ReadOnly);
        saveCopy(connection, path);
        return {};
    } catch (const StoreError &error) {
        return error.error();
    }
}

Result<> writeCopy(const PracticeFile &practice, const QString &path)
{
    try {
        copyChecked(practice, path);
        return {};
    } catch (const StoreError &error) {
        return error.error();
    }
}

Result<QString> restore(const PracticeFile &backup, const PracticeFile &practice, Instant now)
{
    try {
        const QTimeZone zone = summaryOf(backup).zone;
        return restoreBackup(backup, practice, localTime(now, zone));
    } catch (const StoreError &error) {
        return error.error();
    }
}

} // namespace sessionbook
