// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/calendar/shown_page.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct Pasted
{
    SessionId session;
    bool cut;
    Instant startsAt;

    friend bool operator==(const Pasted &, const Pasted &) = default;
};

struct PastingPage : ShownPage
{
    std::vector<Pasted> pasted;
    std::vector<SessionId> again;

    PastingPage()
    {
        QObject::connect(&page, &SessionsPage::pasteRequested, &page,
                         [this](SessionId id, bool cut, Instant startsAt) {
                             pasted.push_back({id, cut, startsAt});
                         });
        QObject::connect(&page, &SessionsPage::againRequested, &page,
                         [this](SessionId id) { again.push_back(id); });
    }
    Instant on(int day, int hour, int minute = 0) const
    {
        return at(monday.addDays(day), QTime(hour, minute));
    }
};

} // namespace

TEST_CASE("a copied session is pasted at the time that was clicked", "[copy and paste]")
{
    PastingPage shown;
    const SessionId id = shown.bookAt(1, 10);
    shown.page.select(id);
    key(Qt::Key_C, Qt::ControlModifier);
    click(shown.view->viewport(), shown.freePoint(3, 14 * 60));
    key(Qt::Key_V, Qt::ControlModifier);
    key(Qt::Key_V, Qt::ControlModifier);
    const Pasted there{id, false, shown.on(3, 14)};
    CHECK(shown.pasted == std::vector{there, there});
}

TEST_CASE("on a day it is pasted at its own time of day", "[copy and paste]")
{
    PastingPage shown;
    const SessionId id = shown.bookAt(1, 10, 20);
    shown.page.select(id);
    key(Qt::Key_X, Qt::ControlModifier);
    key(Qt::Key_Right);
    key(Qt::Key_V, Qt::ControlModifier);
    CHECK(shown.pasted == std::vector{Pasted{id, true, shown.on(2, 10, 20)}});
    // It moves once.
    key(Qt::Key_V, Qt::ControlModifier);
    CHECK(shown.pasted.size() == 1);
}

TEST_CASE("the clipboard tells nothing of the session", "[copy and paste]")
{
    PastingPage shown;
    const SessionId id = shown.bookAt(1, 10);
    shown.page.select(id);
    key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    CHECK_FALSE(data->hasText());
    REQUIRE(data->formats().size() == 1);
    const QByteArray first = data->data(data->formats().front());
    CHECK_FALSE(first.contains("Anna"));
    key(Qt::Key_C, Qt::ControlModifier);
    const QMimeData *second = QGuiApplication::clipboard()->mimeData();
    CHECK(second->data(second->formats().front()) != first);

    // Whatever else is copied takes its place.
    QGuiApplication::clipboard()->setText(u"something"_s);
    key(Qt::Key_V, Qt::ControlModifier);
    CHECK(shown.pasted.empty());
}

TEST_CASE("the menu of a free time offers to paste once something is copied", "[copy and paste]")
{
    PastingPage shown;
    const SessionId id = shown.bookAt(1, 10);
    const auto menuAt = [&](QPoint point) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, point,
                                shown.view->viewport()->mapToGlobal(point));
        QCoreApplication::sendEvent(shown.view->viewport(), &event);
        return find<QMenu>(u"slotMenu"_s);
    };
    const QPoint point = shown.freePoint(4, 11 * 60);
    QGuiApplication::clipboard()->clear();
    CHECK(menuAt(point)->findChild<QAction *>(u"pasteAction"_s) == nullptr);
    key(Qt::Key_Escape);
    waitUntilGone(u"slotMenu"_s);
    shown.page.select(id);
    key(Qt::Key_C, Qt::ControlModifier);
    menuAt(point);
    choose(u"pasteAction"_s);
    CHECK(shown.pasted == std::vector{Pasted{id, false, shown.on(4, 11)}});
}

TEST_CASE("R books the selected session again", "[again]")
{
    PastingPage shown;
    key(Qt::Key_R);
    CHECK(shown.again.empty());
    const SessionId id = shown.bookAt(1, 10);
    shown.page.select(id);
    key(Qt::Key_R);
    CHECK(shown.again == std::vector{id});
}

TEST_CASE("N proposes the first free time of a day, and then the next", "[sessions page]")
{
    PastingPage shown;
    shown.bookAt(3, 9);
    shown.page.showDate(monday.addDays(3));
    const auto proposed = [&] {
        shown.booked.clear();
        shown.page.requestBooking();
        REQUIRE(shown.booked.size() == 1);
        REQUIRE(shown.booked.front());
        CHECK(shown.booked.front()->proposed);
        return shown.booked.front()->startsAt;
    };
    CHECK(proposed() == shown.on(3, 10));
    CHECK(proposed() == shown.on(3, 11));
    CHECK(proposed() == shown.on(3, 12));
    // Another day begins with its own first.
    shown.page.showDate(monday.addDays(4));
    CHECK(proposed() == shown.on(4, 9));
    // What was booked meanwhile begins it anew.
    shown.bookAt(4, 9);
    CHECK(proposed() == shown.on(4, 10));
    // A day off that was chosen is taken at its word; then Monday is next.
    shown.page.showDate(monday.addDays(5));
    CHECK(proposed() == shown.on(5, 9));
    shown.book(shown.anna(), [&] {
        SessionFields all = shown.fieldsAt(shown.on(5, 9));
        all.lengthMinutes = 8 * 60;
        return all;
    }());
    CHECK(proposed() == shown.on(7, 9));
    // So is a day that has passed, to write down what took place.
    shown.page.showDate(monday);
    CHECK(proposed() == shown.on(0, 9));
    shown.page.showToday();
    CHECK(proposed() == shown.on(2, 10));
}
