// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/mailto.h"

#include "core/base/mail_address.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QByteArray crlfEncoded(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.replace(u'\r', u'\n');
    text.replace(u"\n"_s, u"\r\n"_s);
    return QUrl::toPercentEncoding(text);
}

} // namespace

QUrl mailtoUrl(const MailMessage &message)
{
    // Strictly encoded before QUrl sees it: setQuery() would leave "&" and "+" of the text as they
    // are, and a mail program would end the text there.
    const QByteArray address = QUrl::toPercentEncoding(
        QString::fromLatin1(mailAddress(message.toAddress).value_or(QByteArray())), "@");
    return QUrl::fromEncoded("mailto:" + address +
                                 "?subject=" + QUrl::toPercentEncoding(message.subject) +
                                 "&body=" + crlfEncoded(message.body),
                             QUrl::StrictMode);
}

} // namespace sessionbook
