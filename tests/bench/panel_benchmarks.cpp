// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchmarks.h"
#include "tests/bench/painting.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/parts/dialog_frame.h"
#include "ui/parts/panel_layer.h"
#include "ui/parts/slip_guard.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

constexpr double frame = 1.0 / 60;

/// Clicks at a person's pace, so that none is taken for a slip.
class Mouse
{
public:
    void click(QWidget &widget, QPoint at)
    {
        m_time += 1000;
        for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
            const auto held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
            QMouseEvent event(type, at, widget.mapToGlobal(at), Qt::LeftButton, held, {});
            QApplication::sendEvent(&widget, &event);
        }
    }

private:
    qint64 m_time = 0;
    SlipGuard m_guard{*qApp, [this] { return m_time; }};
};

/// The main window, with a session of the present week in sight whose panel is opened and closed.
class PanelWindow
{
public:
    PanelWindow(const GeneratedPractice &file, Mouse &mouse)
        : m_mouse(mouse), m_practice(openPractice(file, file.path))
    {
        m_window.resize(shownWindowSize);
        m_window.showTab(MainWindow::Tab::Sessions);
        m_window.show();
        m_window.findChild<SessionsPage *>()->select({file.firstAhead});
        QCoreApplication::processEvents();
        m_view = m_window.findChild<WeekView *>();
        m_layer = PanelLayer::of(&m_window);
    }

    double secondsToOpen()
    {
        const double seconds = secondsOf([this] { open(); });
        leave();
        return seconds;
    }

    double secondsToStep()
    {
        open();
        const double seconds = secondsOf([this] { step(); });
        leave();
        return seconds;
    }

    /// The panel with what lies under it.
    double secondsToPaintPanel()
    {
        open();
        return secondsToPaint(m_window.findChild<QWidget *>(u"panelBackdrop"_s)->geometry());
    }

    /// The step, and all of the window that it shades.
    double secondsToPaintStep()
    {
        open();
        step();
        return secondsToPaint(m_window.rect());
    }

private:
    void open()
    {
        m_mouse.click(*m_view->viewport(), m_view->visualRect(m_view->currentIndex()).center());
        paintCurrent();
    }

    void step()
    {
        auto *bin = m_layer->current()->findChild<QToolButton *>(u"binButton"_s);
        m_mouse.click(*bin, bin->rect().center());
        paintCurrent();
    }

    void paintCurrent()
    {
        if (!m_layer->current())
            qFatal("nothing was opened");
        PaintWatch watch(*m_layer->current());
        paintNow(watch);
    }

    double secondsToPaint(const QRect &changed)
    {
        PaintWatch watch(*m_layer->current());
        const double seconds = secondsOf([&] {
            m_window.update(changed);
            paintNow(watch);
        });
        leave();
        return seconds;
    }

    void leave()
    {
        m_layer->leaveAll();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Mouse &m_mouse;
    std::unique_ptr<Practice> m_practice;
    MainWindow m_window{*m_practice};
    WeekView *m_view = nullptr;
    PanelLayer *m_layer = nullptr;
};

} // namespace

void measurePanel(Run &run)
{
    run.table.heading(u"Open a session's panel by a click, painted at 1440 × 900"_s);
    Mouse mouse;
    PanelWindow medium(run.practice(mediumPractice), mouse);
    PanelWindow large(run.practice(largePractice), mouse);
    const auto seconds =
        medians({[&] { return large.secondsToOpen(); }, [&] { return medium.secondsToOpen(); },
                 [&] { return large.secondsToPaintPanel(); }, [&] { return large.secondsToStep(); },
                 [&] { return large.secondsToPaintStep(); }},
                run.rounds(200));
    run.table.row(u"200,000 sessions"_s, seconds[0], u"a frame"_s, frame, 1);
    run.table.row(u"200,000 sessions"_s, seconds[0], u"20,000 sessions"_s, seconds[1], 1.5);
    run.table.row(u"200,000 sessions"_s, seconds[0], u"painting it alone"_s, seconds[2]);
    run.table.row(u"its step that cancels"_s, seconds[3], u"a frame"_s, frame, 1);
    run.table.row(u"its step that cancels"_s, seconds[3], u"painting it alone"_s, seconds[4]);
}

} // namespace sessionbook::bench
