// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/session_desk.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// A button that opens a dialog with a button right under the pointer.
struct TwoSteps
{
    QWidget window;
    QPushButton *first = new QPushButton(u"First"_s, &window);
    QDialog *dialog = nullptr;
    int opened = 0;
    int acted = 0;

    TwoSteps()
    {
        first->setObjectName(u"first"_s);
        first->setGeometry(40, 40, 120, 40);
        window.resize(300, 200);
        QObject::connect(first, &QPushButton::clicked, &window, [this] { open(); });
        window.show();
        giveInputTo(window);
    }
    void open()
    {
        ++opened;
        dialog = new QDialog(&window);
        dialog->setObjectName(u"second step"_s);
        auto *act = new QPushButton(u"Act"_s, dialog);
        act->setObjectName(u"act"_s);
        act->setGeometry(0, 0, 120, 40);
        act->setDefault(true);
        QObject::connect(act, &QPushButton::clicked, dialog, [this] { ++acted; });
        dialog->resize(200, 100);
        dialog->move(window.mapToGlobal(QPoint(40, 40)));
        dialog->open();
        giveInputTo(*dialog);
    }
};

} // namespace

TEST_CASE("a double click does not reach into what it opened", "[slips]")
{
    TwoSteps shown;
    click(u"first"_s);
    REQUIRE(shown.opened == 1);
    clickAgain(150);
    CHECK(shown.acted == 0);
    SECTION("nor does a third click") { clickAgain(150); }
    SECTION("nor an Enter that follows at once") { keyAgain(Qt::Key_Return, 50); }
    CHECK(shown.acted == 0);
    clickAgain(500);
    CHECK(shown.acted == 1);
}

TEST_CASE("a pointer that has left may click at once", "[slips]")
{
    TwoSteps shown;
    click(u"first"_s);
    QWidget *act = findShown(u"act"_s);
    moveMouse(shown.dialog, {110, 35});
    clickAgain(20);
    CHECK(act->isVisible());
    CHECK(shown.acted == 1);
}

TEST_CASE("a push button takes one press of a double click", "[slips]")
{
    QWidget window;
    auto *button = new QPushButton(u"Pay"_s, &window);
    button->setObjectName(u"pay"_s);
    int paid = 0;
    QObject::connect(button, &QPushButton::clicked, &window, [&] { ++paid; });
    window.resize(200, 100);
    window.show();
    giveInputTo(window);
    click(u"pay"_s);
    clickAgain(150);
    CHECK(paid == 1);
    clickAgain(500);
    CHECK(paid == 2);
}

TEST_CASE("a button that became another takes no second click", "[slips]")
{
    QWidget window;
    auto *button = new QToolButton(&window);
    button->setText(u"Join"_s);
    button->setObjectName(u"step"_s);
    button->resize(100, 40);
    QStringList done;
    QObject::connect(button, &QToolButton::clicked, &window, [&] {
        done << button->text();
        button->setText(u"End"_s);
    });
    window.resize(200, 100);
    window.show();
    giveInputTo(window);
    click(u"step"_s);
    clickAgain(150);
    CHECK(done == QStringList{u"Join"_s});
    clickAgain(500);
    CHECK(done == QStringList{u"Join"_s, u"End"_s});
}

TEST_CASE("a key that is held down acts once", "[slips]")
{
    QWidget window;
    auto *button = new QPushButton(u"Pay"_s, &window);
    auto *shortcut = new QAction(&window);
    shortcut->setShortcut(Qt::CTRL | Qt::Key_M);
    window.addAction(shortcut);
    int paid = 0;
    int mailed = 0;
    QObject::connect(button, &QPushButton::clicked, &window, [&] { ++paid; });
    QObject::connect(shortcut, &QAction::triggered, &window, [&] { ++mailed; });
    button->setAutoDefault(true);
    window.show();
    giveInputTo(window);
    button->setFocus();
    holdKey(Qt::Key_Return, 40);
    CHECK(paid == 1);
    holdKey(Qt::Key_Space, 40);
    CHECK(paid == 2);
    holdKey(Qt::Key_M, 40, Qt::ControlModifier);
    CHECK(mailed == 1);
}

