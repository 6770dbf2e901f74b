// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/time_off_book.h"
#include "tests/gui/support/reading.h"
#include "tests/gui/support/session_desk.h"
#include "ui/calendar/sessions_page.h"
#include "ui/today/agenda_model.h"
#include "ui/today/day_panel.h"

#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QMenu>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 18);

/// A panel alone in a window; it is Wednesday, 10:00.
struct ShownDay : PracticeFixture
{
    DayPanel panel{practice()};
    std::vector<SessionId> opened;
    std::vector<SessionId> finished;
    std::vector<SessionId> paid;
    std::vector<SessionId> joined;
    std::vector<TimeSlot> booked;
    QListView *rows = panel.findChild<QListView *>(u"dayRows"_s);

    ShownDay()
    {
        const auto collect = [this](auto signal, std::vector<SessionId> &list) {
            QObject::connect(&panel, signal, &panel, [&list](SessionId id) { list.push_back(id); });
        };
        collect(&DayPanel::openRequested, opened);
        collect(&DayPanel::finishRequested, finished);
        collect(&DayPanel::paymentRequested, paid);
        collect(&DayPanel::joinRequested, joined);
        QObject::connect(
            &panel, &DayPanel::bookRequested, &panel,
            [this](const std::optional<TimeSlot> &slot) { booked.push_back(slot.value()); });
    }
    void show()
    {
        panel.resize(440, 900);
        panel.show();
        giveInputTo(panel);
    }
    SessionId on(ClientId client, QDate date, int hour, int minute = 0)
    {
        return book(client, at(date, QTime(hour, minute)));
    }
    QString said(int row) const
    {
        return rows->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    static QString text(const QString &label) { return find<QLabel>(label)->text(); }
};

} // namespace

TEST_CASE("the day stands hour by hour, with what is free", "[day]")
{
    ShownDay day;
    const SessionId id = day.on(day.anna(), today, 11);
    TimeOff lunch;
    lunch.title = u"Lunch"_s;
    lunch.startsAt = day.at(today, QTime(12, 0));
    lunch.endsAt = day.at(today, QTime(13, 0));
    REQUIRE(day.practice().timeOff().add(lunch).ok());
    day.show();
    REQUIRE(day.rows->model()->rowCount() == 4);
    CHECK(day.said(0) == u"10:00, Free until 11:00, 1 h"_s);
    CHECK(day.said(1) == u"11:00, Anna Berg, 50 min · In person · first session, Booked"_s);
    CHECK(day.said(2) == u"12:00, Lunch, Until 13:00"_s);
    CHECK(day.said(3) == u"13:00, Free until 17:00, 4 h"_s);

    // By keyboard: a free time is booked, a session opened.
    day.rows->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    REQUIRE(day.booked.size() == 1);
    CHECK(day.booked.front().startsAt == day.at(today, QTime(10, 0)));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(day.opened == std::vector{id});
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    CHECK(day.booked.back().startsAt == day.at(today, QTime(13, 0)));
}

