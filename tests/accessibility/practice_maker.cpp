// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/practice.h"
#include "core/practice/sessions.h"

#include <QCoreApplication>

#include <cstdio>

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

/// Makes a practice with two clients, each with a session today at noon, in the week that the
/// program opens with. Argument: the file.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QTimeZone zone(QByteArrayLiteral("Europe/Berlin"));
    const PracticeProfile profile{
        u"Lindenhof Practice"_s, u"Sonja Krüger"_s, *currencyByCode(u"EUR"_s), zone, {}};
    const auto practice =
        orExit(Practice::create(QCoreApplication::arguments().at(1), profile,
                                {{{}, u"Individual therapy"_s, 50, Money{90'00}}}));
    const QDate today = localTime(practice->now(), zone).date();
    const SessionFields noon{
        {1}, resolve(today, QTime(12, 0), zone).first, 50, Place::InPerson, {}, Money{90'00}, {}};
    orExit(practice->sessions().book({NewClient{u"Anna Berg"_s, u"anna@example.com"_s}, noon, {}},
                                     {}));
    orExit(practice->sessions().book({NewClient{u"Björn Þórsson"_s, {}}, noon, {}}, {}));
    return 0;
}
