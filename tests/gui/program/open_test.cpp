// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/program/running_program.h"

#include <QAction>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto plain = RunningProgram::Kind::Plain;

/// A second practice, which is called so.
QString makeOther(const RunningProgram &running, const QString &name,
                  const std::optional<Seal> &seal = {})
{
    PracticeProfile profile = someProfile();
    profile.name = name;
    QString path = running.file(name + u".sessionbook"_s);
    REQUIRE(Practice::create(path, profile, someTypes(), systemClock, seal).ok());
    return path;
}

/// Through the file dialog.
void open(const QString &path)
{
    key(Qt::Key_O, Qt::ControlModifier);
    saveAs(u"openPracticeDialog"_s, path);
    settle();
}

QString openNow(RunningProgram &running)
{
    const OpenPractice *open = running.program().openPractice();
    return open ? open->practice->profile().name : QString();
}

} // namespace

TEST_CASE("another practice takes the place of the open one, which is offered again", "[open]")
{
    RunningProgram running(plain);
    running.waitUntilOpen();
    const QString other = makeOther(running, u"Hugarró"_s);
    open(other);
    running.waitUntilOpen();
    CHECK(openNow(running) == u"Hugarró"_s);
    // Nothing holds the first one any more.
    CHECK(Practice::open(running.path()).ok());

    const auto *menu = running.program().openPractice()->window.findChild<QMenu *>(u"recentMenu"_s);
    REQUIRE(menu->actions().size() == 1);
    CHECK(menu->actions().constFirst()->text().startsWith(u"practice in "_s));
    menu->actions().constFirst()->trigger();
    settle();
    CHECK(openNow(running) == someProfile().name);
}

TEST_CASE("the next start opens what was open last", "[open]")
{
    RunningProgram running(plain);
    running.waitUntilOpen();
    open(makeOther(running, u"Hugarró"_s));
    running.start(defaultPracticePath());
    CHECK(openNow(running) == u"Hugarró"_s);
}

TEST_CASE("a last practice that is gone is not taken for a first start", "[open]")
{
    RunningProgram running(plain);
    running.waitUntilOpen();
    const QString other = makeOther(running, u"Hugarró"_s);
    open(other);
    running.start(running.path()); // closes the other
    REQUIRE(QFile::remove(running.path()));
    running.start(defaultPracticePath());
    CHECK(openNow(running).isEmpty());
    CHECK_FALSE(isShown(u"welcomeDialog"_s));
    // Nor is the window that says so shown as one of any program.
    CHECK_FALSE(findShown(u"refusalDialog"_s)->windowIcon().isNull());
}

TEST_CASE("what is no practice is refused in one sentence, and the open one stays", "[open]")
{
    RunningProgram running(plain);
    running.waitUntilOpen();
    const QString rubbish = running.file(u"letter.sessionbook"_s);
    QFile file(rubbish);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Dear Anna,");
    file.close();
    open(rubbish);
    CHECK(isShown(u"messageSentence"_s));
    CHECK(openNow(running) == someProfile().name);
    CHECK_FALSE(Practice::open(running.path()).ok()); // still held
}

TEST_CASE("the practice that is open is not opened once more", "[open]")
{
    RunningProgram running(plain);
    running.waitUntilOpen();
    const QString link = running.file(u"link.sessionbook"_s);
    REQUIRE(QFile::link(running.path(), link));
    open(link);
    CHECK(find<QLabel>(u"quietSentence"_s)->text() == u"This practice is open already."_s);
    CHECK_FALSE(Practice::open(running.path()).ok());
}

TEST_CASE("a sealed practice is unlocked beside the open one, or left alone", "[open]")
{
    RunningProgram running(plain);
    running.waitUntilOpen();
    const QString sealed = makeOther(running, u"Hugarró"_s, someSeal());
    open(sealed);
    findShown(u"unlockDialog"_s);
    key(Qt::Key_Escape);
    waitUntilGone(u"unlockDialog"_s);
    CHECK(openNow(running) == someProfile().name);
    open(sealed);
    running.typePassphrase(somePassphrase);
    waitFor([&] { return openNow(running) == u"Hugarró"_s; }, "the other practice");
}

TEST_CASE("a new practice is made beside the open one, and replaces no file", "[open]")
{
    RunningProgram running(plain);
    running.waitUntilOpen();
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    saveAs(u"newPracticeDialog"_s, running.path());
    CHECK(find<QLabel>(u"messageSentence"_s)->text().startsWith(u"There is already a file"_s));

    const QString path = running.file(u"second.sessionbook"_s);
    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    saveAs(u"newPracticeDialog"_s, path);
    findShown(u"welcomeDialog"_s);
    CHECK_FALSE(isShown(u"lookAround"_s));
    key(Qt::Key_Escape);
    waitUntilGone(u"welcomeDialog"_s);
    CHECK(openNow(running) == someProfile().name);
    CHECK_FALSE(QFile::exists(path));

    key(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    saveAs(u"newPracticeDialog"_s, path);
    typeInto(u"welcomePracticeName"_s, u"Hugarró"_s);
    typeInto(u"welcomeName"_s, u"Sigrún Halldórsdóttir"_s);
    // By keyboard: on a low screen it is further down.
    auto *price = find<QLineEdit>(u"welcomeTypePrice"_s);
    for (int tabs = 0; tabs < 12 && !price->hasFocus(); ++tabs)
        key(Qt::Key_Tab);
    REQUIRE(price->hasFocus());
    QTest::keyClicks(price, u"85"_s);
    click(u"goesWithoutPassphrase"_s);
    click(u"createPractice"_s);
    waitFor([&] { return openNow(running) == u"Hugarró"_s; }, "the new practice");
    CHECK(QFile::exists(path));
}
