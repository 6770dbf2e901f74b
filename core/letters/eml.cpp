// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/eml.h"

#include "core/base/mail_address.h"
#include "core/base/typed_text.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr qsizetype longestLine = 76;
// RFC 2047 wants lines of 76 characters at most; with this much text in each encoded word, the
// first one still fits behind "Subject: ".
constexpr qsizetype bytesInEncodedWord = 39;

bool isPlainAscii(const QString &text)
{
    return std::ranges::all_of(text,
                               [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// RFC 2047, base64, in as many words as it needs, each on a line of its own. No character is
/// split between two words.
QByteArray encodedWords(const QString &text)
{
    QByteArray words;
    QByteArray part;
    const auto finishWord = [&] {
        if (!words.isEmpty())
            words += "\r\n ";
        words += "=?UTF-8?B?" + part.toBase64() + "?=";
        part.clear();
    };
    for (const char32_t c : text.toUcs4()) {
        const QByteArray bytes = QString::fromUcs4(&c, 1).toUtf8();
        if (part.size() + bytes.size() > bytesInEncodedWord)
            finishWord();
        part += bytes;
    }
    if (!part.isEmpty())
        finishWord();
    return words;
}

QByteArray subjectHeader(const QString &subject)
{
    const QString line = oneLine(subject); // a line break would begin another header
    const bool plain =
        isPlainAscii(line) && !line.contains(u"=?"_s) && line.size() + 9 <= longestLine;
    return "Subject: " + (plain ? line.toLatin1() : encodedWords(line)) + "\r\n";
}

QByteArray displayName(const QString &line)
{
    if (!isPlainAscii(line) || line.contains(u"=?"_s) || line.size() > longestLine - 16)
        return encodedWords(line);
    QByteArray quoted;
    for (const char c : line.toLatin1()) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return '"' + quoted + '"';
}

QByteArray mailboxHeader(const QByteArray &header, const QString &name, const QByteArray &address)
{
    QByteArray line = header + ": ";
    const QString words = oneLine(name);
    if (words.isEmpty())
        return line + address + "\r\n";
    line += displayName(words);
    // A fold before the address keeps every line short.
    const qsizetype start = line.lastIndexOf('\n') + 1;
    const bool fits = line.size() - start + address.size() + 3 <= longestLine;
    return line + (fits ? " <" : "\r\n <") + address + ">\r\n";
}

QByteArray hexByte(char byte) { return '=' + QByteArray(1, byte).toHex().toUpper(); }

/// One line of RFC 2045 quoted-printable, with soft breaks where it would be too long.
QByteArray quotedPrintableLine(const QString &text)
{
    QByteArray result;
    qsizetype lineStart = 0;
    const std::u32string characters = text.toStdU32String();
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = characters[i];
        const bool endsLine = i + 1 == characters.size();
        const bool isBlank = c == U' ' || c == U'\t';
        const bool isPrintable = c > 0x20 && c < 0x7f && c != U'=';
        QByteArray token;
        if ((isBlank && !endsLine) || isPrintable) {
            token = QByteArray(1, static_cast<char>(c));
        } else {
            for (const char byte : QString::fromUcs4(&c, 1).toUtf8())
                token += hexByte(byte);
        }
        // Every line but the last needs room for the "=" of the soft break.
        const qsizetype room = endsLine ? longestLine : longestLine - 1;
        if (result.size() - lineStart + token.size() > room) {
            result += "=\r\n";
            lineStart = result.size();
        }
        result += token;
    }
    return result;
}

QByteArray quotedPrintable(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    if (text.endsWith(u'\n'))
        text.chop(1); // the last line ends as all do
    QByteArray result;
    for (const QString &line : text.split(u'\n'))
        result += quotedPrintableLine(line) + "\r\n";
    return result;
}

QByteArray messageId(const MailMessage &message)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {message.from, message.toAddress, message.subject, message.body,
                                message.date.toString(Qt::ISODateWithMs)}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    return '<' + hash.result().toHex().left(32) + "@sessionbook.invalid>";
}

QByteArray textPart(const QString &body)
{
    return "Content-Type: text/plain; charset=UTF-8\r\n"
           "Content-Transfer-Encoding: quoted-printable\r\n"
           "\r\n" +
           quotedPrintable(body);
}

QByteArray attachedPart(const MailAttachment &attachment)
{
    QByteArray name;
    for (const QChar c : attachment.fileName)
        name += c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\' ? c.toLatin1() : '_';
    QByteArray part = "Content-Type: application/pdf\r\n"
                      "Content-Transfer-Encoding: base64\r\n"
                      "Content-Disposition: attachment; filename=\"" +
                      name + "\"\r\n\r\n";
    const QByteArray encoded = attachment.pdf.toBase64();
    for (qsizetype i = 0; i < encoded.size(); i += longestLine)
        part += encoded.mid(i, longestLine) + "\r\n";
    return part;
}

} // namespace

QByteArray toEml(const MailMessage &message)
{
    QByteArray eml;
    eml += "Date: " + message.date.toString(Qt::RFC2822Date).toLatin1() + "\r\n";
    // RFC 5322 asks for an address, and the practice keeps none. One under .invalid (RFC 2606) can
    // reach nobody; the mail program puts the sender's own in its place.
    eml += mailboxHeader("From", message.from, "sender@sessionbook.invalid");
    // A file from before may hold what is no address; the mail program then asks for one.
    if (const auto address = mailAddress(message.toAddress))
        eml += mailboxHeader("To", message.toName, *address);
    eml += subjectHeader(message.subject);
    eml += "Message-ID: " + messageId(message) + "\r\n";
    eml += "X-Unsent: 1\r\n";
    eml += "MIME-Version: 1.0\r\n";
    if (!message.attachment)
        return eml + textPart(message.body);
    // No line of quoted-printable or base64 can begin so.
    const QByteArray boundary = "=_" + messageId(message).mid(1, 32);
    eml += "Content-Type: multipart/mixed; boundary=\"" + boundary + "\"\r\n\r\n";
    eml += "--" + boundary + "\r\n" + textPart(message.body);
    eml += "--" + boundary + "\r\n" + attachedPart(*message.attachment);
    return eml + "--" + boundary + "--\r\n";
}

} // namespace sessionbook
