// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "tests/support/catch.h"
#include "ui/fields/typed_field.h"

#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace Qt::StringLiterals;

namespace {

/// The program's locale, for as long as it exists.
class Speaking
{
public:
    explicit Speaking(const char *name) { QLocale::setDefault(QLocale(QLatin1String(name))); }
    ~Speaking() { QLocale::setDefault(m_before); }
    Q_DISABLE_COPY_MOVE(Speaking)

private:
    QLocale m_before;
};

/// A day, a time, and the end of a day's work.
struct TypedFields
{
    QWidget window;
    DayField *day = new DayField(u"day"_s, &window);
    TimeField *time = new TimeField(u"time"_s, &window);
    TimeField *end = new TimeField(u"end"_s, &window);
    QStringList refused;

    TypedFields()
    {
        auto *layout = new QVBoxLayout(&window);
        for (TypedField *field : std::initializer_list<TypedField *>{day, time, end}) {
            layout->addWidget(field);
            QObject::connect(field, &TypedField::refused, &window,
                             [this](const QString &sentence) { refused << sentence; });
        }
        day->setToday({2026, 11, 26});
        day->setDate({2026, 11, 26});
        time->setTime({10, 0});
        end->takeEndOfDay();
        window.show();
        giveInputTo(window);
    }

    void enter(const QString &field, const QString &text)
    {
        typeInto(field, text);
        key(Qt::Key_Tab);
    }
};

} // namespace

TEST_CASE("what is typed as a time is that time, or refused", "[fields]")
{
    const std::tuple<const char *, QString, QTime> typed[] = {
        {"en_US", u"12:30 PM"_s, {12, 30}}, {"en_US", u"14:15"_s, {14, 15}},
        {"en_US", u"2pm"_s, {14, 0}},       {"en_US", u"12:00 AM"_s, {0, 0}},
        {"en_US", u"2:30"_s, {}},           {"de_DE", u"14:15"_s, {14, 15}},
        {"de_DE", u"9.30"_s, {9, 30}},      {"de_DE", u"12:30 PM"_s, {12, 30}},
        {"en_GB", u"14"_s, {14, 0}},        {"en_GB", u"12:30 PM"_s, {12, 30}},
        {"en_GB", u"25:00"_s, {}},          {"en_GB", u"24:00"_s, {}},
        {"ar_EG", u"١٢:٣٠ م"_s, {12, 30}},  {"ar_EG", u"14:15"_s, {14, 15}},
    };
    for (const auto &[locale, text, time] : typed) {
        INFO(locale << ": " << text.toStdString());
        const Speaking speaking(locale);
        TypedFields shown;
        shown.enter(u"time"_s, text);
        CHECK(shown.time->time() == time);
        CHECK(shown.refused.size() == (time.isValid() ? 0 : 1));
        CHECK(shown.time->problem().isEmpty() == time.isValid());
        if (!time.isValid())
            CHECK(shown.time->findChild<QLineEdit *>()->text() == text); // still there
    }
}

TEST_CASE("what is typed as a day is that day, or refused", "[fields]")
{
    const std::tuple<const char *, QString, QDate> typed[] = {
        {"en_US", u"05.01.2027"_s, {2027, 1, 5}},
        {"de_DE", u"05.01.2027"_s, {2027, 1, 5}},
        {"en_GB", u"05.01.2027"_s, {2027, 1, 5}},
        {"ar_EG", u"٥/١/٢٠٢٧"_s, {2027, 1, 5}},
        {"en_US", u"1/5/2027"_s, {2027, 1, 5}},
        {"en_GB", u"tomorrow"_s, {2026, 11, 27}},
        {"en_GB", u"+7"_s, {2026, 12, 3}},
        {"en_GB", u"2/12"_s, {2026, 12, 2}},
        {"en_GB", u"14"_s, {2026, 11, 14}},
        {"en_GB", u"fri"_s, {2026, 11, 27}},
        {"is_IS", u"2.12."_s, {2026, 12, 2}},
        {"he_IL", u"2.12.2026"_s, {2026, 12, 2}},
        {"en_GB", u"05/01/0027"_s, {}},
        {"en_GB", u"31"_s, {}},
        {"de_DE", u"31.2.2027"_s, {}},
        {"en_GB", u"someday"_s, {}},
    };
    for (const auto &[locale, text, day] : typed) {
        INFO(locale << ": " << text.toStdString());
        const Speaking speaking(locale);
        TypedFields shown;
        shown.enter(u"day"_s, text);
        CHECK(shown.day->date() == day);
        CHECK(shown.refused.size() == (day.isValid() ? 0 : 1));
    }
}

TEST_CASE("the end of work may be the midnight that ends the day", "[fields]")
{
    const Speaking speaking("en_US");
    TypedFields shown;
    shown.end->setTime({17, 0});
    shown.enter(u"end"_s, u"12:00 AM"_s);
    CHECK(shown.end->time() == QTime(0, 0));
    shown.end->setTime({17, 0});
    shown.enter(u"end"_s, u"24:00"_s);
    CHECK(shown.end->time() == QTime(0, 0));
}

