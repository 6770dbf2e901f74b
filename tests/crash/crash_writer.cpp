// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice.h"
#include "tests/crash/unlocked_file.h"
#include "tests/support/random_work.h"
#include "tests/support/tables.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <cstdio>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Writes one line and flushes it at once.
void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

/// Writes what must survive: the journal's last entry, and now and then the content of all tables.
/// Only seldom, as reading everything takes longer than the action and would attract most kills.
void acknowledge(const RawReader &raw, Dice &dice)
{
    QString line = u"done %1"_s.arg(raw.number(u"SELECT max(id) FROM journal"_s));
    if (dice.oneIn(5)) {
        line +=
            u' ' +
            QString::fromLatin1(
                QCryptographicHash::hash(dumpOf(raw).toUtf8(), QCryptographicHash::Sha1).toHex());
    }
    say(line);
}

} // namespace

/// Carries out random actions until it is killed, and writes a line for each that has succeeded.
/// Arguments: the file, a seed, and how seldom to delete an extra session.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 4)
        return 2;
    const QString path = arguments[1];
    const quint32 seed = arguments[2].toUInt();
    const int deletesOneIn = arguments[3].toInt();

    Instant now{1'795'000'000 + seed % 100'000 * 60};
    const PracticeFile file = unlockedFile(path);
    auto opened = Practice::open(file, [&now] { return now; });
    if (!opened) {
        say(u"refused: "_s + opened.error().sentence);
        return 1;
    }
    Practice &practice = *opened.value();
    RandomWork work(practice, [&now](qint64 minutes) { now = now.plusMinutes(minutes); });
    int booked = 0;
    work.nextMark = [&] { return u"mark-%1-%2."_s.arg(seed).arg(++booked); };
    work.beforeDelete = [](const QString &mark) { say(u"delete "_s + mark); };

    Dice dice(seed);
    const RawReader raw(file);
    for (;;) {
        bool did = false;
        if (dice.oneIn(deletesOneIn))
            did = work.deleteSome(dice).has_value();
        else if (dice.oneIn(15))
            did = practice.undo().ok();
        else
            did = work.step(dice).has_value();
        if (did)
            acknowledge(raw, dice);
    }
}
