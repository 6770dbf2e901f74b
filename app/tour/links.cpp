// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/links.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace sessionbook::tour {

namespace {

const QStringList &schemes()
{
    static const QStringList all{u"http"_s, u"https"_s, u"mailto"_s};
    return all;
}

} // namespace

Links::Links()
{
    for (const QString &scheme : schemes())
        QDesktopServices::setUrlHandler(scheme, this, "open");
}

Links::~Links()
{
    for (const QString &scheme : schemes())
        QDesktopServices::unsetUrlHandler(scheme);
}

} // namespace sessionbook::tour
