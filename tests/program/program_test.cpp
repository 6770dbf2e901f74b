// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    int exitCode = -1;
    QString out;
    QString err;
};

/// Runs the program as in a terminal, with a home of its own.
class Terminal
{
public:
    Terminal()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(u"HOME"_s, m_home.path());
        for (const QString &folder : {u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s})
            m_environment.insert(folder, m_home.filePath(folder));
        m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        m_environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    }

    void takeDisplayAway() { m_environment.insert(u"QT_QPA_PLATFORM"_s, u"none of these"_s); }

    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &typed = {}) const
    {
        QProcess program;
        program.setProcessEnvironment(m_environment);
        program.start(QStringLiteral(SESSIONBOOK_PROGRAM), arguments);
        program.write(typed);
        program.closeWriteChannel();
        REQUIRE(program.waitForFinished(20'000));
        REQUIRE(program.exitStatus() == QProcess::NormalExit);
        return {program.exitCode(), QString::fromUtf8(program.readAllStandardOutput()),
                QString::fromUtf8(program.readAllStandardError())};
    }

    [[nodiscard]] QString home() const { return m_home.path(); }

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// One sentence on the standard error, and nothing else.
bool isOneSentence(const QString &err)
{
    const QString said = err.trimmed();
    return said.startsWith("sessionbook: "_L1) && said.endsWith(u'.') && !said.contains(u'\n');
}

} // namespace

TEST_CASE("help, version and verify need no display", "[program]")
{
    PracticeFixture practice;
    practice.close();
    Terminal terminal;
    terminal.takeDisplayAway();

    const Outcome help = terminal.run({u"--help"_s});
    CHECK(help.exitCode == 0);
    for (const char *option : {"--practice", "--sample", "--tour", "--verify", "--backup",
                               "--restore", "--to", "--passphrase-fd", "--version"})
        CHECK(help.out.contains(QLatin1String(option)));

    const Outcome version = terminal.run({u"--version"_s});
    CHECK(version.exitCode == 0);
    CHECK(version.out == u"Sessionbook %1\n"_s.arg(QLatin1String(SESSIONBOOK_VERSION)));

    const Outcome verified = terminal.run({u"--verify"_s, practice.path()});
    CHECK(verified.exitCode == 0);
    CHECK(verified.out.contains("all is well"_L1));
}

TEST_CASE("a backup is written and restored in the terminal", "[program]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice.sessionbook"_s);
    const QString copy = folder.filePath(u"copy.sessionbook"_s);
    REQUIRE(Practice::create(path, someProfile(), someTypes(), systemClock, someSeal()).ok());
    Terminal terminal;
    terminal.takeDisplayAway();
    const auto run = [&](const QStringList &arguments) {
        return terminal.run(arguments + QStringList{u"--passphrase-fd"_s, u"0"_s},
                            somePassphrase.toUtf8());
    };
    const Outcome written = run({u"--backup"_s, path, u"--to"_s, copy});
    CHECK(written.err.isEmpty());
    CHECK(written.exitCode == 0);
    CHECK(written.out.contains(u"a checked copy of"_s));
    const Outcome again = run({u"--backup"_s, path, u"--to"_s, copy});
    CHECK(again.exitCode == 1);
    CHECK(again.err.contains(u"is there already"_s));

    write(path, "rubbish");
    const Outcome restored = run({u"--restore"_s, copy, u"--to"_s, path});
    CHECK(restored.err.isEmpty());
    CHECK(restored.exitCode == 0);
    CHECK(restored.out.contains(u"is kept as"_s));
    CHECK(run({u"--verify"_s, path}).exitCode == 0);

    for (const QStringList &senseless :
         {QStringList{u"--backup"_s, path}, QStringList{u"--to"_s, copy},
          QStringList{u"--backup"_s, path, u"--restore"_s, copy, u"--to"_s, path}}) {
        const Outcome refused = run(senseless);
        CHECK(refused.exitCode == 2);
        CHECK(isOneSentence(refused.err));
    }
}

TEST_CASE("a sealed practice is verified by its passphrase alone", "[program]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"practice"_s);
    REQUIRE(Practice::create(path, someProfile(), someTypes(), systemClock, someSeal()).ok());
    Terminal terminal;
    terminal.takeDisplayAway();
    const auto verify = [&](const QByteArray &typed) {
        return terminal.run({u"--verify"_s, path, u"--passphrase-fd"_s, u"0"_s}, typed);
    };
    const Outcome right = verify(somePassphrase.toUtf8() + '\n');
    CHECK(right.exitCode == 0);
    CHECK(right.out.contains("all is well"_L1));
    CHECK(verify(somePassphrase.toUtf8()).exitCode == 0);
    const Outcome wrong = verify(somePassphrase.toUtf8() + ' ');
    CHECK(wrong.exitCode == 1);
    CHECK(wrong.err.contains("passphrase"_L1));
    CHECK(wrong.out.isEmpty());
    const Outcome closed = terminal.run({u"--verify"_s, path, u"--passphrase-fd"_s, u"77"_s});
    CHECK(closed.exitCode == 2);
    CHECK(isOneSentence(closed.err));
}

TEST_CASE("verify says what is wrong and ends with 1", "[program]")
{
    const Terminal terminal;
    const QString letter = terminal.home() + u"/letter.txt"_s;
    write(letter, QByteArray(200, 'x'));
    const Outcome foreign = terminal.run({u"--verify"_s, letter});
    CHECK(foreign.exitCode == 1);
    CHECK_FALSE(foreign.out.trimmed().isEmpty());
    CHECK(terminal.run({u"--verify"_s, terminal.home() + u"/missing"_s}).exitCode == 1);
}

