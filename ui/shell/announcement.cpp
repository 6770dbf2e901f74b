#include "ui/shell/announcement.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QWidget>

namespace sessionbook {

namespace {

constexpr const char *announcesProperty = "announces";

// Screen readers speak the appearance of this role only.
QAccessibleInterface *alertInterface(const QString &, QObject *object)
{
    if (!object->isWidgetType() || !object->property(announcesProperty).toBool())
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::AlertMessage);
}

} // namespace

void announce(QWidget *widget, const QString &sentence)
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(alertInterface);
        return true;
    }();
    widget->setProperty(announcesProperty, true);
    widget->setAccessibleName(sentence);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace sessionbook
