// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/crash/seal_scenarios.h"
#include "tests/support/catch.h"
#include "tests/support/random_work.h"
#include "tests/support/sentinels.h"
#include "tests/support/some_passphrase.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

namespace sessionbook::test {

/// The folder of a practice, and beside it the one for temporary files.
class Room
{
public:
    Room()
    {
        for (const QString &folder :
             {QStringLiteral("practice"), QStringLiteral("temporary"), QStringLiteral("backups")})
            REQUIRE(QDir(m_folder.path()).mkdir(folder));
    }
    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QStringLiteral("practice/a.sessionbook"));
    }
    [[nodiscard]] QString temporary() const
    {
        return m_folder.filePath(QStringLiteral("temporary"));
    }
    [[nodiscard]] bool hasPractice() const { return QFileInfo::exists(path()); }
    [[nodiscard]] QString backups() const { return m_folder.filePath(QStringLiteral("backups")); }
    void put(const QByteArray &bytes) const { put(bytes, path()); }
    static void put(const QByteArray &bytes, const QString &path)
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
    }
    /// All files there are, by their paths below the room.
    [[nodiscard]] QStringList files() const
    {
        QStringList files;
        QDirIterator all(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            files << QDir(m_folder.path()).relativeFilePath(all.next());
        files.sort();
        return files;
    }
    /// Those that contain the bytes.
    [[nodiscard]] QStringList filesWith(const QByteArray &bytes) const
    {
        QStringList found;
        for (const QString &name : files()) {
            QFile file(m_folder.filePath(name));
            REQUIRE(file.open(QIODevice::ReadOnly));
            if (file.readAll().contains(bytes))
                found << name;
        }
        return found;
    }
    /// Those in which a word of the practice, of the program's tables or of its owner stands.
    [[nodiscard]] QStringList tellingFiles() const
    {
        QStringList found;
        const QString words = QString::fromLatin1(sentinel);
        for (const QByteArray &telling : {sentinel,
                                          QByteArray(reinterpret_cast<const char *>(words.utf16()),
                                                     words.size() * qsizetype(sizeof(char16_t))),
                                          QByteArray("CREATE TABLE"), QByteArray("SQLite format"),
                                          somePassphrase.toUtf8(), nextPassphrase.toUtf8()})
            found << filesWith(telling);
        found.removeDuplicates();
        return found;
    }

    enum class End { Done, Killed };
    /// Does it in a process that kills itself at a call by which a file is changed.
    [[nodiscard]] End run(const QString &what, int call) const
    {
        QProcess writer;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (const QString &variable : {QStringLiteral("TMPDIR"), QStringLiteral("SQLITE_TMPDIR"),
                                        QStringLiteral("TEMP"), QStringLiteral("TMP")})
            environment.insert(variable, temporary());
        writer.setProcessEnvironment(environment);
        writer.start(QCoreApplication::applicationDirPath() + QStringLiteral("/seal_writer"),
                     {what, path(), QString::number(call)});
        REQUIRE(writer.waitForFinished());
        INFO(writer.readAllStandardError().toStdString());
        if (writer.exitStatus() == QProcess::CrashExit)
            return End::Killed;
        REQUIRE(writer.exitCode() == 0);
        return End::Done;
    }

private:
    QTemporaryDir m_folder;
};

/// Runs it once for each of many calls at which it is killed, near each other at first, up to the
/// end; before each as `prepare` makes it. `check` is told whether it was killed.
template <class Prepare, class Check>
void killAtManyCalls(const QString &what, Prepare prepare, Check check)
{
    const auto seed = static_cast<std::uint32_t>(std::random_device{}());
    Dice dice(seed);
    // Every call, for a night's campaign.
    const bool isCampaign = qEnvironmentVariableIsSet("SESSIONBOOK_KILLS");
    int kills = 0;
    for (int call = 1;; call += isCampaign || call < 12 ? 1 : 1 + dice.below(call / 5)) {
        INFO(what << ", killed at call " << call << ", seed " << seed);
        const Room room;
        prepare(room);
        const bool killed = room.run(what, call) == Room::End::Killed;
        check(room, killed);
        if (!killed)
            break;
        ++kills;
    }
    WARN(what << ": " << kills << " kills");
    CHECK(kills > 10);
}

} // namespace sessionbook::test
