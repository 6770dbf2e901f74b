// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/file_identity.h"

#include <QFile>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

FileIdentity::Part partAt(const QString &path)
{
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0)
        return {};
    return {found.st_dev, found.st_ino};
}

} // namespace

FileIdentity identityAt(const QString &path)
{
    return {{partAt(path), partAt(path + u"-wal"_s), partAt(path + u"-shm"_s)}};
}

} // namespace sessionbook
