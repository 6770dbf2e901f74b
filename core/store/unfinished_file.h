// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace sessionbook {

/// Makes an empty file that only its owner may read and write, from the beginning. Throws
/// StoreError, also if there is one.
void makePrivateFile(const QString &path);

/// Waits until a file, or what a folder holds, is on the disk; answers whether it is. Not of a file
/// that SQLite has open: closing it drops SQLite's locks.
bool syncToDisk(const QString &path);

/// Under which name a file is written before it takes its own, so that what has the name is always
/// complete.
[[nodiscard]] QString unfinishedName(const QString &path);
/// With all that SQLite may have left beside it. Of a program that was killed while writing it; the
/// practice of that name must be locked, or nobody else write there.
void removeUnfinished(const QString &path);

/// A file that is being written. It goes with this object, also what another left, unless it has
/// taken its name.
class UnfinishedFile
{
public:
    /// `name` is the path that it is to have in the end.
    explicit UnfinishedFile(const QString &name);
    ~UnfinishedFile();
    Q_DISABLE_COPY_MOVE(UnfinishedFile)

    /// Where it is until then.
    [[nodiscard]] QString path() const { return unfinishedName(m_name); }

    enum class IfThere { Refuse, Replace };
    /// Gives it the name when it is on the disk. No connection may have it open. If that fails it
    /// answers false, and what had the name is as it was.
    [[nodiscard]] bool takeName(IfThere ifThere);

private:
    QString m_name;
    bool m_hasName = false;
};

} // namespace sessionbook
