#include "core/base/money.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

TEST_CASE("an amount is written by the digits of its currency", "[money]")
{
    const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    CHECK(formatAmount(Money{18500}, *currencyByCode(u"ISK"_s), british) == u"18,500"_s);
    CHECK(formatAmount(Money{18500}, *currencyByCode(u"EUR"_s), british) == u"185.00"_s);
}
