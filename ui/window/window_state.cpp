// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/window_state.h"

#include "ui/window/main_window.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto tabKey = "window/tab"_L1;
constexpr auto dateKey = "window/week"_L1; // an older name, when there was only the week
constexpr auto spanKey = "window/span"_L1;
constexpr auto hideCancelledKey = "window/hideCancelled"_L1;

// By name, so that a later version can change the order.
QString tokenOf(MainWindow::Tab tab)
{
    switch (tab) {
    case MainWindow::Tab::Sessions:
        return u"sessions"_s;
    case MainWindow::Tab::Clients:
        return u"clients"_s;
    case MainWindow::Tab::Payments:
        return u"payments"_s;
    case MainWindow::Tab::Activity:
        return u"activity"_s;
    }
    Q_UNREACHABLE();
}

QString tokenOf(CalendarSpan span)
{
    switch (span) {
    case CalendarSpan::Day:
        return u"day"_s;
    case CalendarSpan::Week:
        return u"week"_s;
    case CalendarSpan::Month:
        return u"month"_s;
    }
    Q_UNREACHABLE();
}

CalendarState readCalendar(const QSettings &settings)
{
    CalendarState state;
    state.date = QDate::fromString(settings.value(dateKey).toString(), Qt::ISODate);
    state.hidesCancelled = settings.value(hideCancelledKey).toBool();
    const QString word = settings.value(spanKey).toString();
    for (const auto span : {CalendarSpan::Day, CalendarSpan::Month}) {
        if (tokenOf(span) == word)
            state.span = span;
    }
    return state;
}

} // namespace

void restoreWindow(MainWindow &window, const QSettings &settings)
{
    if (!window.restoreGeometry(settings.value(geometryKey).toByteArray()))
        window.resize(window.sizeHint());
    window.restoreCalendar(readCalendar(settings));
    const QString word = settings.value(tabKey).toString();
    for (const auto tab :
         {MainWindow::Tab::Clients, MainWindow::Tab::Payments, MainWindow::Tab::Activity}) {
        if (tokenOf(tab) == word)
            return window.showTab(tab);
    }
    window.showTab(MainWindow::Tab::Sessions);
}

void saveWindow(const MainWindow &window, QSettings &settings)
{
    settings.setValue(geometryKey, window.saveGeometry());
    settings.setValue(tabKey, tokenOf(window.tab()));
    const CalendarState calendar = window.calendar();
    settings.setValue(spanKey, tokenOf(calendar.span));
    settings.setValue(hideCancelledKey, calendar.hidesCancelled);
    if (calendar.date.isValid())
        settings.setValue(dateKey, calendar.date.toString(Qt::ISODate));
}

} // namespace sessionbook
