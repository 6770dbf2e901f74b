// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"
#include "core/records/records.h"
#include "core/store/connection.h"
#include "core/store/practice_lock.h"

#include <memory>
#include <vector>

namespace sessionbook {

/// Throws StoreError unless the path is a practice that can be read, and sealed if there is a key.
/// Changes nothing.
void refuseForeignFile(const PracticeFile &practice);

/// The open file of a practice: a lock that keeps other programs out, and the connection.
///
/// Thread: the one that made it.
class Store
{
public:
    /// Throws StoreError if the file is missing, foreign, damaged, from a newer version, or open
    /// elsewhere; then it is left as it was.
    explicit Store(const PracticeFile &file);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)
    /// Makes the complete file or none. Throws StoreError, also if it exists.
    static void create(const PracticeFile &file, const PracticeProfile &profile,
                       const std::vector<SessionType> &types, Instant now,
                       const std::optional<Seal> &seal = {});

    /// See PracticeLock.
    [[nodiscard]] static std::optional<OtherComputer> heldElsewhere(const PracticeFile &file);
    static void takeOver(const PracticeFile &file);

    [[nodiscard]] Connection &connection() const { return *m_connection; }
    /// With links resolved, and the file's identity.
    [[nodiscard]] const PracticeFile &file() const { return m_connection->file(); }

private:
    std::unique_ptr<PracticeLock> m_lock; ///< let go after the connection
    std::unique_ptr<Connection> m_connection;
};

} // namespace sessionbook
