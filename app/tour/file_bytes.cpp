// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/file_bytes.h"

#include "app/simulated_user/simulated_user.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

bool foundInFiles(const QString &practicePath, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    const QFileInfo practice(practicePath);
    const auto beside = practice.dir().entryInfoList({practice.fileName() + u'*'}, QDir::Files);
    for (const QFileInfo &info : beside) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            throw Stuck{u"%1 can't be read."_s.arg(info.fileName())};
        const QByteArray bytes = file.readAll();
        if (bytes.contains(utf8) || bytes.contains(utf16))
            return true;
    }
    return false;
}

} // namespace sessionbook::tour