TEST_CASE("a day without work is called that, and has no free time", "[day]")
{
    ShownDay day;
    day.show();
    const auto said = [&day] {
        QStringList texts;
        for (const QLabel *label : day.panel.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    };
    CHECK(said().contains(u"free"_s));
    day.panel.showDate(QDate(2026, 11, 21)); // a Saturday
    CHECK(said().contains(u"Not a working day."_s));
    CHECK_FALSE(said().contains(u"free"_s));
}

TEST_CASE("a first session is said once, and a line has the digits of one script", "[day]")
{
    ShownDay day;
    (void)day.on(day.anna(), today, 11);
    day.show();
    const QWidget *money = find<QWidget>(u"nextMoney"_s);
    QStringList texts;
    for (const QLabel *label : money->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    texts.removeAll(QString());
    CHECK(texts == QStringList{u"First session"_s});

    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    (void)day.on(day.anna(), today, 14);
    const QString second = day.said(3);
    QLocale::setDefault(before);
    CHECK(second.contains(u"session ٢"_s));
}

TEST_CASE("the next session says what is good to know before it", "[day]")
{
    ShownDay day;
    SessionFields noted = day.fieldsAt(day.at(today.addDays(-7), QTime(9, 0)));
    noted.note = u"sleeps better"_s;
    const SessionId before = day.book(day.anna(), noted);
    REQUIRE(
        day.practice().sessions().perform({before, day.revision(before)}, ask::Complete{}).ok());
    const SessionId next = day.on(day.anna(), today, 10, 20);
    day.show();
    CHECK(day.text(u"nextName"_s) == u"Anna Berg"_s);
    CHECK(day.text(u"nextWhen"_s) == u"Next, in 20 min"_s);
    CHECK(day.text(u"nextFacts"_s) == u"10:20 – 11:10 · In person · Individual therapy"_s);
    const auto texts = [](const QString &fact) {
        QStringList list;
        for (const QLabel *label : find<QWidget>(fact)->findChildren<QLabel *>())
            list << label->text();
        return list.join(u'|');
    };
    CHECK(texts(u"nextNote"_s).contains(u"sleeps better"_s));
    CHECK(texts(u"nextNote"_s).contains(u"11 Nov"_s));
    CHECK(texts(u"nextMoney"_s).contains(u"€90.00 unpaid since"_s));
    CHECK(texts(u"nextMoney"_s).contains(u"1 session so far · 0 paid"_s));
    click(u"nextMain"_s);
    CHECK(day.joined == std::vector{next});

    // With the minutes it comes nearer, and then runs.
    day.advanceMinutes(10);
    Q_EMIT day.practice().minuteTurned();
    CHECK(day.text(u"nextWhen"_s) == u"Next, in 10 min"_s);
    day.advanceMinutes(12);
    Q_EMIT day.practice().minuteTurned();
    CHECK(day.text(u"nextWhen"_s) == u"Now, since 10:20"_s);
    REQUIRE(day.practice().sessions().perform({next, day.revision(next)}, ask::Join{}).ok());
    day.setNow(today, QTime(10, 50));
    Q_EMIT day.practice().minuteTurned();
    CHECK(day.text(u"nextWhen"_s) == u"In progress · 20 min left"_s);
}

TEST_CASE("what is to finish and unpaid stands beside the day", "[day]")
{
    ShownDay day;
    const SessionId open = day.on(day.bjorn(), today.addDays(-1), 9);
    const SessionId owed = day.on(day.anna(), today.addDays(-2), 9);
    REQUIRE(day.practice().sessions().perform({owed, day.revision(owed)}, ask::Complete{}).ok());
    day.on(day.anna(), today, 11);
    day.on(day.anna(), today, 14);
    day.show();
    CHECK(isShown(u"dayToFinish"_s));
    click(u"dayToFinishButton"_s);
    CHECK(day.finished == std::vector{open});
    // One line, though she comes twice.
    CHECK(day.panel.findChildren<QPushButton *>(u"dayUnpaidButton"_s).size() == 1);
    click(u"dayUnpaidButton"_s);
    CHECK(day.paid == std::vector{owed});
    REQUIRE(day.practice()
                .sessions()
                .perform({owed, day.revision(owed)},
                         ask::RecordPayment{Money{90'00}, PaymentMethod::Cash})
                .ok());
    REQUIRE(day.practice().sessions().perform({open, day.revision(open)}, ask::Complete{}).ok());
    CHECK_FALSE(isShown(u"dayUnpaid"_s));
    CHECK_FALSE(isShown(u"dayToFinish"_s));
}

TEST_CASE("an empty day and another day are said", "[day]")
{
    ShownDay day;
    day.setNow(today, QTime(20, 0));
    day.show();
    CHECK_FALSE(isShown(u"nextCard"_s));
    CHECK(day.rows->model()->rowCount() == 0);
    CHECK_FALSE(day.rows->isVisible());
    day.panel.showDate(today.addDays(1));
    CHECK(day.rows->isVisible());
    CHECK(day.said(0) == u"09:00, Free until 17:00, 8 h"_s);
}

TEST_CASE("the cards stand beside the day, and beside the week on a wide screen", "[day]")
{
    PracticeFixture fixture;
    SessionsPage page(fixture.practice());
    auto *panel = new DayPanel(fixture.practice(), &page);
    QObject::connect(&page, &SessionsPage::sideDayChanged, panel, &DayPanel::showDate);
    page.setSide(panel);
    page.resize(1100, 760);
    page.show();
    CHECK_FALSE(panel->isVisible());
    page.setSpan(CalendarSpan::Day);
    CHECK(panel->isVisible());
    page.showDate(today.addDays(3));
    CHECK(panel->date() == today.addDays(3));
    page.setSpan(CalendarSpan::Month);
    CHECK_FALSE(panel->isVisible());
    page.setSpan(CalendarSpan::Week);
    CHECK_FALSE(panel->isVisible());
    page.resize(1900, 760);
    CHECK(panel->isVisible());
    CHECK(panel->date() == today);
}

TEST_CASE("a figure and what it counts are one for a screen reader", "[day][accessibility]")
{
    ShownDay day;
    day.on(day.anna(), today, 11);
    day.show();
    QAccessibleInterface *card =
        QAccessible::queryAccessibleInterface(day.panel.findChild<QWidget *>(u"dayFigures"_s));
    REQUIRE(card->childCount() == 4);
    CHECK(card->child(0)->text(QAccessible::Name) == u"1 session"_s);
    CHECK(card->child(3)->text(QAccessible::Name) == u"0 cancelled"_s);
    CHECK(card->child(0)->childCount() == 0);
    day.on(day.bjorn(), today, 14);
    CHECK(card->child(0)->text(QAccessible::Name) == u"2 sessions"_s);
}
