// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/benchmarks.h"
#include "tests/bench/painting.h"
#include "tests/bench/plain_sqlite.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_scene.h"
#include "ui/calendar/week_view.h"

#include <QApplication>
#include <QMouseEvent>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

/// The Sessions page over a practice.
struct ShownCalendar
{
    std::unique_ptr<Practice> practice;
    std::unique_ptr<QStackedWidget> window = shownWindow();
    SessionsPage *page;

    explicit ShownCalendar(const GeneratedPractice &file)
        : practice(openPractice(file, file.path)), page(new SessionsPage(*practice))
    {
        window->addWidget(page);
        window->setCurrentWidget(page);
        QCoreApplication::processEvents();
    }
};

/// What the sessions of some weeks take in plain SQLite.
struct WeekQuery
{
    QByteArray sql;
    PlainConnection connection;
    PlainStatement statement{connection, sql};

    explicit WeekQuery(const GeneratedPractice &file) : sql(weekSql(file)), connection(file.path) {}
};

/// Goes back and forth over the weeks around the present one: all have 40 sessions.
class WeekTurns
{
public:
    explicit WeekTurns(const GeneratedPractice &file) : m_file(file), m_shown(file) {}
    [[nodiscard]] SessionsPage &page() const { return *m_shown.page; }
    [[nodiscard]] WeekView &view() const { return *m_view; }
    [[nodiscard]] PaintWatch &watch() { return m_watch; }
    [[nodiscard]] int week() const { return m_week; }
    void turn()
    {
        if (m_week == 8 * m_direction)
            m_direction = -m_direction;
        m_week += m_direction;
        m_shown.page->showDate(m_file.monday.addDays(7 * m_week));
        paintNow(m_watch);
    }

private:
    GeneratedPractice m_file;
    ShownCalendar m_shown;
    WeekView *m_view = m_shown.page->findChild<WeekView *>();
    PaintWatch m_watch{*m_view->viewport()};
    int m_week = 0;
    int m_direction = 1;
};

void sendMouse(QWidget &widget, QEvent::Type type, QPoint at)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button, held, {});
    QApplication::sendEvent(&widget, &event);
}

} // namespace

Sample turningWeeks(const GeneratedPractice &file)
{
    return
        [turns = std::make_shared<WeekTurns>(file)] { return secondsOf([&] { turns->turn(); }); };
}

void measureTurn(Run &run)
{
    run.table.heading(u"Go to the next week, painted at 1440 × 900"_s);
    for (const PracticeSize &size : {smallPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        WeekQuery weeks(file);
        WeekTurns turns(file);
        WeekView &view = turns.view();
        const auto &model = *static_cast<const CalendarModel *>(view.model());
        WeekLook look(view);

        const auto turn = [&] { turns.turn(); };
        const auto query = [&] {
            const int week = turns.week();
            askWeek(weeks.statement, file.weekStart(week), file.weekStart(week + 1));
        };
        const auto layOut = [&] {
            const WeekScene scene(model, look, {}, view.viewport()->size());
        };
        const auto paint = [&] {
            for (QWidget *changed :
                 {view.viewport(), turns.page().findChild<QWidget *>(u"calendarTitle"_s),
                  turns.page().findChild<QWidget *>(u"weekCounts"_s)})
                changed->update();
            paintNow(turns.watch());
        };
        const auto seconds =
            medians({[&] { return secondsOf(turn); }, [&] { return secondsOf(query); },
                     [&] { return secondsOf(layOut); }, [&] { return secondsOf(paint); }},
                    run.rounds(400));
        run.table.row(sessionsOf(size), seconds[0], u"plain query, layout, painting"_s,
                      seconds[1] + seconds[2] + seconds[3], 1.25);
    }
}

void measureMonth(Run &run)
{
    run.table.heading(u"Go to the next month, painted at 1440 × 900"_s);
    for (const PracticeSize &size : {smallPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        WeekQuery weeks(file);
        const ShownCalendar shown(file);
        SessionsPage *page = shown.page;
        page->setSpan(CalendarSpan::Month);
        QCoreApplication::processEvents();
        auto *view = page->findChild<MonthView *>();
        PaintWatch watch(*view->viewport());

        int month = 0;
        const auto turn = [&] {
            month = 1 - month;
            page->showDate(file.monday.addMonths(month));
            paintNow(watch);
        };
        const auto query = [&] {
            askWeek(weeks.statement, file.weekStart(month - 3), file.weekStart(month + 3));
        };
        const auto paint = [&] {
            view->viewport()->update();
            paintNow(watch);
        };
        const auto seconds =
            medians({[&] { return secondsOf(turn); }, [&] { return secondsOf(query); },
                     [&] { return secondsOf(paint); }},
                    run.rounds(400));
        run.table.row(sessionsOf(size), seconds[0], u"plain query of six weeks, painting"_s,
                      seconds[1] + seconds[2]);
    }
}

void measureDrag(Run &run)
{
    run.table.heading(u"A frame of a dragged session, in a week of 40 at 1440 × 900"_s);
    const GeneratedPractice file = run.practice(largePractice);
    const ShownCalendar shown(file);
    SessionsPage *page = shown.page;
    page->select({file.firstAhead}); // booked: it may be moved
    QCoreApplication::processEvents();
    auto *view = page->findChild<WeekView *>();
    QWidget &surface = *view->viewport();
    PaintWatch watch(surface);

    const QPoint grip = view->visualRect(view->currentIndex()).center();
    sendMouse(surface, QEvent::MouseButtonPress, grip);
    int frame = 0;
    const auto drag = [&] {
        // Always to another time, at least a step of five minutes away.
        frame = (frame + 1) % 8;
        sendMouse(surface, QEvent::MouseMove, grip + QPoint(frame % 2 * 180, 40 + frame * 12));
        paintNow(watch);
    };
    const auto paint = [&] {
        surface.update();
        paintNow(watch);
    };
    drag();
    if (!view->moveGhost())
        qFatal("the session did not follow the mouse");
    const auto seconds = medians(
        {[&] { return secondsOf(drag); }, [&] { return secondsOf(paint); }}, run.rounds(400));
    run.table.row(u"200,000 sessions"_s, seconds[0], u"painting the whole week"_s, seconds[1]);
}

} // namespace sessionbook::bench
