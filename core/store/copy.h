// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

#include <optional>

namespace sessionbook {

/// The seal of the file that is open; empty if it has none.
[[nodiscard]] std::optional<Seal> sealOf(const Connection &connection);

/// The same of a file that is not open here.
[[nodiscard]] std::optional<Seal> sealOf(const PracticeFile &file);

/// Throws StoreError; then the one before still holds.
void replaceEnvelope(const Connection &connection, Envelope envelope);

/// Makes an empty private file that is sealed. Throws StoreError, with nothing left of it.
void makeSealedFile(const QString &path, const Seal &seal);

/// Writes all that the connection sees into a new private file, sealed as the open one or as is
/// asked, and waits until it is on the disk. Throws StoreError, with nothing left of the copy; also
/// if there is a file at the path.
void copyTo(Connection &connection, const QString &path);
void copyTo(Connection &connection, const QString &path, const std::optional<Seal> &seal);

/// Throws StoreError unless SQLite finds nothing wrong with the file.
void requireSound(const PracticeFile &file);

/// The same as a whole practice, checked, under a name that may be another file's: that one is
/// replaced in the end, when nothing can go wrong any more. Throws StoreError, also if the path is
/// the practice itself or something unfinished lies beside it; then what was there is as it was.
void saveCopy(Connection &connection, const QString &path);

} // namespace sessionbook
