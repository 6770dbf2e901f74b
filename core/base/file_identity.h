// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <array>

namespace sessionbook {

/// Which file a path leads to, with the -wal and -shm that SQLite keeps beside it: renaming,
/// deleting or replacing one of them makes another identity.
struct FileIdentity
{
    struct Part
    {
        quint64 device = 0;
        quint64 inode = 0; ///< 0 if there is no file
        friend bool operator==(const Part &, const Part &) = default;
    };
    std::array<Part, 3> parts; ///< first the file itself
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// Thread: any.
[[nodiscard]] FileIdentity identityAt(const QString &path);

} // namespace sessionbook
