// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "core/sealed/recovery_key.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <cstdio>
#include <cstdlib>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

template <class T>
T orExit(Result<T> result)
{
    if (!result.ok()) {
        std::fputs(qPrintable(result.error().sentence + u'\n'), stderr);
        std::exit(1);
    }
    return std::move(result).value();
}

} // namespace

/// A zone in which it is morning now, so that noon of the day always lies ahead.
QTimeZone morningZone()
{
    for (const char *name : {"Pacific/Auckland", "Asia/Tokyo", "Asia/Karachi", "Europe/Berlin",
                             "America/Sao_Paulo", "America/Denver", "Pacific/Honolulu"}) {
        const QTimeZone zone(name);
        const int hour = localTime(systemClock(), zone).time().hour();
        if (hour >= 5 && hour < 11)
            return zone;
    }
    std::fputs("It is morning nowhere.\n", stderr);
    std::exit(1);
}

/// Makes a practice with two clients, each with a session today at noon, in the week that the
/// program opens with. Arguments: the file, the passphrase if it has one, and "busy" for a day on
/// which others came earlier, each at a full hour, and one is here now.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTimeZone zone = morningZone();
    PracticeProfile profile{
        u"Lindenhof Practice"_s, u"Sonja Krüger"_s, *currencyByCode(u"EUR"_s), zone, {}};
    profile.workingHours.fill(Workday{}); // what is booked next is today, whatever day it is
    const QStringList arguments = QCoreApplication::arguments();
    std::optional<Seal> seal;
    if (const QString passphrase = arguments.value(2); !passphrase.isEmpty())
        seal = Seal::make(passphraseBytes(passphrase), RecoveryKey::random(), KeyEffort::least());
    const auto practice = orExit(Practice::create(arguments.at(1), profile,
                                                  {{{}, u"Individual therapy"_s, 50, Money{90'00}}},
                                                  systemClock, seal));
    const QDate today = localTime(practice->now(), zone).date();
    const SessionFields noon{
        {1}, resolve(today, QTime(12, 0), zone).first, 50, Place::InPerson, {}, Money{90'00}, {}};
    orExit(practice->sessions().book({NewClient{u"Anna Berg"_s, u"anna@example.com"_s}, noon, {}},
                                     {}));
    orExit(practice->sessions().book({NewClient{u"Björn Þórsson"_s, {}}, noon, {}}, {}));
    if (arguments.value(3) != u"busy"_s)
        return 0;
    SessionFields earlier = noon;
    int hour = 0;
    for (const QString &name :
         {u"Dora Ast"_s, u"Emil Busch"_s, u"Frida Conrad"_s, u"Georg Dorn"_s}) {
        earlier.startsAt = resolve(today, QTime(hour++, 0), zone).first;
        orExit(practice->sessions().book({NewClient{name, {}}, earlier, {}}, {}));
    }
    earlier.startsAt = practice->now().plusMinutes(-20);
    orExit(practice->sessions().book({NewClient{u"Clara Ebert"_s, {}}, earlier, {}}, {}));
    return 0;
}
