// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/private_file.h"

#include <QFile>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace sessionbook {

Result<> writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QTemporaryFile file(path + u".XXXXXX"_s);
    QString why;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        why = file.errorString();
    else if (std::rename(QFile::encodeName(file.fileName()).constData(),
                         QFile::encodeName(path).constData()) != 0)
        why = qt_error_string(errno);
    if (!why.isEmpty())
        return Error{ErrorKind::Storage, why};
    file.setAutoRemove(false);
    return {};
}

} // namespace sessionbook
