// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/eml.h"
#include "core/letters/mailto.h"
#include "tests/support/catch.h"

#include <QTimeZone>
#include <QUrlQuery>

#include <algorithm>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

MailMessage someMessage()
{
    return {u"Dr. Ida Lindqvist"_s,
            u"Nína Stefánsdóttir"_s,
            u"nina@example.is"_s,
            u"Your session on 19/11/2026"_s,
            u"Dear Nína,\n\nYour session is booked.\n"_s,
            QDateTime(QDate(2026, 11, 18), QTime(10, 0), QTimeZone("Europe/Berlin"))};
}

/// The value of a header with its folds undone, or nothing.
QByteArray header(const QByteArray &eml, const QByteArray &name)
{
    QByteArray unfolded = eml.left(eml.indexOf("\r\n\r\n") + 2);
    unfolded.replace("\r\n ", " ");
    for (const QByteArray &line : unfolded.split('\n')) {
        if (line.startsWith(name + ": "))
            return line.mid(name.size() + 2).trimmed();
    }
    return {};
}

/// RFC 2047, base64 words of UTF-8, as a mail program reads them.
QString decodedWords(const QByteArray &value)
{
    QByteArray text;
    for (const QByteArray &word : value.split(' ')) {
        REQUIRE(word.startsWith("=?UTF-8?B?"));
        REQUIRE(word.endsWith("?="));
        REQUIRE(word.size() <= 75);
        text += QByteArray::fromBase64(word.sliced(10, word.size() - 12));
    }
    return QString::fromUtf8(text);
}

/// RFC 2045, quoted-printable.
QString decodedBody(const QByteArray &eml)
{
    QByteArray body = eml.mid(eml.indexOf("\r\n\r\n") + 4);
    body.replace("=\r\n", "");
    QByteArray text;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] == '=') {
            text += QByteArray::fromHex(body.mid(i + 1, 2));
            i += 2;
        } else {
            text += body[i];
        }
    }
    return QString::fromUtf8(text).replace(u"\r\n"_s, u"\n"_s);
}

} // namespace

TEST_CASE("a message is a file that mail programs open as a draft", "[mail]")
{
    const QByteArray eml = toEml(someMessage());
    CHECK(header(eml, "Date") == "18 Nov 2026 10:00:00 +0100");
    CHECK(header(eml, "From") == "\"Dr. Ida Lindqvist\" <sender@sessionbook.invalid>");
    CHECK(header(eml, "To").endsWith(" <nina@example.is>"));
    CHECK(header(eml, "Subject") == "Your session on 19/11/2026");
    CHECK(header(eml, "X-Unsent") == "1");
    CHECK(header(eml, "Content-Type") == "text/plain; charset=UTF-8");
    CHECK(header(eml, "MIME-Version") == "1.0");
    CHECK(decodedBody(eml) == someMessage().body);
    CHECK(toEml(someMessage()) == eml);
}

TEST_CASE("a file of RFC 5322 is ASCII in short lines that end with CRLF", "[mail]")
{
    MailMessage message = someMessage();
    message.subject = QString(40, u'þ') + QString(300, u'x');
    message.toName = QString(100, u'ó');
    message.body = QString(500, u'é') + u"\n"_s + QString(500, u'a') + u" \n=41\n"_s;
    const QByteArray eml = toEml(message);
    for (const QByteArray &line : eml.split('\n').mid(0, eml.count('\n'))) {
        INFO(line.toStdString());
        CHECK(line.endsWith('\r'));
        CHECK_FALSE(line.endsWith(" \r")); // what is blank there is lost on the way
        CHECK(line.size() <= 79);
        CHECK(std::ranges::all_of(line, [](char c) { return c == '\r' || (c >= ' ' && c < 127); }));
    }
    CHECK(decodedWords(header(eml, "Subject")) == message.subject);
    CHECK(decodedBody(eml).startsWith(message.body));
}

TEST_CASE("whatever names and addresses hold, a header is ASCII and its own", "[mail]")
{
    for (const QString &text :
         {u"þóra@example.is"_s, u"a@x.de\r\nBcc: all@example.com"_s, u"a\u0001@x.de"_s,
          u"a\u00a0@x.de"_s, u"a@x.de\u200B"_s, u"a@b..c"_s, u"\u202Ea@x.de"_s,
          QString(u"a@x.de"_s + QChar(0)), u"नीना"_s, QString(400, u'a') + u"@x.de"_s,
          u"=?UTF-8?B?QQ==?="_s, u"a\u2028b"_s, QString(QChar(0xd800)), u"\"@x.de>"_s}) {
        INFO(text);
        MailMessage message = someMessage();
        message.from = message.toName = message.toAddress = message.subject = text;
        const QByteArray eml = toEml(message);
        const QByteArray head = eml.left(eml.indexOf("\r\n\r\n"));
        for (const QByteArray &line : head.split('\n')) {
            const QByteArray words = line.endsWith('\r') ? line.chopped(1) : line;
            CHECK(words.size() <= 78);
            CHECK(std::ranges::all_of(words, [](char c) { return c >= ' ' && c < 127; }));
            static const QByteArrayList known{"Date: ",
                                              "From: ",
                                              "To: ",
                                              "Subject: ",
                                              "Message-ID: ",
                                              "X-Unsent: ",
                                              "MIME-Version: ",
                                              "Content-Type: ",
                                              "Content-Transfer-Encoding: ",
                                              " "};
            CHECK(std::ranges::any_of(
                known, [&](const QByteArray &start) { return words.startsWith(start); }));
        }
        CHECK(header(eml, "To").isEmpty()); // none of these is an address
    }
}

