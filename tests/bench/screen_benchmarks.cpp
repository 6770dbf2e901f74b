#include "tests/bench/benchmarks.h"
#include "tests/bench/plain_sqlite.h"
#include "ui/clients/clients_page.h"
#include "ui/payments/charge_list.h"
#include "ui/payments/payments_page.h"
#include "ui/sessions/calendar_model.h"
#include "ui/sessions/sessions_page.h"
#include "ui/sessions/week_scene.h"
#include "ui/sessions/week_view.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

constexpr QSize screen{1440, 900};

/// Whether a widget has been painted since the last time it was asked.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget &widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted = m_painted || event->type() == QEvent::Paint;
        return false;
    }
    [[nodiscard]] bool take() { return std::exchange(m_painted, false); }

private:
    bool m_painted = false;
};

/// Lays out and paints what waits for it; timers wait on.
void paintNow(PaintWatch &watch)
{
    QCoreApplication::sendPostedEvents();
    if (!watch.take())
        qFatal("nothing was painted");
}

/// A window on the screen, empty at first.
std::unique_ptr<QStackedWidget> shownWindow()
{
    auto window = std::make_unique<QStackedWidget>();
    window->resize(screen);
    window->addWidget(new QWidget);
    window->show();
    QCoreApplication::processEvents();
    return window;
}

} // namespace

void measureTurn(Run &run)
{
    run.table.heading(u"Go to the next week, painted at 1440 × 900"_s);
    for (const PracticeSize &size : {smallPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        const QByteArray sql = weekSql(file);
        const auto practice = openPractice(file, file.path);
        const PlainConnection connection(file.path);
        PlainStatement statement(connection, sql);

        const auto window = shownWindow();
        auto *page = new SessionsPage(*practice);
        window->addWidget(page);
        window->setCurrentWidget(page);
        QCoreApplication::processEvents();
        auto *view = page->findChild<WeekView *>();
        const auto &model = *static_cast<const CalendarModel *>(view->model());
        WeekLook look(*view);
        PaintWatch watch(*view->viewport());

        // Back and forth over the weeks around the present one: all have 40 sessions.
        int week = 0;
        int direction = 1;
        const auto turn = [&] {
            if (week == 8 * direction)
                direction = -direction;
            week += direction;
            page->showDate(file.monday.addDays(7 * week));
            paintNow(watch);
        };
        const auto query = [&] {
            askWeek(statement, file.weekStart(week), file.weekStart(week + 1));
        };
        const auto layOut = [&] { const WeekScene scene(model, look, view->viewport()->width()); };
        const auto paint = [&] {
            for (QWidget *changed :
                 {view->viewport(), page->findChild<QWidget *>(u"calendarTitle"_s),
                  page->findChild<QWidget *>(u"weekCounts"_s)})
                changed->update();
            paintNow(watch);
        };
        const auto seconds =
            medians({[&] { return secondsOf(turn); }, [&] { return secondsOf(query); },
                     [&] { return secondsOf(layOut); }, [&] { return secondsOf(paint); }},
                    run.rounds(400));
        run.table.row(sessionsOf(size), seconds[0], u"plain query, layout, painting"_s,
                      seconds[1] + seconds[2] + seconds[3], 1.25);
    }
}

void measurePayments(Run &run)
{
    run.table.heading(u"Open the Payments tab, painted at 1440 × 900"_s);
    const auto window = shownWindow();
    std::vector<Sample> samples;
    for (const PracticeSize &size : {mediumPractice, unpaidPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        samples.emplace_back([&window, practice = std::shared_ptr(openPractice(file, file.path))] {
            std::unique_ptr<PaymentsPage> page;
            const double seconds = secondsOf([&] {
                page = std::make_unique<PaymentsPage>(*practice);
                PaintWatch watch(*page);
                window->addWidget(page.get());
                window->setCurrentWidget(page.get());
                paintNow(watch);
            });
            window->setCurrentIndex(0);
            window->removeWidget(page.get());
            return seconds;
        });
    }
    const auto seconds = medians(samples, run.rounds(100));
    run.table.row(u"20,000 unpaid"_s, seconds[1], u"400 unpaid"_s, seconds[0], 1.5);
    run.table.row(u"4,000 unpaid, 85,000 paid"_s, seconds[2], u"400 unpaid, 8,500 paid"_s,
                  seconds[0]);
}

void measureClients(Run &run)
{
    run.table.heading(u"The Clients tab, 2,000 clients, painted at 1440 × 900"_s);
    const auto window = shownWindow();
    std::vector<Sample> samples;
    for (const PracticeSize &size : {mediumPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        const std::shared_ptr<Practice> practice = openPractice(file, file.path);
        samples.emplace_back([&window, practice] {
            std::unique_ptr<ClientsPage> page;
            const double seconds = secondsOf([&] {
                page = std::make_unique<ClientsPage>(*practice);
                PaintWatch watch(*page);
                window->addWidget(page.get());
                window->setCurrentWidget(page.get());
                paintNow(watch);
            });
            window->setCurrentIndex(0);
            window->removeWidget(page.get());
            return seconds;
        });
        auto page = std::make_shared<ClientsPage>(*practice);
        window->addWidget(page.get());
        window->setCurrentWidget(page.get());
        auto *search = page->findChild<QLineEdit *>(u"clientSearch"_s);
        samples.emplace_back([&window, page, search] {
            window->setCurrentWidget(page.get());
            const QString typed = search->text() == "an"_L1 ? u"a"_s : u"an"_s;
            return secondsOf([&] {
                search->setText(typed);
                page->repaint();
            });
        });
    }
    const auto seconds = medians(samples, run.rounds(100));
    run.table.row(u"open, 200,000 sessions"_s, seconds[2], u"20,000 sessions"_s, seconds[0], 1.5);
    run.table.row(u"a letter of the search, 200,000 sessions"_s, seconds[3], u"20,000 sessions"_s,
                  seconds[1], 1.5);
}

double peakMemory(const Run &run, int sessions)
{
    const GeneratedPractice file = run.practice({sessions});
    const auto practice = openPractice(file, file.path);
    MainWindow window(*practice);
    window.resize(screen);
    window.showTab(MainWindow::Tab::Sessions);
    window.show();
    for (int week = -10; week <= 10; ++week) {
        window.showDate(file.monday.addDays(7 * week));
        QCoreApplication::processEvents();
    }
    window.showTab(MainWindow::Tab::Payments);
    for (ChargeList *list : window.findChildren<ChargeList *>()) {
        while (list->isVisible() && !list->charges().isComplete())
            QCoreApplication::processEvents();
    }
    return peakMemoryOfThisProcess();
}

} // namespace sessionbook::bench
