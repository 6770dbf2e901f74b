// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/file_identity.h"
#include "core/sealed/envelope.h"

#include <QString>

#include <optional>
#include <utility>

namespace sessionbook {

/// Where a practice is stored. Everything that opens the file takes this.
struct PracticeFile
{
    PracticeFile(QString where) : path(std::move(where)) {} // implicit: a path is enough
    PracticeFile(QString where, SealKey sealedBy) : path(std::move(where)), key(std::move(sealedBy))
    {
    }

    QString path;
    SealKey key; ///< null if it is not sealed
    /// Set once it is open: then nothing else at that path is opened in its stead.
    std::optional<FileIdentity> identity;
};

/// Another computer that has a practice open, or had it when it broke down.
struct OtherComputer
{
    QString name;
    Instant since;
};

} // namespace sessionbook
