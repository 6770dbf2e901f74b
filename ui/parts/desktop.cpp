// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/desktop.h"

#include <QDesktopServices>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace sessionbook {

bool openOnDesktop(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool allowed = scheme == "https"_L1 || scheme == "http"_L1 || scheme == "mailto"_L1;
    return allowed && url.isValid() && QDesktopServices::openUrl(url);
}

bool openFolder(const QString &path)
{
    return QFileInfo(path).isDir() && QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace sessionbook