TEST_CASE("each message has an id of its own", "[mail]")
{
    const QByteArray id = header(toEml(someMessage()), "Message-ID");
    CHECK(id.startsWith('<'));
    CHECK(id.endsWith("@sessionbook.invalid>"));
    MailMessage other = someMessage();
    other.body += u"PS\n"_s;
    CHECK(header(toEml(other), "Message-ID") != id);
}

TEST_CASE("a domain beyond ASCII is written in its ASCII form", "[mail]")
{
    MailMessage message = someMessage();
    message.toAddress = u"nina@þór.is"_s;
    CHECK(mailtoUrl(message).path() == u"nina@xn--r-uga6a.is"_s);
    CHECK(header(toEml(message), "To").endsWith(" <nina@xn--r-uga6a.is>"));
}

TEST_CASE("a name or subject can't add a header", "[mail]")
{
    MailMessage message = someMessage();
    message.subject = u"Hello\r\nBcc: all@example.com"_s;
    message.toName = u"Eva\nBcc: all@example.com"_s;
    message.from = u"Ida\" <x@example.com>, \"y"_s;
    const QByteArray eml = toEml(message);
    CHECK(header(eml, "Bcc").isEmpty());
    CHECK(header(eml, "From") == R"("Ida\" <x@example.com>, \"y" <sender@sessionbook.invalid>)");
}

TEST_CASE("a subject is one line without control characters", "[mail]")
{
    MailMessage message = someMessage();
    for (const QString &subject : {u"two\nlines"_s, u"two\u2028lines"_s, u"two\u2029lines"_s,
                                   u"two\u0001lines"_s, u" two\t \r\nlines"_s}) {
        message.subject = subject;
        CHECK(header(toEml(message), "Subject") == "two lines");
    }
}

TEST_CASE("a mailto link carries the whole text, and nothing beside it", "[mail]")
{
    MailMessage message = someMessage();
    message.subject = u"A & B? 100 % #1 + ü"_s;
    message.body = u"One & two\n+3 = 4?\n"_s;
    const QUrl url = mailtoUrl(message);
    CHECK(url.isValid());
    CHECK(url.scheme() == u"mailto"_s);
    CHECK(url.path() == message.toAddress);
    const QUrlQuery query(url);
    CHECK(query.queryItems().size() == 2);
    CHECK(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded) == message.subject);
    CHECK(query.queryItemValue(u"body"_s, QUrl::FullyDecoded) == u"One & two\r\n+3 = 4?\r\n"_s);
}

TEST_CASE("an attached PDF comes out of the message as it went in", "[mail]")
{
    MailMessage message = someMessage();
    QByteArray pdf = "%PDF-1.4\n";
    for (int i = 0; i < 3000; ++i)
        pdf += static_cast<char>(i);
    message.attachment = MailAttachment{u"Reikningur \"á\" 2026-0001.pdf"_s, pdf};
    const QByteArray eml = toEml(message);
    CHECK(toEml(message) == eml);
    const QByteArray type = header(eml, "Content-Type");
    REQUIRE(type.startsWith("multipart/mixed; boundary=\""));
    const QByteArray boundary = "--" + type.sliced(27).chopped(1);
    CHECK(eml.count(boundary) == 3);
    CHECK(eml.endsWith(boundary + "--\r\n"));
    const qsizetype second = eml.indexOf(boundary, eml.indexOf(boundary) + 1);
    const qsizetype begin = eml.indexOf("\r\n\r\n", second) + 4;
    const QByteArray encoded = eml.mid(begin, eml.lastIndexOf(boundary) - begin);
    CHECK(QByteArray::fromBase64(encoded) == pdf);
    CHECK(eml.contains("filename=\"Reikningur ___ 2026-0001.pdf\""));
    for (const QByteArray &line : eml.split('\n'))
        CHECK(line.size() <= 78);
    const qsizetype text = eml.indexOf("\r\n\r\n", eml.indexOf(boundary)) + 4;
    CHECK(eml.mid(text).startsWith("Dear N=C3=ADna,\r\n"));
}
