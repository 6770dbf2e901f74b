// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/announcement.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace sessionbook {

namespace {

constexpr const char *alertProperty = "isAlert";
constexpr const char *speakerProperty = "isSpeaker";

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

void makeSpeaker(QWidget *widget)
{
    makeAlert(widget);
    widget->setProperty(speakerProperty, true);
    widget->hide();
}

void announce(QWidget *alert, const QString &sentence)
{
    alert->setAccessibleName(sentence);
    QAccessibleEvent event(alert, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    // Qt tells AT-SPI of no alert, so that a reader hears only of those that come up.
    if (!alert->isVisible() && !alert->property(speakerProperty).toBool())
        return;
    QAccessibleEvent comesUp(alert, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&comesUp);
}

} // namespace sessionbook
