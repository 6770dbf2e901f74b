// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/crash/killing_calls.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <dlfcn.h>
#include <sys/types.h>

namespace {

std::atomic<int> callsLeft = 0;

bool isTheLast() { return callsLeft.load() > 0 && --callsLeft == 0; }

[[noreturn]] void die()
{
    std::raise(SIGKILL);
    std::abort(); // not reached
}

/// How much of a write gets there: a sector does as a whole or not at all.
size_t partOf(size_t size)
{
    constexpr size_t sector = 512;
    return size / 2 / sector * sector;
}

/// The C library's own function.
template <class Function>
Function original(const char *name, Function)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// Carries a call out, or dies before it.
template <class Function, class... Values>
auto passOn(const char *name, Function function, Values... values)
{
    if (isTheLast())
        die();
    return original(name, function)(values...);
}

} // namespace

// What this program defines goes before the C library's, for SQLite and Qt as well. The names are
// given as labels, as the headers declare them in ways of their own.
#define STANDS_FOR(name) __asm__(name)
extern "C" {
ssize_t killingWrite(int file, const void *from, size_t size) STANDS_FOR("write");
ssize_t killingWriteAt(int file, const void *from, size_t size, off_t at) STANDS_FOR("pwrite");
ssize_t killingWriteAt64(int file, const void *from, size_t size, off_t at) STANDS_FOR("pwrite64");
int killingSync(int file) STANDS_FOR("fsync");
int killingDataSync(int file) STANDS_FOR("fdatasync");
int killingTruncate(int file, off_t size) STANDS_FOR("ftruncate");
int killingTruncate64(int file, off_t size) STANDS_FOR("ftruncate64");
int killingUnlink(const char *path) STANDS_FOR("unlink");
int killingLink(const char *from, const char *to) STANDS_FOR("link");
int killingRename(const char *from, const char *to) STANDS_FOR("rename");
int killingRenameAt(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
    STANDS_FOR("renameat2");

ssize_t killingWrite(int file, const void *from, size_t size)
{
    const auto write = original("write", killingWrite);
    if (!isTheLast())
        return write(file, from, size);
    write(file, from, partOf(size));
    die();
}

ssize_t killingWriteAt(int file, const void *from, size_t size, off_t at)
{
    const auto write = original("pwrite", killingWriteAt);
    if (!isTheLast())
        return write(file, from, size, at);
    write(file, from, partOf(size), at);
    die();
}

ssize_t killingWriteAt64(int file, const void *from, size_t size, off_t at)
{
    return killingWriteAt(file, from, size, at); // the same where a file may be large anyway
}

int killingSync(int file) { return passOn("fsync", killingSync, file); }

int killingDataSync(int file) { return passOn("fdatasync", killingDataSync, file); }

int killingTruncate(int file, off_t size)
{
    return passOn("ftruncate", killingTruncate, file, size);
}

int killingTruncate64(int file, off_t size) { return killingTruncate(file, size); }

int killingUnlink(const char *path) { return passOn("unlink", killingUnlink, path); }

int killingLink(const char *from, const char *to) { return passOn("link", killingLink, from, to); }

int killingRename(const char *from, const char *to)
{
    return passOn("rename", killingRename, from, to);
}

int killingRenameAt(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags)
{
    return passOn("renameat2", killingRenameAt, fromFolder, from, toFolder, to, flags);
}
}

namespace sessionbook::test {

void killAtCall(int number) { callsLeft = number; }

} // namespace sessionbook::test
