// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/charges.h"
#include "core/practice/sessions.h"
#include "core/search/practice_search.h"
#include "tests/store/issued.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "ui/calendar/sessions_page.h"
#include "ui/payments/payments_page.h"
#include "ui/search/search_box.h"
#include "ui/search/search_model.h"
#include "ui/window/main_window.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QRadioButton>
#include <QScreen>
#include <QTableView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The program's window; it is Wednesday, 18 November 2026, 10:00.
struct ShownSearch : IssuingFixture
{
    SessionId annas = booked(anna(), QDate(2026, 12, 8), u"Bring the sleep diary."_s);
    SessionId bjorns = booked(bjorn(), QDate(2026, 11, 24), {});
    SessionId owed = booked(anna(), QDate(2026, 11, 17), {});
    MainWindow window{practice()};

    ShownSearch()
    {
        REQUIRE(practice().sessions().perform({owed, 1}, ask::Complete{}).ok());
        window.resize(1200, 800);
        window.showTab(MainWindow::Tab::Sessions);
        window.show();
        giveInputTo(window);
    }
    SessionId booked(ClientId client, QDate day, const QString &note)
    {
        SessionFields fields = fieldsAt(at(day, QTime(9, 0)));
        fields.note = note;
        return book(client, fields);
    }

    [[nodiscard]] static const SearchModel &results()
    {
        return static_cast<const SearchModel &>(*find<QListView>(u"searchList"_s)->model());
    }
    /// Titles of what can be chosen.
    [[nodiscard]] static QStringList found()
    {
        QStringList titles;
        for (int row = 0; row < results().rowCount(); ++row) {
            if (results().rowAt(row).choice)
                titles << results().rowAt(row).title;
        }
        return titles;
    }
    [[nodiscard]] static bool says(const QString &words)
    {
        for (int row = 0; row < results().rowCount(); ++row) {
            if (results().rowAt(row).title.contains(words))
                return true;
        }
        return false;
    }
    [[nodiscard]] static QString current()
    {
        return find<QListView>(u"searchList"_s)->currentIndex().data().toString();
    }
    static void look(const QString &typed)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        type(typed);
    }
    static void waitForFirst(const QString &title)
    {
        waitFor([&] { return isShown(u"searchList"_s) && found().value(0) == title; }, title);
    }
};

} // namespace

TEST_CASE("Ctrl+K finds while one types, and Escape goes back", "[search]")
{
    const ShownSearch shown;
    QWidget *before = shown.window.focusWidget();
    REQUIRE(before);
    key(Qt::Key_K, Qt::ControlModifier);
    auto *box = find<QLineEdit>(u"searchBox"_s);
    CHECK(box->hasFocus());
    CHECK(ShownSearch::says(u"Try a client, a day such as"_s));
    CHECK(ShownSearch::found().isEmpty());

    type(u"thor"_s);
    ShownSearch::waitForFirst(u"Björn Þórsson"_s);
    CHECK(box->hasFocus());
    const SearchRow &row = ShownSearch::results().rowAt(1);
    CHECK(row.titleFound == std::vector<TextRange>{{6, 3}}); // Þór

    key(Qt::Key_Escape);
    CHECK_FALSE(isShown(u"searchResults"_s));
    CHECK(before->hasFocus());
    CHECK(box->text().isEmpty());
}

TEST_CASE("a document is found by its number, and opened", "[search][documents]")
{
    ShownSearch shown;
    (void)shown.invoice({shown.owed});
    ShownSearch::look(u"2026-0001"_s);
    waitFor([] { return ShownSearch::says(u"Invoice 2026-0001"_s); }, "the invoice");
    CHECK(ShownSearch::found().value(0).contains(u"Anna Berg"_s));
    CHECK(ShownSearch::says(u"Documents"_s));
    key(Qt::Key_Return);
    findShown(u"documentDialog"_s);
}

