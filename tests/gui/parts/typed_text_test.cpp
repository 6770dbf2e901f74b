// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/session_desk.h"
#include "ui/clients/client_flow.h"
#include "ui/fields/client_picker.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE_METHOD(SessionDesk, "typed text is not lost without a question", "[slips][dialogs]")
{
    newSession();
    find<QPlainTextEdit>(u"noteEdit"_s)->setFocus();
    type(u"bring the letter"_s);
    SECTION("Escape asks, and Enter keeps editing")
    {
        key(Qt::Key_Escape);
        findShown(u"discardDialog"_s);
        key(Qt::Key_Return);
        waitUntilGone(u"discardDialog"_s);
        CHECK(isShown(u"bookingDialog"_s));
        CHECK(find<QPlainTextEdit>(u"noteEdit"_s)->toPlainText() == u"bring the letter"_s);
    }
    SECTION("Escape once more keeps editing, too")
    {
        key(Qt::Key_Escape);
        findShown(u"discardDialog"_s);
        key(Qt::Key_Escape);
        waitUntilGone(u"discardDialog"_s);
        CHECK(isShown(u"bookingDialog"_s));
    }
    SECTION("closing the window asks, and can discard")
    {
        CHECK_FALSE(findShown(u"bookingDialog"_s)->close());
        click(u"discardButton"_s);
        waitUntilGone(u"bookingDialog"_s);
    }
    SECTION("text that was taken out again is nothing to lose")
    {
        typeInto(u"noteEdit"_s, {});
        key(Qt::Key_Escape);
        waitUntilGone(u"bookingDialog"_s);
    }
    SECTION("a button that says so discards")
    {
        click(u"dontBookButton"_s);
        waitUntilGone(u"bookingDialog"_s);
    }
}

TEST_CASE_METHOD(SessionDesk, "where nothing was typed nothing is asked", "[slips][dialogs]")
{
    newSession();
    key(Qt::Key_Escape);
    waitUntilGone(u"bookingDialog"_s);
    cancel(booked(anna(), 20, QTime(9, 0)));
    click(u"reasonByClient"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"cancelDialog"_s);
}

TEST_CASE_METHOD(SessionDesk, "an edited message is asked about", "[slips][dialogs]")
{
    cancel(booked(anna(), 20, QTime(9, 0)));
    click(u"reasonByClient"_s);
    click(u"confirmButton"_s);
    find<QPlainTextEdit>(u"messageBody"_s)->setFocus();
    type(u"Dear"_s);
    key(Qt::Key_Escape);
    click(u"keepEditingButton"_s);
    CHECK(find<QPlainTextEdit>(u"messageBody"_s)
              ->toPlainText()
              .startsWith(u"dear"_s, Qt::CaseInsensitive));
}

TEST_CASE_METHOD(SessionDesk, "choosing the second of a name books the second", "[slips][dialogs]")
{
    Client second;
    second.name = u"Anna Berg"_s;
    second.phone = u"0171 2"_s;
    const auto added = practice().clients().add(second);
    REQUIRE(added);
    newSession();
    type(u"anna berg"_s);
    const QStringList offered = rowsOf(u"clientCandidates"_s);
    CHECK(offered.filter(u"0171 2"_s).size() == 1);
    const qsizetype row = offered.indexOf(offered.filter(u"0171 2"_s).value(0));
    for (qsizetype down = 0; down <= row; ++down)
        key(Qt::Key_Down);
    key(Qt::Key_Return);
    key(Qt::Key_Tab); // a combo box looks up its text when it is left
    CHECK(find<ClientPicker>(u"clientCombo"_s)->client()->id == *added);
    click(u"confirmButton"_s);
    click(u"dontNotifyButton"_s);
    waitUntilGone(u"bookingDialog"_s);
    CHECK(details({1}).client.id == *added);
}

TEST_CASE_METHOD(SessionDesk, "no window's title names a client, and no name widens a window",
                 "[slips][dialogs]")
{
    const QString name = u"Annabelle"_s.repeated(33); // 297 letters, and no space
    Client longNamed = *practice().clients().find(anna());
    longNamed.name = name;
    REQUIRE(practice().clients().edit(longNamed));
    const auto check = [&](const QString &objectName) {
        INFO(objectName.toStdString());
        const QWidget *dialog = findShown(objectName);
        CHECK_FALSE(dialog->windowTitle().isEmpty());
        CHECK_FALSE(dialog->windowTitle().contains(u"Annabelle"_s));
        CHECK(dialog->window()->rect().contains(dialog->geometry()));
    };
    const SessionId id = inProgress(anna());
    open(id);
    check(u"sessionDialog"_s);
    key(Qt::Key_Escape);
    finish(id);
    check(u"finishDialog"_s);
    key(Qt::Key_Escape);
    cancel(id);
    check(u"cancelDialog"_s);
    click(u"reasonByClient"_s);
    click(u"confirmButton"_s);
    check(u"messageDialog"_s);
    key(Qt::Key_Escape);
    key(Qt::Key_Escape);
    openClient(practice(), reporter, &desk, anna());
    check(u"clientDialog"_s);
    key(Qt::Key_Escape);
    newSession();
    type(u"annabelle"_s);
    closeCandidates();
    key(Qt::Key_Tab);
    check(u"bookingDialog"_s);
}
