// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/envelope.h"

struct sqlite3;

namespace sessionbook {

/// The VFS by which SQLite reads and writes sealed files: it stands over SQLite's own and knows the
/// key of each file from its KeyRegistration. Its files are in WAL mode: it makes no rollback
/// journal. A page that is not what was sealed there is SQLITE_IOERR_DATA.
inline constexpr char sealedVfs[] = "sessionbook-sealed";
/// The same for a file that nobody has open: without locks.
inline constexpr char sealedVfsWithoutLocks[] = "sessionbook-sealed-none";
/// Registers both; more than once does nothing. False if SQLite refuses. Thread: any.
bool registerSealedVfs();
/// Over another one, for tests.
bool registerSealedVfsOver(const char *base, const char *name);

/// Of each page, for SQLITE_FCNTL_RESERVE_BYTES before the first write.
inline constexpr int reservedBytes = 40;

/// The envelope of a file that SQLite has open through the VFS.
class OpenFileMedium : public EnvelopeMedium
{
public:
    explicit OpenFileMedium(sqlite3 *connection) : m_connection(connection) {}
    bool read(qint64 offset, std::span<unsigned char> into) override;
    bool write(qint64 offset, Bytes bytes) override;
    bool sync() override;

private:
    sqlite3 *m_connection;
};

} // namespace sessionbook
