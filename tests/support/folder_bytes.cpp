// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/folder_bytes.h"

#include "tests/support/catch.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

std::map<QString, QByteArray> bytesOf(const QString &folder)
{
    std::map<QString, QByteArray> bytes;
    const QDir dir(folder);
    for (const QString &name : dir.entryList(QDir::Files | QDir::Hidden)) {
        QFile file(dir.filePath(name));
        INFO(name);
        if (file.open(QIODevice::ReadOnly))
            bytes[name] = file.readAll();
        else
            REQUIRE_FALSE(file.exists()); // a backup that was tried meanwhile takes its files away
    }
    return bytes;
}

QString filesWith(const QByteArray &bytes, const QString &folder)
{
    QStringList names;
    for (const auto &[name, content] : bytesOf(folder)) {
        if (content.contains(bytes))
            names << name;
    }
    return names.join(u", "_s);
}

} // namespace sessionbook::test
