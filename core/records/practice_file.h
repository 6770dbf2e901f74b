// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>

namespace sessionbook {

/// Where a practice is stored. Everything that opens the file takes this.
struct PracticeFile
{
    PracticeFile(QString where) : path(std::move(where)) {} // implicit: a path is enough

    QString path;
};

} // namespace sessionbook
