// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/envelope.h"
#include "core/sealed/page_seal.h"

#include <array>
#include <sqlite3.h>
#include <vector>

/// What a sealed file reads and writes: whole pages for the practice's file and its WAL. Returns
/// SQLite's codes. For the VFS alone. Thread: any, one at a time for a file.
namespace sessionbook::sealed_file {

enum class Kind { Main, Wal, Journal };

/// SQLite allots it, together with room for the file of the VFS below.
struct SealedFile
{
    sqlite3_file base; ///< first, as SQLite knows this only
    Kind kind;
    SealKey key;
    sqlite3_file *real;
    // The header of the frame that is being written; the page follows without it.
    sqlite3_int64 headerAt;
    std::array<unsigned char, page_seal::frameHeaderSize> header;
    page_seal::Page sealed;
    std::vector<unsigned char> journal; ///< of that kind, in memory alone
};

int readMain(SealedFile &file, unsigned char *into, int count, sqlite3_int64 offset);
int writeMain(SealedFile &file, const unsigned char *from, int count, sqlite3_int64 offset);
int readWal(SealedFile &file, unsigned char *into, int count, sqlite3_int64 offset);
int writeWal(SealedFile &file, const unsigned char *from, int count, sqlite3_int64 offset);
int readJournal(const SealedFile &file, unsigned char *into, int count, sqlite3_int64 offset);
int writeJournal(SealedFile &file, const unsigned char *from, int count, sqlite3_int64 offset);

} // namespace sessionbook::sealed_file
