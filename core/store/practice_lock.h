// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"

#include <QLockFile>

#include <optional>

namespace sessionbook {

/// Keeps other programs out of a practice's file. Those on this computer by a lock on the file
/// itself, by whatever name they know it; it ends with the program, however that ends. Those on
/// other computers, which such a lock may not reach, by a .lock file beside it; a computer that
/// breaks down, or a folder that is carried elsewhere, leaves that behind.
///
/// Thread: the one that made it.
class PracticeLock
{
public:
    /// Throws StoreError if the file is open elsewhere, or its folder can't be written.
    explicit PracticeLock(const QString &path);
    /// Only after SQLite has closed the file: closing any descriptor of it drops SQLite's locks.
    ~PracticeLock();
    Q_DISABLE_COPY_MOVE(PracticeLock)

    /// The other computer whose .lock file is there, if any.
    [[nodiscard]] static std::optional<OtherComputer> holderElsewhere(const QString &path);
    /// Removes that .lock file. Throws StoreError if a running program is seen to hold it.
    static void takeFromOtherComputer(const QString &path);

private:
    void lockFileItself(const QString &path);
    void lockBeside(const QString &path);

    int m_descriptor = -1;
    QLockFile m_beside;
};

} // namespace sessionbook
