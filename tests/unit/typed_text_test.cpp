// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/typed_text.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

const QString nul(QChar(0));

} // namespace

TEST_CASE("a field of one line keeps words with one space between them", "[typed_text]")
{
    for (const QString &typed :
         {u"Anna Berg"_s, u"  Anna  Berg "_s, u"Anna\r\nBerg"_s, u"Anna\tBerg"_s,
          u"Anna\u2028Berg"_s, u"Anna\u2029Berg\n"_s, u"Anna\u0085Berg"_s, u"Anna\u00a0Berg"_s,
          u"Anna\u3000Berg"_s, u"\uFEFFAnna Berg"_s, u"An\u00ADna Berg\u200B"_s,
          u"An\u200Bna\u2060 Berg"_s, u"\u200EAnna Berg\u200F"_s, u"\u202EAnna Berg\u202C"_s,
          u"Anna \u2066Berg\u2069"_s, u"\u3164Anna Berg\u2800"_s,
          QString(u"Anna"_s + nul + u"Berg"_s), QString(u"Anna Berg"_s + QChar(0xd800)),
          QString(u"Anna Berg"_s + QChar(0xffff))}) {
        INFO(typed.toUtf8().toPercentEncoding().toStdString());
        CHECK(oneLine(typed) == u"Anna Berg"_s);
    }
}

TEST_CASE("text without anything visible is empty", "[typed_text]")
{
    for (const QString &typed : {u""_s,
                                 u" \t\r\n"_s,
                                 u"\u00a0"_s,
                                 u"\u200B"_s,
                                 u"\u00AD"_s,
                                 u"\u3164"_s,
                                 u"\uFEFF"_s,
                                 u"\u2800"_s,
                                 u"\u2060"_s,
                                 u"\u115F\u1160"_s,
                                 u"\uFFA0"_s,
                                 u"\u034F"_s,
                                 u"\u180E"_s,
                                 u"\uFE0F"_s,
                                 u"\u200D\u200C"_s,
                                 u"\u061C"_s,
                                 u"\u202E\u2066"_s,
                                 u"\u2028"_s,
                                 nul,
                                 QString(QChar(0xdc00)),
                                 QString::fromUcs4(U"\U000E0041")}) {
        INFO(typed.toUtf8().toPercentEncoding().toStdString());
        CHECK(oneLine(typed).isEmpty());
        CHECK(severalLines(typed).isEmpty());
    }
}

TEST_CASE("what belongs to a word stays in it", "[typed_text]")
{
    for (const QString &typed :
         {u"نمی\u200Cخواهم"_s, u"क्\u200Dष"_s, u"שרה\u200F (Sara)"_s, u"❤\uFE0F"_s, u"👩\u200D👧"_s,
          QString::fromUcs4(U"\U0001F3F4\U000E0067\U000E0062\U000E007F"), u"O’Brien-Þórsson"_s,
          u"王小明"_s, u"\u0600\u0661"_s}) {
        INFO(typed);
        CHECK(oneLine(typed) == typed);
        CHECK(severalLines(typed) == typed);
    }
}

TEST_CASE("letters are composed, so that equal names are equal", "[typed_text]")
{
    CHECK(oneLine(u"Jo\u0301n"_s) == u"Jón"_s);
    CHECK(oneLine(u"Jo\u00AD\u0301n"_s) == u"Jón"_s);
    CHECK(severalLines(u"Jo\u0301n"_s) == u"Jón"_s);
    CHECK(oneLine(u"\u212B"_s) == u"Å"_s);
}

TEST_CASE("a field of several lines keeps its lines", "[typed_text]")
{
    CHECK(severalLines(u"one\r\ntwo\rthree\u2028four\u2029five\vsix"_s) ==
          u"one\ntwo\nthree\nfour\nfive\nsix"_s);
    CHECK(severalLines(u"\r\n one\n\n\ttwo  2 \n\u200B\n"_s) == u"one\n\n\ttwo  2"_s);
    CHECK(severalLines(QString(u"o\u0007ne"_s + nul + u"\u001b two"_s)) == u"one two"_s);
    CHECK(severalLines(u"a \u2068שרה\u2069 b"_s) == u"a \u2068שרה\u2069 b"_s);
}

TEST_CASE("what is tidied stays as it is", "[typed_text]")
{
    for (const QString &typed : {u"\u00AD Jo\u0301n \r\n\t❤\uFE0F\u200B x"_s, u"e\u200B\u0301"_s}) {
        CHECK(oneLine(oneLine(typed)) == oneLine(typed));
        CHECK(severalLines(severalLines(typed)) == severalLines(typed));
    }
}
