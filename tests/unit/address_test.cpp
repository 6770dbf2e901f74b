// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/mail_address.h"
#include "core/base/web_link.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

QString linkOf(const QString &typed)
{
    const auto link = webLink(typed);
    return link ? link->toString(QUrl::FullyEncoded) : QString();
}

} // namespace

TEST_CASE("an e-mail address is written in ASCII", "[address]")
{
    CHECK(mailAddress(u"nina@example.is"_s) == "nina@example.is");
    CHECK(mailAddress(u"n.s+test_1%x'y@mail.example.co.uk"_s) ==
          "n.s+test_1%x'y@mail.example.co.uk");
    CHECK(mailAddress(u"Nina@Example.IS"_s) == "Nina@example.is");
    CHECK(mailAddress(u"nina@þór.is"_s) == "nina@xn--r-uga6a.is");
    CHECK(mailAddress(u"nina@straße.de"_s) == "nina@xn--strae-oqa.de");
    CHECK(mailAddress(u"a@例え.テスト"_s) == "a@xn--r8jz45g.xn--zckzah");
    CHECK(mailAddress(QString(64, u'a') + u"@example.com"_s));
}

TEST_CASE("what no mail server takes is no e-mail address", "[address]")
{
    for (const QString &typed : {u""_s,
                                 u"@"_s,
                                 u"a"_s,
                                 u"a@"_s,
                                 u"@x.de"_s,
                                 u"a@x"_s,
                                 u"a@x."_s,
                                 u"a@.x.de"_s,
                                 u"a@b..c"_s,
                                 u".a@x.de"_s,
                                 u"a.@x.de"_s,
                                 u"a..b@x.de"_s,
                                 u"a@-x.de"_s,
                                 u"a@x-.de"_s,
                                 u"a@x.-de"_s,
                                 u"a@b@x.de"_s,
                                 u"a b@x.de"_s,
                                 u"a@x .de"_s,
                                 u"a@x.de "_s,
                                 u" a@x.de"_s,
                                 u"a@x.de\n"_s,
                                 u"a@x.de\r\nBcc: b@x.de"_s,
                                 u"a\u200B@x.de"_s,
                                 u"a@x\u200B.de"_s,
                                 u"a@x.de\u200B"_s,
                                 u"a@x.de\u00AD"_s,
                                 u"a\u00a0@x.de"_s,
                                 u"a@x\u00a0.de"_s,
                                 u"a\u0001@x.de"_s,
                                 u"a@x\u0001.de"_s,
                                 u"<a@x.de>"_s,
                                 u"a@x.de, b@x.de"_s,
                                 u"a@x.de;b@x.de"_s,
                                 u"\"a b\"@x.de"_s,
                                 u"a@[127.0.0.1]"_s,
                                 u"a@127.0.0.1"_s,
                                 u"a@x_y.de"_s,
                                 u"þóra@example.is"_s,
                                 u"a@xn--a.de"_s,
                                 QString(65, u'a') + u"@x.de"_s,
                                 u"a@"_s + QString(64, u'b') + u".de"_s,
                                 u"a@"_s + QString(50, u'b').append(u'.').repeated(5) + u"de"_s,
                                 QString(QChar(0))}) {
        INFO(typed.toUtf8().toPercentEncoding().toStdString());
        CHECK_FALSE(mailAddress(typed));
    }
}

TEST_CASE("a link opens in the browser as it was typed", "[address]")
{
    CHECK(linkOf(u"https://meet.example.com/abc"_s) == u"https://meet.example.com/abc"_s);
    CHECK(linkOf(u"http://meet.example.com"_s) == u"http://meet.example.com"_s);
    CHECK(linkOf(u"HTTPS://Meet.Example.com/Abc"_s) == u"https://meet.example.com/Abc"_s);
    CHECK(linkOf(u"meet.example.com/abc"_s) == u"https://meet.example.com/abc"_s);
    CHECK(linkOf(u"meet.example.com:8443"_s) == u"https://meet.example.com:8443"_s);
    CHECK(linkOf(u"meet.example.com?room=1"_s) == u"https://meet.example.com?room=1"_s);
    CHECK(linkOf(u"meet.example.com/go?to=https://zoom.example/j/1?pwd=a"_s) ==
          u"https://meet.example.com/go?to=https://zoom.example/j/1?pwd=a"_s);
    CHECK(linkOf(u"https://teams.example.com/l/19%3ameeting_a%40thread.v2/0?c=%7b%22T%22%7d"_s) ==
          u"https://teams.example.com/l/19%3Ameeting_a%40thread.v2/0?c=%7B%22T%22%7D"_s);
    CHECK(linkOf(u"https://meet.example.com/a@b:c#d"_s) == u"https://meet.example.com/a@b:c#d"_s);
    CHECK(linkOf(u"https://þór.is/fundur"_s) == u"https://xn--r-uga6a.is/fundur"_s);
    CHECK(linkOf(u"https://meet.example.com/þór"_s) == u"https://meet.example.com/%C3%BE%C3%B3r"_s);
}

TEST_CASE("what is not for the browser is no link", "[address]")
{
    for (const QString &typed : {u""_s,
                                 u"room 12"_s,
                                 u"room"_s,
                                 u"https://"_s,
                                 u"https:///x"_s,
                                 u"https://room/x"_s,
                                 u"javascript:alert(1)"_s,
                                 u"javascript:alert(1)//://x.example"_s,
                                 u"javascript://x.example/%0aalert(1)"_s,
                                 u"data:text/html,x"_s,
                                 u"file:///etc/passwd"_s,
                                 u"file:x@h.example:80/a"_s,
                                 u"file://h.example/a"_s,
                                 u"smb://h.example/a"_s,
                                 u"smb:h.example"_s,
                                 u"ftp://example.com/x"_s,
                                 u"mailto:a@b.example"_s,
                                 u"ssh://h.example"_s,
                                 u"ms-word:ofe|u|https://x.example"_s,
                                 u"x.example:run/80"_s,
                                 u"https://user@meet.example.com"_s,
                                 u"https://user:word@meet.example.com"_s,
                                 u"user@meet.example.com/abc"_s,
                                 u"https://meet.example.com\\@evil.example/"_s,
                                 u"https://meet.example.com/a b"_s,
                                 u"https://meet.example.com/a\n"_s,
                                 u" https://meet.example.com"_s,
                                 u"https://meet\u200B.example.com"_s,
                                 u"//meet.example.com"_s,
                                 u"/etc/passwd.txt"_s,
                                 u"https://-x.example"_s,
                                 u"https://a..example"_s,
                                 u"https://127.0.0.1/x"_s,
                                 u"https://meet.example.com:99999/"_s,
                                 u"https:meet.example.com"_s,
                                 u"http://[::1]/"_s,
                                 u"+49 30 123.45"_s}) {
        INFO(typed);
        CHECK(linkOf(typed) == QString());
    }
}
