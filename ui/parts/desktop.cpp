// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/desktop.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace sessionbook {

bool openOnDesktop(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool allowed = scheme == "https"_L1 || scheme == "http"_L1 || scheme == "mailto"_L1;
    return allowed && url.isValid() && QDesktopServices::openUrl(url);
}

} // namespace sessionbook