TEST_CASE("options that can't be read are refused without a display", "[program]")
{
    Terminal terminal;
    terminal.takeDisplayAway();
    for (const QStringList &arguments :
         {QStringList{u"--practise"_s}, QStringList{u"my.sessionbook"_s},
          QStringList{u"--practice"_s}, QStringList{u"--practice"_s, u""_s},
          QStringList{u"--practice"_s, u"-xy"_s}, QStringList{u"--practice=-xy"_s},
          QStringList{u"--verify"_s, u"-xy"_s}, QStringList{u"--tour"_s, u"-xy"_s},
          QStringList{u"--practice"_s, u"--sample"_s}, QStringList{u"--verify"_s, u"--"_s},
          QStringList{u"--practice"_s, u"-platform"_s, u"offscreen"_s}, QStringList{u"-xy"_s},
          QStringList{u"-help"_s}, QStringList{u"-"_s}, QStringList{u"--sample=x"_s},
          QStringList{u"--sample"_s, u"--verify"_s, u"x"_s},
          QStringList{u"--passphrase-fd"_s, u"one"_s}, QStringList{u"--passphrase-fd"_s, u"-1"_s},
          QStringList{u"--appearance"_s, u"pink"_s}}) {
        const Outcome outcome = terminal.run(arguments);
        INFO(arguments.join(u' '));
        CHECK(outcome.exitCode == 2);
        CHECK(isOneSentence(outcome.err));
        CHECK(outcome.out.isEmpty());
    }
}

TEST_CASE("a practice that is open is not opened again", "[program]")
{
    const PracticeFixture practice;
    const Outcome second = Terminal().run({u"--practice"_s, practice.path()});
    CHECK(second.exitCode == 1);
    CHECK(isOneSentence(second.err));
    CHECK(second.err.contains("already open"_L1));
}

TEST_CASE("a file is opened by its name alone, as by a double click", "[program]")
{
    const PracticeFixture practice;
    const Terminal terminal;
    const Outcome opened = terminal.run({practice.path()});
    CHECK(opened.exitCode == 1);
    CHECK(opened.err.contains("already open"_L1)); // it got that far
    for (const QStringList &more :
         {QStringList{u"--sample"_s}, QStringList{u"--verify"_s, practice.path()},
          QStringList{u"--practice"_s, practice.path()}, QStringList{practice.path()}}) {
        INFO(more.join(u' '));
        const Outcome refused = terminal.run(more + QStringList{practice.path()});
        CHECK(refused.exitCode == 2);
        CHECK(isOneSentence(refused.err));
    }
}

TEST_CASE("Qt's own options are left to Qt, with their values", "[program]")
{
    const Terminal terminal;
    const QString nowhere = terminal.home() + u"/missing/my.sessionbook"_s;
    for (const QStringList &ofQt :
         {QStringList{u"-platform"_s, u"offscreen"_s}, QStringList{u"-platform=offscreen"_s},
          QStringList{u"-style"_s, u"fusion"_s}, QStringList{u"-reverse"_s}}) {
        INFO(ofQt.join(u' '));
        const Outcome outcome = terminal.run(ofQt + QStringList{u"--practice"_s, nowhere});
        CHECK(outcome.exitCode == 1);
        CHECK(outcome.err.contains("There is no folder"_L1));
    }
}

TEST_CASE("a practice that another computer seems to have open is refused, but can be verified",
          "[program]")
{
    PracticeFixture practice;
    practice.close();
    write(practice.path() + u".lock"_s, "4321\nsessionbook\natlas\n0123\n4567\n");
    const Outcome refused = Terminal().run({u"--practice"_s, practice.path()});
    CHECK(refused.exitCode == 1);
    CHECK(isOneSentence(refused.err));
    CHECK(refused.err.contains(u"on the computer “atlas” since"_s));
    CHECK(Terminal().run({u"--verify"_s, practice.path()}).exitCode == 0);
}

TEST_CASE("what is no practice is refused and left as it was", "[program]")
{
    const Terminal terminal;
    const QString letter = terminal.home() + u"/letter.txt"_s;
    const QByteArray words(500, 'x');
    write(letter, words);
    const Outcome foreign = terminal.run({u"--practice"_s, letter});
    CHECK(foreign.exitCode == 1);
    CHECK(isOneSentence(foreign.err));
    CHECK(bytesOf(letter) == words);

    const Outcome nowhere =
        terminal.run({u"--practice"_s, terminal.home() + u"/missing/my.sessionbook"_s});
    CHECK(nowhere.exitCode == 1);
    CHECK(isOneSentence(nowhere.err));
    CHECK_FALSE(QFile::exists(terminal.home() + u"/missing"_s));
}

TEST_CASE("a practice of a newer version is refused and left as it was", "[program]")
{
    PracticeFixture practice;
    practice.close();
    QByteArray bytes = bytesOf(practice.path());
    constexpr int userVersionAt = 60; // of SQLite's header, big-endian
    bytes[userVersionAt + 2] = 0x7f;
    write(practice.path(), bytes);

    const Outcome newer = Terminal().run({u"--practice"_s, practice.path()});
    CHECK(newer.exitCode == 1);
    CHECK(isOneSentence(newer.err));
    CHECK(bytesOf(practice.path()) == bytes);
}

TEST_CASE("a sample is never made over a file", "[program]")
{
    const PracticeFixture practice;
    const QByteArray before = bytesOf(practice.path());
    const Outcome outcome = Terminal().run({u"--sample"_s, u"--practice"_s, practice.path()});
    CHECK(outcome.exitCode == 1);
    CHECK(isOneSentence(outcome.err));
    CHECK(bytesOf(practice.path()) == before);
}
