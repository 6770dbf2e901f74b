// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

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

    [[nodiscard]] Outcome run(const QStringList &arguments) const
    {
        QProcess program;
        program.setProcessEnvironment(m_environment);
        program.start(QStringLiteral(SESSIONBOOK_PROGRAM), arguments);
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
    for (const char *option : {"--practice", "--sample", "--tour", "--verify", "--version"})
        CHECK(help.out.contains(QLatin1String(option)));

    const Outcome version = terminal.run({u"--version"_s});
    CHECK(version.exitCode == 0);
    CHECK(version.out == u"Sessionbook %1\n"_s.arg(QLatin1String(SESSIONBOOK_VERSION)));

    const Outcome verified = terminal.run({u"--verify"_s, practice.path()});
    CHECK(verified.exitCode == 0);
    CHECK(verified.out.contains("all is well"_L1));
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
