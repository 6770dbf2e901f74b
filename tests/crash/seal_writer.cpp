// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice.h"
#include "core/practice/sealing.h"
#include "core/safety/backup.h"
#include "core/safety/restore.h"
#include "core/store/copy.h"
#include "core/store/store.h"
#include "tests/crash/killing_calls.h"
#include "tests/crash/seal_scenarios.h"
#include "tests/support/sentinels.h"
#include "tests/support/some_passphrase.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <cstdio>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void giveUp(const QString &why)
{
    std::fprintf(stderr, "%s\n", qPrintable(why));
    std::_Exit(1);
}

template <class T>
T required(Result<T> result)
{
    if (!result)
        giveUp(result.error().sentence);
    return std::move(result).value();
}

Seal newSeal()
{
    return Seal::make(passphraseBytes(somePassphrase), RecoveryKey::random(), KeyEffort::least());
}

PracticeFile sealedFile(const QString &path) { return required(unlock(path, somePassphrase)); }

void create(const QString &path, int call)
{
    const QString text = QString::fromLatin1(sentinel);
    PracticeProfile profile;
    profile.name = text;
    profile.professional = text;
    profile.currency = *currencyByCode(u"EUR"_s);
    profile.zone = QTimeZone("Europe/Berlin");
    const Seal seal = newSeal();
    killAtCall(call);
    required(Practice::create(path, profile, {{{}, text, 50, Money{90'00}}}, systemClock, seal));
}

void seal(const QString &path, int call)
{
    const Seal seal = newSeal();
    killAtCall(call);
    if (const auto done = changeSeal(PracticeFile(path), seal); !done)
        giveUp(done.error().sentence);
}

void changePassphrase(const QString &path, int call)
{
    const PracticeFile file = sealedFile(path);
    setKeyEffort(KeyEffort::least());
    killAtCall(call);
    Store store(file);
    const auto envelope = sealOf(store.connection())->envelope;
    replaceEnvelope(store.connection(),
                    required(withPassphrase(envelope, somePassphrase, nextPassphrase)));
}

void migrate(const QString &path, int call)
{
    const PracticeFile file = sealedFile(path);
    killAtCall(call);
    const Store store(file);
}

void fill(const QString &path, int call)
{
    const PracticeFile file = sealedFile(path);
    killAtCall(call);
    Store store(file);
    (void)fillWithSentinels(store.connection());
    store.connection().emptyWal();
}

QString backupsOf(const QString &path)
{
    return QFileInfo(path).dir().absoluteFilePath(u"../backups"_s);
}

PracticeFile fileAt(const QString &path)
{
    return needsPassphrase(path) ? sealedFile(path) : PracticeFile(path);
}

/// Another time when it is not killed, as the program would be later.
QDateTime timeOf(int call)
{
    return QDateTime(QDate(2026, 11, 20), QTime(12, call == 0 ? 1 : 0), Qt::UTC);
}

void backUp(const QString &path, int call)
{
    const Store store(fileAt(path));
    killAtCall(call);
    writeBackup(store.connection().file(), backupsOf(path), timeOf(call));
}

void eraseFromBackups(const QString &path, int call)
{
    const Store store(fileAt(path));
    killAtCall(call);
    bringUpToDate(store.connection().file(), backupsOf(path),
                  Instant{timeOf(call).toSecsSinceEpoch()}, [] { return false; });
}

void restoreNewest(const QString &path, int call)
{
    const PracticeFile practice = fileAt(path);
    const PracticeFile backup(backupsIn(backupsOf(path)).front().path, practice.key);
    killAtCall(call);
    restoreBackup(backup, practice, timeOf(call));
}

} // namespace

/// Does something to a practice, and kills itself at some call on the way. Arguments: what,
/// to which file, at which call, 0 for none.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString &path = arguments[2];
    const int call = arguments[3].toInt();
    try {
        if (arguments[1] == scenario::create)
            create(path, call);
        else if (arguments[1] == scenario::seal)
            seal(path, call);
        else if (arguments[1] == scenario::passphrase)
            changePassphrase(path, call);
        else if (arguments[1] == scenario::migrate)
            migrate(path, call);
        else if (arguments[1] == scenario::fill)
            fill(path, call);
        else if (arguments[1] == scenario::backUp)
            backUp(path, call);
        else if (arguments[1] == scenario::erase)
            eraseFromBackups(path, call);
        else if (arguments[1] == scenario::restore)
            restoreNewest(path, call);
        else
            return 2;
    } catch (const StoreError &error) {
        giveUp(error.error().sentence);
    }
    killAtCall(0);
    return 0;
}
