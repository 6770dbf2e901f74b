// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <QString>

#include <memory>

namespace sessionbook {

/// The practice as the program would read it, with what its WAL adds, in memory. Writes nothing:
/// neither the file nor its folder need be writable, nor need there be room on the disk. As a copy
/// that can be written, it is checked by SQLite in full, which leaves the CHECKs of a table out for
/// one that is only read. Throws StoreError.
///
/// Thread: any. Takes as much memory as the file is large.
[[nodiscard]] std::unique_ptr<Connection> copyInMemory(const PracticeFile &file);

} // namespace sessionbook
