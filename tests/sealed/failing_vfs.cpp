// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sealed/failing_vfs.h"

#include "core/sealed/sealed_vfs.h"
#include "tests/support/catch.h"

#include <sqlite3.h>

namespace sessionbook::test {

namespace {

FailingVfs::Call failingCall = FailingVfs::Call::Read;
int callsLeft = 0;
bool failsForGood = false;
bool didFail = false;

bool failsNow(FailingVfs::Call call)
{
    if (call != failingCall)
        return false;
    if (didFail && failsForGood)
        return true;
    if (callsLeft == 0 || --callsLeft > 0)
        return false;
    didFail = true;
    return true;
}

// The files are SQLite's own, with these three methods in place of theirs; those that lock, and
// those that don't.
sqlite3_io_methods failingLocked = {};
sqlite3_io_methods failingUnlocked = {};
const sqlite3_io_methods *original = nullptr;

int failingRead(sqlite3_file *file, void *into, int count, sqlite3_int64 offset)
{
    return failsNow(FailingVfs::Call::Read) ? SQLITE_IOERR_READ
                                            : original->xRead(file, into, count, offset);
}

int failingWrite(sqlite3_file *file, const void *from, int count, sqlite3_int64 offset)
{
    if (!failsNow(FailingVfs::Call::Write))
        return original->xWrite(file, from, count, offset);
    original->xWrite(file, from, count / 2, offset); // half of it gets there
    return SQLITE_IOERR_WRITE;
}

int failingSync(sqlite3_file *, int)
{
    // Nobody pulls the plug here, so the disk is not waited for.
    return failsNow(FailingVfs::Call::Sync) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

int openFailing(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    auto *const below = static_cast<sqlite3_vfs *>(vfs->pAppData);
    const int code = below->xOpen(below, path, file, flags, outFlags);
    if (code != SQLITE_OK)
        return code;
    original = file->pMethods; // reading, writing and syncing are the same in both
    sqlite3_io_methods &failing = (flags & SQLITE_OPEN_MAIN_DB) ? failingLocked : failingUnlocked;
    failing = *original;
    failing.xRead = failingRead;
    failing.xWrite = failingWrite;
    failing.xSync = failingSync;
    file->pMethods = &failing;
    return SQLITE_OK;
}

} // namespace

void FailingVfs::registerBoth()
{
    static sqlite3_vfs vfs = {};
    if (vfs.zName)
        return;
    sqlite3_vfs *const below = sqlite3_vfs_find(nullptr);
    vfs = *below;
    vfs.pNext = nullptr;
    vfs.zName = name;
    vfs.pAppData = below;
    vfs.xOpen = openFailing;
    REQUIRE(sqlite3_vfs_register(&vfs, 0) == SQLITE_OK);
    REQUIRE(registerSealedVfsOver(name, sealedName));
}

void FailingVfs::failAt(Call call, int number, bool andAllAfter)
{
    failingCall = call;
    callsLeft = number;
    failsForGood = andAllAfter;
    didFail = false;
}

bool FailingVfs::hasFailed() { return didFail; }

} // namespace sessionbook::test
