// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/screen_fit.h"

#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace sessionbook {

namespace {

// A frame is known only once the window manager has drawn it.
constexpr QMargins frame{2, 38, 2, 2};

} // namespace

QRect fittedTo(QRect window, const QRect &available)
{
    const QRect room = available.marginsRemoved(frame);
    window.setSize(window.size().boundedTo(room.size()));
    window.moveRight(std::min(window.right(), room.right()));
    window.moveBottom(std::min(window.bottom(), room.bottom()));
    window.moveLeft(std::max(window.left(), room.left()));
    window.moveTop(std::max(window.top(), room.top()));
    return window;
}

QSize fittedSize(QSize wanted, const QRect &available)
{
    return fittedTo({available.topLeft(), wanted}, available).size();
}

QSize fittedSize(QSize wanted, const QWidget &window)
{
    return fittedSize(wanted, window.screen()->availableGeometry());
}

} // namespace sessionbook
