// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/opened_links.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace sessionbook::simulated_user {

namespace {

const QStringList &schemes()
{
    static const QStringList all{u"http"_s, u"https"_s, u"mailto"_s};
    return all;
}

} // namespace

OpenedLinks::OpenedLinks()
{
    for (const QString &scheme : schemes())
        QDesktopServices::setUrlHandler(scheme, this, "open");
}

OpenedLinks::~OpenedLinks()
{
    for (const QString &scheme : schemes())
        QDesktopServices::unsetUrlHandler(scheme);
}

} // namespace sessionbook::simulated_user
