// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"

namespace sessionbook {

/// Makes an empty file that only its owner may read and write, from the beginning. Throws
/// StoreError, also if there is one.
void makePrivateFile(const QString &path);

/// Writes all that the connection sees into a new private file and waits until it is on the disk.
/// Throws StoreError, with nothing left of the copy; also if there is a file at the path.
void copyTo(Connection &connection, const QString &path);

/// The same as a whole practice, checked, under a name that may be another file's: that one is
/// replaced in the end, when nothing can go wrong any more. Throws StoreError, also if the path is
/// the practice itself or something unfinished lies beside it; then what was there is as it was.
void saveCopy(Connection &connection, const QString &path);

} // namespace sessionbook
