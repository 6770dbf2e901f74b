// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/painting.h"

#include <QCoreApplication>
#include <QEvent>

namespace sessionbook::bench {

bool PaintWatch::eventFilter(QObject *, QEvent *event)
{
    m_painted = m_painted || event->type() == QEvent::Paint;
    return false;
}

void paintNow(PaintWatch &watch)
{
    QCoreApplication::sendPostedEvents();
    if (!watch.take())
        qFatal("nothing was painted");
}

std::unique_ptr<QStackedWidget> shownWindow()
{
    auto window = std::make_unique<QStackedWidget>();
    window->resize(shownWindowSize);
    window->addWidget(new QWidget);
    window->show();
    QCoreApplication::processEvents();
    return window;
}

} // namespace sessionbook::bench
