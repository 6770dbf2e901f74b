// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/scroll_area_role.h"

#include <QAccessibleWidget>
#include <QScrollArea>

namespace sessionbook {

namespace {

QAccessibleInterface *areaInterface(const QString &, QObject *object)
{
    auto *area = qobject_cast<QScrollArea *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void guardScrollAreas()
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(areaInterface);
        return true;
    }();
}

} // namespace sessionbook
