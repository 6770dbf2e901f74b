// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <utility>

namespace sessionbook {

/// Where a practice is kept. Whatever opens the file is handed this, and nothing else about it.
struct PracticeFile
{
    PracticeFile(QString where) : path(std::move(where)) {} // a path alone says it all

    QString path;
};

} // namespace sessionbook
