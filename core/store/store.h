// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/views.h"
#include "core/store/connection.h"

#include <QLockFile>

#include <memory>
#include <vector>

namespace sessionbook {

/// Throws StoreError when the path is no practice that may be read; touches nothing.
void refuseForeignFile(const QString &path);

/// The practice's file, open in this program alone: the lock beside it, and the connection.
class Store
{
public:
    /// Throws StoreError when the file is missing, foreign, damaged, from a newer version, or open
    /// elsewhere; it is then as it was.
    explicit Store(const QString &path);
    /// Makes the file whole or not at all. Throws StoreError, also when it exists.
    static void create(const QString &path, const PracticeProfile &profile,
                       const std::vector<SessionType> &types, Instant now);

    [[nodiscard]] Connection &connection() const { return *m_connection; }
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    QString m_path;
    QLockFile m_lock;
    std::unique_ptr<Connection> m_connection;
};

} // namespace sessionbook
