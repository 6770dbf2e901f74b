// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/iban.h"
#include "core/base/money.h"
#include "core/rules/document_number.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

TEST_CASE("a pattern has the digits once, the year at most once; N and Y of words are letters",
          "[documents]")
{
    for (const QString &good : {u"YYYY-NNNN"_s, u"N"_s, u"R YY/NNN"_s, u"NNN.YYYY"_s,
                                u"Re-YYYY_NNNNNNNNN"_s, u"É-NN"_s, u"INV-YYYY-NNNN"_s, u"MAY-NN"_s})
        CHECK(isNumberPattern(good));
    for (const QString &bad :
         {u""_s, u"YYYY"_s, u"NN-NN"_s, u"YYY-NN"_s, u"YYYY-NN-YY"_s, u"INV"_s, u"Y-N"_s,
          u"NNNNNNNNNN"_s, u"NN\n"_s, u"NN;"_s, u"=NN"_s, QString(31, u'N')})
        CHECK_FALSE(isNumberPattern(bad));
}

TEST_CASE("a number is the pattern with its year and its place", "[documents]")
{
    CHECK(numberFor(u"YYYY-NNNN"_s, 2026, 7) == u"2026-0007"_s);
    CHECK(numberFor(u"R-YY/NN"_s, 2026, 123) == u"R-26/123"_s);
    CHECK(numberFor(u"NNN.YYYY"_s, 2027, 1) == u"001.2027"_s);
    CHECK(numberFor(u"N"_s, 0, 42) == u"42"_s);
    CHECK(numberFor(u"INV-YYYY-NNNN"_s, 2026, 7) == u"INV-2026-0007"_s);
    CHECK(numberFor(u"RN"_s, 2026, 7) == u"RN7"_s); // it was a pattern once
    CHECK(seriesYear(u"MAY-NN"_s, QDate(2026, 12, 31)) == 0);
    CHECK(seriesYear(u"YY-N"_s, QDate(2026, 12, 31)) == 2026);
    CHECK(seriesYear(u"NNN"_s, QDate(2026, 12, 31)) == 0);
}

TEST_CASE("a pattern is known to give a number again, now or later", "[documents]")
{
    const QStringList numbers{u"2026-0001"_s, u"2026-0003"_s, u"R-26/12"_s};
    CHECK_FALSE(numberGivenAgain(u"YYYY-NNNN"_s, 2026, 3, numbers));
    CHECK(numberGivenAgain(u"YYYY-NNNN"_s, 2026, 2, numbers) == u"2026-0003"_s);
    CHECK_FALSE(numberGivenAgain(u"YYYY-NNNN"_s, 2027, 0, numbers));
    CHECK(numberGivenAgain(u"2026-NNNN"_s, 0, 0, numbers) == u"2026-0001"_s);
    CHECK(numberGivenAgain(u"2026-NNNN"_s, 0, 1, numbers) == u"2026-0003"_s);
    CHECK_FALSE(numberGivenAgain(u"2026-NNN"_s, 0, 0, numbers)); // 2026-001
    CHECK(numberGivenAgain(u"2026-000N"_s, 0, 0, numbers) == u"2026-0001"_s);
    CHECK(numberGivenAgain(u"R-YY/NN"_s, 2026, 0, numbers) == u"R-26/12"_s);
    CHECK_FALSE(numberGivenAgain(u"B-2026-NNNN"_s, 0, 0, numbers));
    CHECK_FALSE(numberGivenAgain(u"N"_s, 0, 0, numbers));
}

TEST_CASE("the tax in an amount is rounded once, halves away from zero", "[documents][money]")
{
    CHECK(taxIn({119'00}, 19'00) == Money{19'00});
    CHECK(taxIn({100'00}, 19'00) == Money{15'97});
    CHECK(taxIn({1}, 19'00) == Money{0});
    CHECK(taxIn({3}, 20'00) == Money{1}); // half a unit
    CHECK(taxIn({-3}, 20'00) == Money{-1});
    CHECK(taxIn({-119'00}, 19'00) == Money{-19'00});
    CHECK(taxIn({largestAmount}, highestTax).minor > 0);
    CHECK(taxIn({107'70}, 7'70) == Money{7'70});
    CHECK(taxIn({90'00}, 0) == Money{0});
}

TEST_CASE("an IBAN is judged by its check digits", "[documents]")
{
    for (const QString &good :
         {u"DE89370400440532013000"_s, u"GB82WEST12345698765432"_s, u"NO9386011117947"_s,
          u"IS140159260076545510730339"_s, u"MT84MALT011000012345MTLCAST001S"_s})
        CHECK(isIban(good));
    for (const QString &bad : {u"DE88370400440532013000"_s, u"DE8937040044053201300"_s, u""_s,
                               u"DE89 3704 0044 0532 0130 00"_s, u"de89370400440532013000"_s,
                               u"DEX9370400440532013000"_s, u"8937040044053201300012"_s})
        CHECK_FALSE(isIban(bad));
    // With a remainder of 1, but not as long as accounts of the country are.
    for (const QString &bad :
         {u"NO37860111179470"_s, u"DE813704004405320130000"_s, u"IS6301592600765455107303"_s})
        CHECK_FALSE(isIban(bad));
    CHECK(isIban(u"ZZ143704004405320130000"_s)); // how long they are there is not known
    CHECK(compactCode(u" de89 3704\t0044 "_s) == u"DE8937040044"_s);
    CHECK(groupedIban(u"DE8937040"_s) == u"DE89\u00A03704\u00A00"_s);
    CHECK(isBic(u"COBADEFFXXX"_s));
    CHECK(isBic(u"COBADEFF"_s));
    CHECK_FALSE(isBic(u"COBADEFFXX"_s));
    CHECK_FALSE(isBic(u"COBA1EFF"_s));
}
