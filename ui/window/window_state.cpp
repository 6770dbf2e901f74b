// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/window_state.h"

#include "ui/parts/screen_fit.h"
#include "ui/window/main_window.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto tabKey = "window/tab"_L1;
constexpr auto dateKey = "window/week"_L1; // was kept by earlier versions
constexpr auto spanKey = "window/span"_L1;
constexpr auto hideCancelledKey = "window/hideCancelled"_L1;
constexpr auto foldsDaysOffKey = "window/foldsDaysOff"_L1;
constexpr auto workOnlyKey = "window/workOnly"_L1;
constexpr auto zoomKey = "window/zoom"_L1;
constexpr auto tablesGroup = "tables"_L1;
constexpr auto sortedByKey = "sortedBy"_L1;
constexpr auto descendingKey = "descending"_L1;
constexpr auto widthsGroup = "widths"_L1;

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
    case MainWindow::Tab::Documents:
        return u"documents"_s;
    case MainWindow::Tab::Activity:
        return u"activity"_s;
    case MainWindow::Tab::Reports:
        return u"reports"_s;
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
    state.hidesCancelled = settings.value(hideCancelledKey).toBool();
    state.foldsDaysOff = settings.value(foldsDaysOffKey, state.foldsDaysOff).toBool();
    state.workOnly = settings.value(workOnlyKey).toBool();
    state.zoom = settings.value(zoomKey, state.zoom).toInt();
    const QString word = settings.value(spanKey).toString();
    for (const auto span : {CalendarSpan::Day, CalendarSpan::Month}) {
        if (tokenOf(span) == word)
            state.span = span;
    }
    return state;
}

TableStates readTables(QSettings &settings)
{
    TableStates states;
    settings.beginGroup(tablesGroup);
    for (const QString &name : settings.childGroups()) {
        settings.beginGroup(name);
        TableState state;
        state.sortedBy = settings.value(sortedByKey).toString();
        state.order =
            settings.value(descendingKey).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
        settings.beginGroup(widthsGroup);
        for (const QString &column : settings.childKeys())
            state.widths.insert(column, settings.value(column).toInt());
        settings.endGroup();
        settings.endGroup();
        states.insert(name, state);
    }
    settings.endGroup();
    return states;
}

void saveTables(const TableStates &states, QSettings &settings)
{
    settings.remove(tablesGroup);
    settings.beginGroup(tablesGroup);
    for (auto state = states.cbegin(); state != states.cend(); ++state) {
        settings.beginGroup(state.key());
        settings.setValue(sortedByKey, state->sortedBy);
        settings.setValue(descendingKey, state->order == Qt::DescendingOrder);
        settings.beginGroup(widthsGroup);
        for (auto width = state->widths.cbegin(); width != state->widths.cend(); ++width)
            settings.setValue(width.key(), width.value());
        settings.endGroup();
        settings.endGroup();
    }
    settings.endGroup();
}

/// Where the window is, or will be once it is no longer maximized.
QRect placeOf(const QWidget &window)
{
    const bool fills = window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen);
    return fills ? window.normalGeometry() : window.geometry();
}

/// A screen may have gone, or become smaller or more magnified since the geometry was saved.
void fitToScreen(QWidget &window, const QRect &available)
{
    const QRect place = placeOf(window);
    if (available.contains(place))
        return;
    const Qt::WindowStates state = window.windowState();
    window.setWindowState(Qt::WindowNoState);
    window.setGeometry(fittedTo(place, available));
    window.setWindowState(state);
}

} // namespace

void restoreWindow(MainWindow &window, QSettings &settings, const std::optional<QRect> &available)
{
    if (window.restoreGeometry(settings.value(geometryKey).toByteArray())) {
        const QScreen *under = QGuiApplication::screenAt(placeOf(window).center());
        fitToScreen(window,
                    available.value_or((under ? under : window.screen())->availableGeometry()));
    } else {
        window.resize(fittedSize(window.sizeHint(),
                                 available.value_or(window.screen()->availableGeometry())));
    }
    window.restoreCalendar(readCalendar(settings));
    window.restoreTables(readTables(settings));
    const QString word = settings.value(tabKey).toString();
    for (const auto tab :
         {MainWindow::Tab::Clients, MainWindow::Tab::Payments, MainWindow::Tab::Documents,
          MainWindow::Tab::Activity, MainWindow::Tab::Reports}) {
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
    settings.setValue(foldsDaysOffKey, calendar.foldsDaysOff);
    settings.setValue(workOnlyKey, calendar.workOnly);
    settings.setValue(zoomKey, calendar.zoom);
    settings.remove(dateKey);
    saveTables(window.tables(), settings);
}

} // namespace sessionbook
