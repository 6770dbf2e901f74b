// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "tests/gui/calendar/shown_page.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/print/print_dialog.h"
#include "ui/print/schedule_painter.h"
#include "ui/window/main_window.h"

#include <QFileDialog>
#include <QLabel>
#include <QPainter>
#include <QPdfWriter>
#include <QRadioButton>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale british(QLocale::English, QLocale::UnitedKingdom);

struct PrintingWindow : PracticeFixture
{
    MainWindow window{practice()};

    /// Anna comes on Thursday, so many times at once.
    explicit PrintingWindow(int atOnce = 1)
    {
        for (int i = 0; i < atOnce; ++i)
            book(anna(), at(monday.addDays(3), QTime(10, 0)));
        window.resize(1100, 750);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
        key(Qt::Key_P, Qt::ControlModifier);
        const QWidget *dialog = findShown(u"printDialog"_s);
        waitFor([dialog] { return dialog->isActiveWindow(); }, "the print dialog");
    }
    [[nodiscard]] static QString preview()
    {
        return find<QLabel>(u"printPreview"_s)->accessibleName();
    }
    static void saveTo(const QString &path)
    {
        click(u"savePdf"_s);
        saveAs(u"savePdfDialog"_s, path);
    }
};

Schedule weekOf(const PracticeFixture &fixture, PrintedNames names)
{
    const auto schedule =
        scheduleFor(fixture.practice(), {CalendarSpan::Week, monday, names}, british);
    REQUIRE(schedule.ok());
    return *schedule;
}

} // namespace

TEST_CASE("Ctrl+P shows the page of what the calendar shows", "[print]")
{
    const PrintingWindow shown;
    CHECK(find<QRadioButton>(u"printWeek"_s)->isChecked());
    CHECK(PrintingWindow::preview() == u"Page 1 of 1: 16 – 22 November 2026, 1 session"_s);
    click(u"printDay"_s);
    CHECK(PrintingWindow::preview() == u"Page 1 of 1: Wednesday, 18 November 2026, 0 sessions"_s);
    const QImage named = find<QLabel>(u"printPreview"_s)->pixmap().toImage();
    click(u"printWeek"_s);
    click(u"printInitials"_s);
    CHECK(find<QLabel>(u"printPreview"_s)->pixmap().toImage() != named);
    key(Qt::Key_Escape);
    waitUntilGone(u"printDialog"_s);
}

TEST_CASE("the page is saved as a PDF of one sheet", "[print]")
{
    const PrintingWindow shown;
    const QString path = shown.folder() + u"/week.pdf"_s;
    PrintingWindow::saveTo(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.contains("/Count 1"));
    CHECK(isShown(u"printDialog"_s));
}

TEST_CASE("further pages are shown and saved, too", "[print]")
{
    const PrintingWindow shown(6);
    CHECK(PrintingWindow::preview() == u"Page 1 of 2: 16 – 22 November 2026, 6 sessions"_s);
    CHECK(find<QLabel>(u"printPageNumber"_s)->text() == u"Page 1 of 2"_s);
    CHECK_FALSE(findShown(u"previousPrintPage"_s)->isEnabled());
    const QImage grid = find<QLabel>(u"printPreview"_s)->pixmap().toImage();
    key(Qt::Key_PageDown);
    CHECK(PrintingWindow::preview() == u"Page 2 of 2: 16 – 22 November 2026, 6 sessions"_s);
    CHECK(find<QLabel>(u"printPreview"_s)->pixmap().toImage() != grid);
    CHECK_FALSE(findShown(u"nextPrintPage"_s)->isEnabled());
    key(Qt::Key_PageDown); // stays on the last
    CHECK(PrintingWindow::preview().startsWith(u"Page 2"_s));
    click(u"previousPrintPage"_s);
    CHECK(find<QLabel>(u"printPreview"_s)->pixmap().toImage() == grid);

    const QString path = shown.folder() + u"/pages.pdf"_s;
    PrintingWindow::saveTo(path);
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("/Count 2"));
    click(u"printDay"_s); // nobody comes on Wednesday
    CHECK_FALSE(isShown(u"nextPrintPage"_s));
}

TEST_CASE("a page that can't be saved says why and stays", "[print]")
{
    const PrintingWindow shown;
    const QString path = shown.folder() + u"/blocked.pdf"_s;
    REQUIRE(QDir().mkpath(path)); // a folder has the name
    QFile probe(path);
    click(u"savePdf"_s);
    auto *dialog = find<QFileDialog>(u"savePdfDialog"_s);
    Q_EMIT dialog->fileSelected(path);
    CHECK(isShown(u"messageSentence"_s));
    CHECK(find<QLabel>(u"messageSentence"_s)->text().contains(u"Couldn't save the page"_s));
    key(Qt::Key_Escape);
}

TEST_CASE("the paper is the locale's, a week lies across it", "[print]")
{
    const QPageLayout week = pageFor(CalendarSpan::Week, british);
    CHECK(week.pageSize().id() == QPageSize::A4);
    CHECK(week.orientation() == QPageLayout::Landscape);
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    CHECK(pageFor(CalendarSpan::Day, american).pageSize().id() == QPageSize::Letter);
    CHECK(pageFor(CalendarSpan::Day, american).orientation() == QPageLayout::Portrait);
}

TEST_CASE("in the program's font, no word is wider than its room", "[print]")
{
    PracticeFixture fixture;
    for (int day = 0; day < 7; ++day) {
        for (int hour = 8; hour < 20; ++hour)
            fixture.book(hour % 2 ? fixture.anna() : fixture.bjorn(),
                         fixture.at(monday.addDays(day), QTime(hour, 15)));
    }
    const Schedule schedule = weekOf(fixture, PrintedNames::Full);
    for (const QLocale &locale :
         {british, QLocale(QLocale::English, QLocale::UnitedStates),
          QLocale(QLocale::Arabic, QLocale::Egypt), QLocale(QLocale::Hebrew, QLocale::Israel)}) {
        for (const QSizeF paper : {QSizeF(523, 770), QSizeF(770, 523), QSizeF(523, 348)}) {
            for (const PrintedPage &page : pagesOf(schedule, paper, locale)) {
                for (const PrintedText &text : page.texts) {
                    // Measured at a large size, where hinting makes no difference.
                    QFont font;
                    font.setPixelSize(text.size * 40);
                    font.setWeight(text.strong ? QFont::DemiBold : QFont::Normal);
                    const qreal width = QFontMetricsF(font).horizontalAdvance(text.text) / 40;
                    INFO(text.text.toStdString() << " at " << text.size);
                    CHECK(width <= text.room.width() + 0.5);
                }
            }
        }
    }
}

TEST_CASE("a printed page is black on white", "[print]")
{
    PracticeFixture fixture;
    fixture.book(fixture.anna(), fixture.at(monday, QTime(9, 0)));
    const Schedule schedule = weekOf(fixture, PrintedNames::Full);
    QImage page(700, 500, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    paintPage(painter, pagesOf(schedule, page.size(), british).front());
    painter.end();
    int marked = 0;
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < page.width(); ++x) {
            const QColor color = page.pixelColor(x, y);
            marked += color != Qt::white;
            REQUIRE(color.saturation() < 8);
        }
    }
    CHECK(marked > 2000);
}
