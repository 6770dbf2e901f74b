// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/announcement.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace sessionbook {

namespace {

constexpr const char *alertProperty = "isAlert";

QAccessibleInterface *alertInterface(const QString &, QObject *object)
{
    if (!object->isWidgetType() || !object->property(alertProperty).toBool())
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::AlertMessage);
}

} // namespace

void makeAlert(QWidget *widget)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(alertInterface);
        return true;
    }();
    widget->setProperty(alertProperty, true);
}

void announce(QWidget *alert, const QString &sentence)
{
    alert->setAccessibleName(sentence);
    QAccessibleEvent event(alert, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace sessionbook
