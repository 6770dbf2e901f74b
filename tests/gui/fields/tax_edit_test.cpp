// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/fields/tax_edit.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

TEST_CASE("a rate is read with a comma and with a point, whatever the locale writes", "[fields]")
{
    const QLocale before;
    const QLocale locale = GENERATE(QLocale(QLocale::English, QLocale::UnitedKingdom),
                                    QLocale(QLocale::German, QLocale::Germany),
                                    QLocale(QLocale::German, QLocale::Switzerland));
    QLocale::setDefault(locale);
    TaxEdit field(u"rate"_s);
    const auto read = [&field](const QString &typed) {
        field.setText(typed);
        return field.rate();
    };
    CHECK(read(u"7,7"_s) == 770);
    CHECK(read(u"7.7"_s) == 770);
    CHECK(read(u"19"_s) == 1900);
    CHECK(read(u"0,25"_s) == 25);
    CHECK_FALSE(read(u"7,755"_s));
    CHECK_FALSE(read(u"7.755"_s));
    CHECK_FALSE(read(u"1.234,5"_s));
    CHECK_FALSE(read(u"7,7,7"_s));
    CHECK_FALSE(read(u"100"_s));
    CHECK_FALSE(read(u"some"_s));
    QLocale::setDefault(before);
}
