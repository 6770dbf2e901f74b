// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/backup_files.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

const QString nameFormat = u"yyyy-MM-dd HH.mm.ss"_s;
const QString suffix = u".sessionbook"_s;
const QString rehearsalName = u"tested "_s;

struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr int keptDays = 7;
constexpr int keptWeeks = 4;
constexpr int keptMonths = 12;

qint64 weekOf(QDate date) { return date.addDays(1 - date.dayOfWeek()).toJulianDay() / 7; }

int monthOf(QDate date) { return date.year() * 12 + date.month() - 1; }

std::optional<QDateTime> timeIn(const QString &name)
{
    // Without a zone: each wall-clock time exists.
    const QDateTime read = QDateTime::fromString(name, nameFormat);
    const QDateTime time(read.date(), read.time(), Qt::UTC);
    return read.isValid() && time.toString(nameFormat) == name ? std::optional(time) : std::nullopt;
}

QString keptName(const QString &practicePath, const QString &time)
{
    return FileWords::tr("%1 before restore %2", "file name; name, time")
        .arg(QFileInfo(practicePath).completeBaseName(), time);
}

/// Whether it is the first that is met in its span, and that span is one of the last few.
template <class Span>
bool isFirstOf(std::set<Span> &met, Span span, Span now, Span kept)
{
    return now - span < kept && met.insert(span).second;
}

} // namespace

QString backupFolderName(const QString &practicePath, const QString &word)
{
    return QFileInfo(practicePath).completeBaseName() + u' ' + word.left(6);
}

QString backupName(const QDateTime &madeAt) { return madeAt.toString(nameFormat) + suffix; }

std::optional<QDateTime> madeAtOf(const QString &name)
{
    return name.endsWith(suffix) ? timeIn(name.chopped(suffix.size())) : std::nullopt;
}

std::vector<BackupFile> backupsIn(const QString &folder)
{
    std::vector<BackupFile> backups;
    const QDir dir(folder);
    const QStringList names = dir.entryList(QDir::Files);
    for (const QString &name : names) {
        if (const auto madeAt = madeAtOf(name))
            backups.push_back({dir.absoluteFilePath(name), *madeAt});
    }
    std::ranges::sort(backups, std::ranges::greater{}, &BackupFile::madeAt);
    return backups;
}

QString nameToKeep(const QString &practicePath, const QDateTime &now)
{
    const QFileInfo file(practicePath);
    const QString name = keptName(practicePath, now.toString(nameFormat));
    QString path = file.dir().absoluteFilePath(u"%1.%2"_s.arg(name, file.suffix()));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = file.dir().absoluteFilePath(u"%1 (%2).%3"_s.arg(name).arg(i).arg(file.suffix()));
    return path;
}

QStringList keptBeside(const QString &practicePath)
{
    const QFileInfo file(practicePath);
    const QString start = keptName(practicePath, {});
    const QString end = u'.' + file.suffix();
    QStringList kept;
    const QStringList names = file.dir().entryList(QDir::Files);
    for (const QString &name : names) {
        if (name.startsWith(start) && name.endsWith(end))
            kept << file.dir().absoluteFilePath(name);
    }
    return kept;
}

std::optional<QDateTime> lastRehearsalIn(const QString &folder)
{
    std::optional<QDateTime> last;
    const QStringList names = QDir(folder).entryList({rehearsalName + u'*'}, QDir::Files);
    for (const QString &name : names)
        last = std::max(last, timeIn(name.mid(rehearsalName.size())));
    return last;
}

void noteRehearsal(const QString &folder, const QDateTime &at)
{
    const QDir dir(folder);
    const QStringList before = dir.entryList({rehearsalName + u'*'}, QDir::Files);
    QFile note(dir.absoluteFilePath(rehearsalName + at.toString(nameFormat)));
    if (!note.open(QIODevice::WriteOnly))
        return;
    for (const QString &name : before) {
        if (name != QFileInfo(note).fileName() && timeIn(name.mid(rehearsalName.size())))
            QFile::remove(dir.absoluteFilePath(name));
    }
}

std::vector<BackupFile> superfluous(const std::vector<BackupFile> &backups, QDate today)
{
    std::set<qint64> days;
    std::set<qint64> weeks;
    std::set<int> months;
    std::vector<BackupFile> going;
    for (const BackupFile &backup : backups) {
        const QDate date = backup.madeAt.date();
        // All three are asked: one that is kept for its day stands for its week as well.
        const bool ofDay =
            isFirstOf(days, date.toJulianDay(), today.toJulianDay(), qint64{keptDays});
        const bool ofWeek = isFirstOf(weeks, weekOf(date), weekOf(today), qint64{keptWeeks});
        const bool ofMonth = isFirstOf(months, monthOf(date), monthOf(today), keptMonths);
        const bool isNewest = &backup == &backups.front();
        if (!ofDay && !ofWeek && !ofMonth && !isNewest)
            going.push_back(backup);
    }
    return going;
}

} // namespace sessionbook
