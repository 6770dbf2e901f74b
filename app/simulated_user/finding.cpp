// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/finding.h"

#include "app/simulated_user/simulated_user.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QWidget>
#include <QWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook::simulated_user {

QString nameOf(const QWidget *widget)
{
    const QString name = widget->objectName();
    return name.isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) : name;
}

QWidget *inputWindow()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *modal = QApplication::activeModalWidget())
        return modal;
    const auto takesKeys = [](const QWidget *window) {
        return window->isVisible() &&
               (window->windowType() == Qt::Window || window->windowType() == Qt::Dialog);
    };
    QWidget *active = QApplication::activeWindow();
    if (active && takesKeys(active))
        return active;
    // Offscreen there is no window manager to return the input when a dialog closes.
    const auto windows = QApplication::topLevelWidgets();
    const auto found = std::ranges::find_if(windows, takesKeys);
    return found == windows.end() ? nullptr : *found;
}

QWindow *handleOf(QWidget *window)
{
    if (!window)
        throw Stuck{u"There is no window to type into."_s};
    waitFor([=] { return window->windowHandle() != nullptr; }, nameOf(window));
    if (!window->isActiveWindow() && QApplication::activePopupWidget() != window) {
        window->activateWindow();
        settle();
    }
    return window->windowHandle();
}

namespace {

/// The part of a window with its own Tab order that the widget stands on, such as a panel.
const QWidget *surfaceOf(const QWidget *widget)
{
    while (widget && !widget->isWindow() && widget->windowType() != Qt::SubWindow)
        widget = widget->parentWidget();
    return widget;
}

/// Rather where the keys go than elsewhere in that window, rather there than in another one.
QWidget *shownWidget(const QString &objectName)
{
    const QWidget *input = inputWindow();
    const QWidget *surface = surfaceOf(QApplication::focusWidget());
    const auto closeness = [=](const QWidget *widget) {
        return widget->window() != input ? 1 : surfaceOf(widget) != surface ? 2 : 3;
    };
    QWidget *best = nullptr;
    const auto all = QApplication::allWidgets();
    for (QWidget *widget : all) {
        if (widget->objectName() == objectName && widget->isVisible() &&
            (!best || closeness(widget) > closeness(best)))
            best = widget;
    }
    return best;
}

} // namespace

void settle()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void waitFor(const std::function<bool()> &condition, QAnyStringView what, int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > milliseconds)
            throw Stuck{u"Waited in vain for %1."_s.arg(what.toString())};
        settle();
        QThread::msleep(1);
    }
}

void giveInputTo(QWidget &window)
{
    window.activateWindow();
    waitFor([&] { return window.isActiveWindow(); },
            u"%1 to have the input"_s.arg(nameOf(&window)));
}

bool isShown(const QString &objectName) { return shownWidget(objectName) != nullptr; }

QWidget *findShown(const QString &objectName)
{
    waitFor([&] { return isShown(objectName); }, objectName);
    return shownWidget(objectName);
}

void waitUntilGone(const QString &objectName)
{
    // A dialog that waits behind the next step of its panel has not gone.
    const auto waitsBehind = [&](const QWidget *widget) {
        return widget->objectName() == objectName && widget->windowType() == Qt::SubWindow &&
               widget->window()->isVisible();
    };
    waitFor(
        [&] {
            return !isShown(objectName) &&
                   std::ranges::none_of(QApplication::allWidgets(), waitsBehind);
        },
        u"%1 to go"_s.arg(objectName));
}

void failWrongType(const QWidget *found)
{
    throw Stuck{u"%1 is a %2."_s.arg(found->objectName(),
                                     QString::fromLatin1(found->metaObject()->className()))};
}

} // namespace sessionbook::simulated_user
