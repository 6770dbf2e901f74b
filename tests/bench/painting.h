// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QObject>
#include <QStackedWidget>

#include <algorithm>
#include <memory>
#include <utility>

/// Painting on the screen, at a moment of the benchmark's choice.
namespace sessionbook::bench {

/// Whether a widget has been painted since the last time it was asked.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] bool take() { return std::exchange(m_painted, false); }

private:
    bool m_painted = false;
};

/// Lays out and paints what waits for it; timers wait on.
void paintNow(PaintWatch &watch);
inline constexpr QSize shownWindowSize{1440, 900};
/// A window on the screen, empty at first.
[[nodiscard]] std::unique_ptr<QStackedWidget> shownWindow();

/// To the first painted picture of a page that is made for it.
template <class Page>
[[nodiscard]] double secondsToOpen(QStackedWidget &window, Practice &practice)
{
    std::unique_ptr<Page> page;
    const double seconds = secondsOf([&] {
        page = std::make_unique<Page>(practice);
        PaintWatch watch(*page);
        window.addWidget(page.get());
        window.setCurrentWidget(page.get());
        paintNow(watch);
    });
    window.setCurrentIndex(0);
    window.removeWidget(page.get());
    return seconds;
}

/// To the first painted picture of a window that `make` returns by std::unique_ptr.
template <class Make>
[[nodiscard]] double secondsToShow(Make make)
{
    return secondsOf([&] {
        const auto window = make();
        PaintWatch watch(*window);
        window->show();
        while (!watch.take())
            QCoreApplication::processEvents();
    });
}

/// How long the thread of the windows is busy at most, at a time, until `isDone`.
template <class Done>
[[nodiscard]] double longestWaitUntil(Done isDone)
{
    double longest = 0;
    while (!isDone())
        longest = std::max(longest, secondsOf([] { QCoreApplication::processEvents(); }));
    return longest;
}

} // namespace sessionbook::bench
