// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/payment_code.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr qsizetype longestName = 70;
constexpr qsizetype longestRemittance = 140;
constexpr qsizetype largestCode = 331; // bytes
constexpr qint64 largestTransfer = 999'999'999'99;

/// Never half a character.
QString cut(const QString &text, qsizetype length)
{
    QString part = text.simplified().left(length);
    if (!part.isEmpty() && part.back().isHighSurrogate())
        part.chop(1);
    return part;
}

} // namespace

QByteArray paymentCode(const DocumentContent &content)
{
    const Money amount = content.toPay();
    if (!asksForMoney(content.kind) || content.currency != "EUR"_L1 ||
        content.sender.iban.isEmpty() || amount <= Money{} || amount.minor > largestTransfer)
        return {};
    const QString euros =
        u"EUR%1.%2"_s.arg(amount.minor / 100).arg(amount.minor % 100, 2, 10, QChar(u'0'));
    for (qsizetype nameLength = longestName; nameLength > 0; nameLength /= 2) {
        const QStringList lines{u"BCD"_s,
                                u"002"_s,
                                u"1"_s, // UTF-8
                                u"SCT"_s,
                                content.sender.bic,
                                cut(content.practice, nameLength),
                                content.sender.iban,
                                euros,
                                {}, // purpose
                                {}, // structured reference
                                cut(content.number, longestRemittance)};
        const QByteArray code = lines.join(u'\n').toUtf8();
        if (code.size() <= largestCode)
            return code;
    }
    return {};
}

} // namespace sessionbook