TEST_CASE("a refused text says what to write, and an understood one is written out", "[fields]")
{
    const Speaking speaking("en_US");
    TypedFields shown;
    shown.enter(u"time"_s, u"2:30"_s);
    CHECK(shown.refused == QStringList{u"Add AM or PM to this time."_s});
    shown.enter(u"time"_s, u"2:30p"_s);
    CHECK(shown.time->findChild<QLineEdit *>()->text().simplified() == u"2:30 PM"_s);
    CHECK(
        QAccessible::queryAccessibleInterface(shown.time)->text(QAccessible::Value).simplified() ==
        u"2:30 PM"_s);
}

TEST_CASE("what is wrong with a day is said, and it is not made another", "[fields]")
{
    const Speaking speaking("en_GB");
    TypedFields shown;
    const std::pair<QString, QString> wrong[] = {
        {u"05/01/0027"_s, u"Enter a year from 1900 to 2199."_s},
        {u"31/02/2027"_s, u"There is no such day. Enter one such as 26/11/2026."_s},
        {u"mon 26/11"_s, u"That day is a Thursday."_s},
        {u"someday"_s, u"Enter a day, for example 26/11/2026, “tomorrow” or “+7”."_s},
    };
    for (const auto &[text, sentence] : wrong) {
        shown.enter(u"day"_s, text);
        CHECK(shown.refused.takeLast() == sentence);
        CHECK(shown.day->findChild<QLineEdit *>()->text() == text);
        CHECK_FALSE(shown.day->date().isValid());
        shown.day->setDate({2026, 11, 26});
    }
}

TEST_CASE("Home, then another value replaces the one that stands there", "[fields][keyboard]")
{
    const Speaking speaking("en_GB");
    TypedFields shown;
    shown.time->setFocus();
    key(Qt::Key_Home);
    type(u"1430"_s);
    CHECK(shown.time->time() == QTime(14, 30));
    key(Qt::Key_Home); // in the middle of typing it is a key like others
    type(u"0"_s);
    CHECK(shown.time->findChild<QLineEdit *>()->text() == u"01430"_s);
    shown.day->setFocus();
    key(Qt::Key_Home);
    type(u"28"_s);
    key(Qt::Key_Tab);
    CHECK(shown.day->date() == QDate(2026, 11, 28));
    shown.day->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Delete); // deletes a letter, and the rest can be corrected
    CHECK(shown.day->findChild<QLineEdit *>()->text() == u"8/11/2026"_s);
    CHECK(shown.day->date() == QDate(2026, 11, 8));
}

TEST_CASE("Escape brings back what stood there, and only then is for the dialog",
          "[fields][keyboard]")
{
    const Speaking speaking("en_GB");
    TypedFields shown;
    QStringList days;
    QObject::connect(shown.day, &DayField::dateChanged, &shown.window,
                     [&](QDate date) { days << date.toString(Qt::ISODate); });
    shown.day->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    type(u"31/02"_s);
    CHECK_FALSE(shown.day->date().isValid());
    key(Qt::Key_Escape);
    CHECK(shown.day->date() == QDate(2026, 11, 26));
    CHECK(shown.day->findChild<QLineEdit *>()->text() == u"26/11/2026"_s);
    CHECK(days.constLast() == u"2026-11-26"_s);
    CHECK(shown.refused.isEmpty());
    QKeyEvent again(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(shown.day, &again);
    CHECK_FALSE(again.isAccepted());

    shown.enter(u"time"_s, u"25"_s);
    shown.time->setFocus();
    key(Qt::Key_Escape);
    CHECK(shown.time->time() == QTime(10, 0));
}

TEST_CASE("what is typed on the calendar is written into the field", "[fields][keyboard]")
{
    const Speaking speaking("en_GB");
    TypedFields shown;
    shown.day->setFocus();
    key(Qt::Key_Down, Qt::AltModifier);
    findShown(u"dayCalendar"_s);
    type(u"2"_s);
    waitUntilGone(u"dayCalendar"_s);
    type(u"/12"_s);
    CHECK(shown.day->date() == QDate(2026, 12, 2));
    CHECK(shown.day->hasFocus());
}

TEST_CASE("arrow keys step, and one Tab leaves the field", "[fields]")
{
    TypedFields shown;
    shown.time->setFocus();
    key(Qt::Key_Up);
    CHECK(shown.time->time() == QTime(10, 5));
    key(Qt::Key_PageDown);
    CHECK(shown.time->time() == QTime(9, 5));
    shown.day->setFocus();
    key(Qt::Key_Down);
    CHECK(shown.day->date() == QDate(2026, 11, 25));
    key(Qt::Key_PageUp);
    CHECK(shown.day->date() == QDate(2026, 12, 25));
    key(Qt::Key_Tab);
    CHECK(shown.time->hasFocus());
}

TEST_CASE("a day can be picked from a calendar", "[fields]")
{
    TypedFields shown;
    shown.day->setFocus();
    key(Qt::Key_Down, Qt::AltModifier);
    auto *calendar = find<QCalendarWidget>(u"dayCalendar"_s);
    CHECK(calendar->selectedDate() == QDate(2026, 11, 26));
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    waitUntilGone(u"dayCalendar"_s);
    CHECK(shown.day->date() == QDate(2026, 11, 27));
    CHECK(shown.day->hasFocus());
}
