// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/records/practice_file.h"
#include "core/store/erased_rows.h"
#include "core/store/unfinished_file.h"
#include "core/store/verify.h"

namespace sessionbook {

/// A copy of a practice beside the name that it is to take. It goes with this object unless it was
/// published. All of it throws StoreError.
class PreparedCopy
{
public:
    /// Copies all that is in `source` into a private file, sealed as is said. Beside a source that
    /// is not open here nothing is written.
    PreparedCopy(const PracticeFile &source, const QString &path, const std::optional<Seal> &seal);

    [[nodiscard]] const PracticeFile &file() const { return m_file; }
    /// Brings it to the newest version and carries out these erasures, with no trace left.
    void erase(const Erased &erased, Instant now);
    /// As --verify does, each row or as it was written.
    void check(Verified verified) const;
    /// Gives it the name, in place of what had it, and waits for the disk.
    void publish();

private:
    QString m_path;
    UnfinishedFile m_unfinished;
    PracticeFile m_file;
};

} // namespace sessionbook
