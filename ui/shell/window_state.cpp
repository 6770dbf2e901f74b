#include "ui/shell/window_state.h"

#include "ui/shell/main_window.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr auto geometryKey = "window/geometry"_L1;
constexpr auto tabKey = "window/tab"_L1;
constexpr auto weekKey = "window/week"_L1;

// By word, so that a later version can put them in another order.
QString wordOf(MainWindow::Tab tab)
{
    switch (tab) {
    case MainWindow::Tab::Sessions:
        return u"sessions"_s;
    case MainWindow::Tab::Payments:
        return u"payments"_s;
    case MainWindow::Tab::Activity:
        return u"activity"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

void restoreWindow(MainWindow &window, const QSettings &settings)
{
    if (!window.restoreGeometry(settings.value(geometryKey).toByteArray()))
        window.resize(window.sizeHint());
    const QDate week = QDate::fromString(settings.value(weekKey).toString(), Qt::ISODate);
    if (week.isValid())
        window.showWeekOf(week);
    const QString word = settings.value(tabKey).toString();
    for (const auto tab : {MainWindow::Tab::Payments, MainWindow::Tab::Activity}) {
        if (wordOf(tab) == word)
            return window.showTab(tab);
    }
    window.showTab(MainWindow::Tab::Sessions);
}

void saveWindow(const MainWindow &window, QSettings &settings)
{
    settings.setValue(geometryKey, window.saveGeometry());
    settings.setValue(tabKey, wordOf(window.tab()));
    if (const QDate week = window.shownDay(); week.isValid())
        settings.setValue(weekKey, week.toString(Qt::ISODate));
}

} // namespace sessionbook
