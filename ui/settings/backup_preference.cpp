// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/backup_preference.h"

#include "core/safety/backup_files.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr auto folderKey = "backups/folder"_L1;
constexpr auto toldKey = "backups/toldOfFolder"_L1;

QSettings settingsHere() { return QSettings(u"sessionbook"_s, u"sessionbook"_s); }

QString usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(u"backups"_s);
}

} // namespace

QString backupFolder()
{
    const QString chosen = settingsHere().value(folderKey).toString();
    return chosen.isEmpty() ? usualFolder() : chosen;
}

QString backupFolderOf(const QString &practicePath)
{
    const QDir folder(backupFolder());
    const QString own = backupFolderName(practicePath, u"*"_s);
    const QStringList found = folder.entryList({own}, QDir::Dirs, QDir::Time);
    return found.isEmpty() ? folder.path() : folder.filePath(found.constFirst());
}

bool isFirstTimeInUsualFolder()
{
    QSettings settings = settingsHere();
    if (backupFolder() != usualFolder() || settings.value(toldKey).toBool())
        return false;
    settings.setValue(toldKey, true);
    return true;
}

void setBackupFolder(const QString &folder) { settingsHere().setValue(folderKey, folder); }

void makeUsualBackupFolder()
{
    const QString folder = usualFolder();
    if (backupFolder() != folder)
        return;
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace sessionbook
