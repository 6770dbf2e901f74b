// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStackedWidget>

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

} // namespace sessionbook::bench
