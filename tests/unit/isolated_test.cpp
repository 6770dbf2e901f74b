// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/isolated.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

TEST_CASE("only what could reorder its surroundings is isolated, and once", "[isolated]")
{
    for (const QString &plain : {u"Anna Berg"_s, u"Wed, 18 Nov 2026"_s, u"€90.00"_s, QString()})
        CHECK(isolated(plain) == plain);
    for (const QString &text : {u"שרה"_s, u"יום ד׳, 18 בנוב׳ 2026"_s, u"٩٠٫٠٠ EUR"_s, u"٩٠"_s}) {
        const QString once = isolated(text);
        CHECK(once == QChar(0x2068) + text + QChar(0x2069));
        CHECK(isolated(once) == once);
    }
}