TEST_CASE("a key that X repeats unseen by Qt acts once", "[slips]")
{
    QWidget window;
    auto *line = new QLineEdit(&window);
    int entered = 0;
    QObject::connect(line, &QLineEdit::returnPressed, &window, [&] { ++entered; });
    window.show();
    giveInputTo(window);
    line->setFocus();
    type(u"Anna"_s); // until the window has been there for a while
    const auto send = [&](QEvent::Type type, quint64 time) {
        QKeyEvent event(type, Qt::Key_Return, Qt::NoModifier);
        event.setTimestamp(time);
        QApplication::sendEvent(line, &event);
    };
    send(QEvent::KeyPress, 1'000);
    CHECK(entered == 1);
    send(QEvent::KeyRelease, 1'500);
    send(QEvent::KeyPress, 1'500); // at once pressed again: it was not let go
    CHECK(entered == 1);
    send(QEvent::KeyRelease, 1'533);
    send(QEvent::KeyPress, 3'000);
    CHECK(entered == 2);
    send(QEvent::KeyRelease, 3'080);
}

TEST_CASE("a key that is held down still types and walks", "[slips]")
{
    QWidget window;
    auto *line = new QLineEdit(&window);
    auto *text = new QPlainTextEdit(&window);
    auto *number = new QSpinBox(&window);
    auto *layout = new QVBoxLayout(&window);
    for (QWidget *field : std::initializer_list<QWidget *>{line, text, number})
        layout->addWidget(field);
    int entered = 0;
    QObject::connect(line, &QLineEdit::returnPressed, &window, [&] { ++entered; });
    window.show();
    giveInputTo(window);
    line->setFocus();
    line->setText(u"0123456789"_s);
    holdKey(Qt::Key_Backspace, 4);
    CHECK(line->text() == u"01234"_s);
    holdKey(Qt::Key_Return, 4);
    CHECK(entered == 1);
    text->setFocus();
    holdKey(Qt::Key_Return, 4);
    CHECK(text->toPlainText() == u"\n\n\n\n\n"_s);
    number->setFocus();
    holdKey(Qt::Key_Up, 4);
    CHECK(number->value() >= 5);
}

TEST_CASE("the wheel scrolls and changes no field", "[slips]")
{
    QScrollArea area;
    auto *page = new QWidget;
    page->setFixedSize(260, 2000);
    auto *number = new QSpinBox(page);
    auto *choice = new QComboBox(page);
    auto *slider = new QSlider(Qt::Horizontal, page);
    auto *tabs = new QTabBar(page);
    number->setValue(50);
    choice->addItems({u"A"_s, u"B"_s, u"C"_s});
    choice->setCurrentIndex(1);
    slider->setValue(50);
    for (const auto &name : {u"A"_s, u"B"_s, u"C"_s})
        tabs->addTab(name);
    tabs->setCurrentIndex(1);
    int top = 0;
    const QList<QWidget *> fields{number, choice, slider, tabs};
    for (QWidget *field : fields) {
        field->setGeometry(10, top, 160, 32);
        top += 40;
    }
    area.setWidget(page);
    area.resize(300, 260);
    area.show();
    giveInputTo(area);
    for (QWidget *field : fields) {
        INFO(field->metaObject()->className());
        for (const bool focused : {false, true}) {
            area.verticalScrollBar()->setValue(0);
            settle();
            if (focused)
                field->setFocus();
            else
                area.setFocus();
            turnWheel(field, field->rect().center());
            CHECK(area.verticalScrollBar()->value() > 0);
            CHECK(field->hasFocus() == (focused && field->focusPolicy() != Qt::NoFocus));
        }
    }
    CHECK(number->value() == 50);
    CHECK(choice->currentIndex() == 1);
    CHECK(slider->value() == 50);
    CHECK(tabs->currentIndex() == 1);
}

TEST_CASE_METHOD(SessionDesk, "a double click on End session takes no money", "[slips][session]")
{
    open(inProgress(anna()));
    QWidget *end = findShown(u"mainButton"_s);
    click(end, end->rect().center());
    findShown(u"finishDialog"_s);
    // Wherever the dialog came up, Charge is under the pointer.
    QWidget *charge = findShown(u"chargeButton"_s);
    charge->window()->move(charge->window()->pos() + QCursor::pos());
    for (int again = 0; again < 3; ++again) {
        clickAgain(80);
        keyAgain(Qt::Key_Return, 10);
    }
    CHECK(isShown(u"finishDialog"_s));
    CHECK(count(u"charge"_s) == 0);
}

TEST_CASE_METHOD(SessionDesk, "three clicks on Join join", "[slips][session]")
{
    const SessionId id = booked(anna(), 18, QTime(10, 15));
    open(id);
    click(u"mainButton"_s);
    clickAgain(120);
    clickAgain(120);
    CHECK(status(id) == u"in_progress"_s);
    CHECK_FALSE(isShown(u"finishDialog"_s));
    CHECK(count(u"charge"_s) == 0);
}

TEST_CASE_METHOD(SessionDesk, "Enter held down joins and does no more", "[slips][session]")
{
    const SessionId id = booked(anna(), 18, QTime(10, 15));
    open(id);
    holdKey(Qt::Key_Return, 60);
    CHECK(status(id) == u"in_progress"_s);
    CHECK(count(u"charge"_s) == 0);
}
