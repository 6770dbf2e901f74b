// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/unfinished_file.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sessionbook {

QString unfinishedName(const QString &path) { return path + u".new"_s; }

void removeUnfinished(const QString &path)
{
    for (const QString &suffix : {u"-journal"_s, u"-wal"_s, u"-shm"_s, u".lock"_s, u""_s})
        QFile::remove(unfinishedName(path) + suffix);
}

} // namespace sessionbook