TEST_CASE("a charge without a session is found by its text, and its dialog opened",
          "[search][charges]")
{
    const ShownSearch shown;
    REQUIRE(
        shown.practice()
            .charges()
            .add({shown.clara(), u"Report for the court"_s, QDate(2026, 11, 10), {120'00}, {}, {}})
            .ok());
    ShownSearch::look(u"court"_s);
    ShownSearch::waitForFirst(u"Clara Neumann · €120.00"_s);
    CHECK(ShownSearch::says(u"Payments"_s));
    const SearchRow &row = ShownSearch::results().rowAt(1);
    CHECK(row.detail == u"Tue, 10 Nov 2026 · Report for the court"_s);
    CHECK(row.detailFound.size() == 1);
    REQUIRE(row.pill);
    CHECK(row.pill->text == u"Unpaid"_s);
    key(Qt::Key_Return);
    findShown(u"chargeDialog"_s);
    CHECK_FALSE(isShown(u"searchResults"_s));
    // Behind it, the keys are on its row.
    CHECK(shown.window.tab() == MainWindow::Tab::Payments);
    key(Qt::Key_Escape);
    waitUntilGone(u"chargeDialog"_s);
    const auto *unpaid = find<QTableView>(u"unpaidCharges"_s);
    CHECK(unpaid->hasFocus());
    CHECK(unpaid->currentIndex().siblingAtColumn(1).data().toString() == u"Clara Neumann"_s);
}

TEST_CASE("a session is found by its day, and opened in its week", "[search]")
{
    const ShownSearch shown;
    ShownSearch::look(u"8 dec"_s);
    ShownSearch::waitForFirst(u"Anna Berg · Tue, 8 Dec 2026, 09:00"_s);
    key(Qt::Key_Return);
    findShown(u"sessionDialog"_s);
    CHECK(shown.window.tab() == MainWindow::Tab::Sessions);
    CHECK(startOfWeek(shown.window.calendar().date, Qt::Monday) == QDate(2026, 12, 7));
}

TEST_CASE("arrows walk what was found, past the headings", "[search]")
{
    const ShownSearch shown;
    ShownSearch::look(u"anna"_s);
    ShownSearch::waitForFirst(u"Anna Berg"_s);
    CHECK(ShownSearch::current() == u"Anna Berg"_s);
    key(Qt::Key_Up); // nothing is above
    CHECK(ShownSearch::current() == u"Anna Berg"_s);
    key(Qt::Key_Down);
    CHECK(ShownSearch::current() == u"Anna Berg · Tue, 17 Nov 2026, 09:00"_s);
    key(Qt::Key_Down);
    CHECK(ShownSearch::current() == u"Anna Berg · Tue, 8 Dec 2026, 09:00"_s);
    key(Qt::Key_Down);
    CHECK(ShownSearch::current() == u"Anna Berg · €90.00"_s); // what she owes
    key(Qt::Key_Return);
    CHECK(shown.window.tab() == MainWindow::Tab::Payments);
    CHECK(find<QRadioButton>(u"unpaidSegment"_s)->isChecked());
    CHECK(find<QLineEdit>(u"chargeFilter"_s)->text() == u"Anna Berg Tue, 17 Nov 2026"_s);
    const QModelIndex row = find<QAbstractItemView>(u"unpaidCharges"_s)->currentIndex();
    CHECK(row.isValid());
    CHECK(row.model()->rowCount() == 1);
}

TEST_CASE("a client is opened by mouse, a note is found by its words", "[search]")
{
    const ShownSearch shown;
    ShownSearch::look(u"diary"_s);
    ShownSearch::waitForFirst(u"Anna Berg · Tue, 8 Dec 2026, 09:00"_s);
    CHECK(ShownSearch::results().rowAt(1).detail == u"Bring the sleep diary."_s);
    key(Qt::Key_K, Qt::ControlModifier); // takes what was typed, to be replaced
    type(u"clara"_s);
    ShownSearch::waitForFirst(u"Clara Neumann"_s);
    auto *list = find<QListView>(u"searchList"_s);
    click(list->viewport(), list->visualRect(list->model()->index(1, 0)).center());
    CHECK(shown.window.tab() == MainWindow::Tab::Clients);
    CHECK_FALSE(isShown(u"searchResults"_s));
}

TEST_CASE("a session that was found has the menu it has everywhere", "[search]")
{
    const ShownSearch shown;
    const auto *before = shown.window.focusWidget();
    ShownSearch::look(u"anna"_s);
    ShownSearch::waitForFirst(u"Anna Berg"_s);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    REQUIRE(ShownSearch::current() == u"Anna Berg · Tue, 8 Dec 2026, 09:00"_s);
    auto *list = find<QListView>(u"searchList"_s);

    SECTION("by key, and what was found stays while it is cancelled and deleted")
    {
        key(Qt::Key_F10, Qt::ShiftModifier);
        const auto *menu = find<QMenu>(u"sessionMenu"_s);
        const QRect line = list->visualRect(list->currentIndex());
        // On a low screen it is higher up.
        const bool isAtTheBottom =
            menu->geometry().bottom() >= menu->screen()->availableGeometry().bottom();
        CHECK((isAtTheBottom ||
               line.contains(list->viewport()->mapFromGlobal(menu->geometry().topLeft()))));
        CHECK(isShown(u"searchResults"_s));
        choose(u"cancelAction"_s);
        findShown(u"cancelDialog"_s);
        CHECK_FALSE(isShown(u"searchResults"_s)); // the dialog has their place
        key(Qt::Key_Escape);
        waitUntilGone(u"cancelDialog"_s);
        ShownSearch::waitForFirst(u"Anna Berg"_s);
        CHECK(find<QLineEdit>(u"searchBox"_s)->hasFocus());
        CHECK(ShownSearch::current() == u"Anna Berg · Tue, 8 Dec 2026, 09:00"_s);

        REQUIRE(shown.practice().sessions().perform({shown.annas, 1}, ask::Delete{}).ok());
        waitFor([] { return !ShownSearch::says(u"8 Dec"_s); }, "the session to be gone");
        CHECK(ShownSearch::current() == u"Anna Berg · €90.00"_s); // what took its place
        key(Qt::Key_Escape);
        CHECK(before->hasFocus()); // and not what was in the dialog
        shown.practice().waitForErasure();
    }
    SECTION("by mouse, on another row")
    {
        const QPoint first = list->visualRect(list->model()->index(3, 0)).center();
        click(list->viewport(), first, Qt::RightButton);
        findShown(u"sessionMenu"_s);
        CHECK(shown.window.tab() == MainWindow::Tab::Sessions); // it is not opened
        key(Qt::Key_Escape);
        CHECK(isShown(u"searchResults"_s));
        CHECK(find<QLineEdit>(u"searchBox"_s)->text() == u"anna"_s);
    }
    SECTION("a payment is about its session, a client is none")
    {
        key(Qt::Key_Down);
        REQUIRE(ShownSearch::current() == u"Anna Berg · €90.00"_s);
        key(Qt::Key_F10, Qt::ShiftModifier);
        CHECK(find<QMenu>(u"sessionMenu"_s)->actions().size() > 10);
        key(Qt::Key_Escape);
        key(Qt::Key_PageUp);
        REQUIRE(ShownSearch::current() == u"Anna Berg"_s);
        key(Qt::Key_F10, Qt::ShiftModifier);
        CHECK_FALSE(isShown(u"sessionMenu"_s)); // the field's own: copy and paste
        key(Qt::Key_Escape);
    }
}

TEST_CASE("a charge that was found has its menu", "[search][charges]")
{
    const ShownSearch shown;
    REQUIRE(
        shown.practice()
            .charges()
            .add({shown.clara(), u"Report for the court"_s, QDate(2026, 11, 10), {120'00}, {}, {}})
            .ok());
    ShownSearch::look(u"court"_s);
    ShownSearch::waitForFirst(u"Clara Neumann · €120.00"_s);
    key(Qt::Key_F10, Qt::ShiftModifier);
    findShown(u"chargeMenu"_s);
}

TEST_CASE("the program's commands are those of its menus", "[search]")
{
    const ShownSearch shown;
    ShownSearch::look(u"go pay"_s);
    ShownSearch::waitForFirst(u"Go to Payments"_s);
    key(Qt::Key_Return);
    CHECK(shown.window.tab() == MainWindow::Tab::Payments);
    ShownSearch::look(u"new sess"_s);
    ShownSearch::waitForFirst(u"New session"_s);
    key(Qt::Key_Return);
    findShown(u"bookingDialog"_s);
}

TEST_CASE("the keys are those of the client that was found", "[search]")
{
    const ShownSearch shown;
    ShownSearch::look(u"björn"_s);
    ShownSearch::waitForFirst(u"Björn Þórsson"_s);
    key(Qt::Key_Return);
    CHECK(shown.window.tab() == MainWindow::Tab::Clients);
    CHECK(find<QLineEdit>(u"clientSearch"_s)->text().isEmpty());
    key(Qt::Key_N);
    findShown(u"bookingDialog"_s);
    CHECK(find<QLineEdit>(u"clientEdit"_s)->text() == u"Björn Þórsson"_s);
}

TEST_CASE("Enter waits for the answer to what is typed", "[search]")
{
    const ShownSearch shown;
    ShownSearch::look(u"8 dec"_s);
    key(Qt::Key_Return); // before there is one
    waitFor([] { return isShown(u"sessionDialog"_s); }, "the session");
    CHECK(startOfWeek(shown.window.calendar().date, Qt::Monday) == QDate(2026, 12, 7));
}

TEST_CASE("where nothing is found, a session and a client of that name are offered", "[search]")
{
    const ShownSearch shown;
    ShownSearch::look(u"Nobody Known"_s);
    ShownSearch::waitForFirst(u"Book a session for “Nobody Known”"_s);
    CHECK(ShownSearch::says(u"Nothing found for “Nobody Known”."_s));
    SECTION("book")
    {
        key(Qt::Key_Return);
        findShown(u"bookingDialog"_s);
        CHECK(find<QLineEdit>(u"clientEdit"_s)->text() == u"Nobody Known"_s);
    }
    SECTION("add")
    {
        key(Qt::Key_Down);
        CHECK(ShownSearch::current() == u"Add “Nobody Known” as a client"_s);
    }
    SECTION("a number is nobody's name")
    {
        key(Qt::Key_A, Qt::ControlModifier);
        type(u"7777777"_s);
        waitFor([] { return ShownSearch::says(u"Nothing found for “7777777”."_s); },
                "the sentence");
        CHECK(ShownSearch::found().isEmpty());
    }
}

TEST_CASE("the index follows what is done", "[search]")
{
    const ShownSearch shown;
    ShownSearch::look(u"violet"_s);
    waitFor([] { return isShown(u"searchList"_s) && ShownSearch::says(u"Nothing found"_s); },
            "the answer");
    SessionFields fields = shown.details(shown.bjorns).session().fields;
    fields.note = u"the violet room"_s;
    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.bjorns, shown.revision(shown.bjorns)}, ask::Edit{fields})
                .ok());
    ShownSearch::waitForFirst(u"Björn Þórsson · Tue, 24 Nov 2026, 09:00"_s);
    REQUIRE(shown.practice()
                .sessions()
                .perform({shown.bjorns, shown.revision(shown.bjorns)}, ask::Delete{})
                .ok());
    waitFor([] { return ShownSearch::says(u"Nothing found"_s); }, "the session to be gone");
    shown.practice().waitForErasure();
}

TEST_CASE("the newest question alone is answered", "[search]")
{
    const ShownSearch shown;
    PracticeSearch search(shown.practice());
    std::vector<SearchAnswer> answers;
    QObject::connect(&search, &PracticeSearch::answered, &search,
                     [&](const SearchAnswer &answer) { answers.push_back(answer); });
    (void)search.ask(u"a"_s, 8);
    (void)search.ask(u"an"_s, 8);
    const quint64 last = search.ask(u"ann"_s, 8);
    waitFor([&] { return !answers.empty() && answers.back().complete; }, "the answer");
    for (const SearchAnswer &answer : answers)
        CHECK(answer.number == last);
    CHECK(answers.back().hits.clients == std::vector{shown.anna(), shown.clara()}); // Neumann
    CHECK(answers.back().hits.sessionCount == 2);
}
