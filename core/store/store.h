// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"
#include "core/records/records.h"
#include "core/store/connection.h"

#include <QLockFile>

#include <memory>
#include <vector>

namespace sessionbook {

/// Throws StoreError when the path is no practice that may be read; touches nothing.
void refuseForeignFile(const QString &path);

/// The practice's file, open in this program alone: the lock beside it, and the connection.
///
/// Thread: the one that made it.
class Store
{
public:
    /// Throws StoreError when the file is missing, foreign, damaged, from a newer version, or open
    /// elsewhere; it is then as it was.
    explicit Store(const PracticeFile &file);
    /// Makes the file whole or not at all. Throws StoreError, also when it exists.
    static void create(const PracticeFile &file, const PracticeProfile &profile,
                       const std::vector<SessionType> &types, Instant now);

    [[nodiscard]] Connection &connection() const { return *m_connection; }
    [[nodiscard]] const PracticeFile &file() const { return m_file; }

private:
    PracticeFile m_file; ///< with the path that links lead to
    QLockFile m_lock;
    std::unique_ptr<Connection> m_connection;
};

} // namespace sessionbook
