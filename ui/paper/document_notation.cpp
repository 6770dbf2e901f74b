// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paper/document_notation.h"

#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace sessionbook {

QString joined(const QStringList &parts, const QString &between)
{
    QStringList kept;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            kept << part;
    }
    return kept.join(between);
}

QLatin1StringView methodKey(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::CardTerminal:
        return "cardTerminal"_L1;
    case PaymentMethod::Cash:
        return "cash"_L1;
    case PaymentMethod::BankTransfer:
        return "bankTransfer"_L1;
    case PaymentMethod::SponsoredCredit:
    case PaymentMethod::Other:
        return "other"_L1;
    case PaymentMethod::Balance:
        return "balance"_L1;
    }
    Q_UNREACHABLE();
}

QString filled(QString text, const QString &placeholder, const QString &value)
{
    return text.replace(u'{' + placeholder + u'}', value);
}

QString rateOf(int rate, const QLocale &locale)
{
    QString number = locale.toString(rate / 100);
    if (const int rest = rate % 100; rest != 0) {
        QString digits = QString::number(rest).rightJustified(2, u'0');
        if (digits.endsWith(u'0'))
            digits.chop(1);
        number += locale.decimalPoint() + digits;
    }
    return number + QChar(QChar::Nbsp) + locale.percent();
}

QString superscript(int number)
{
    const QString raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString text;
    for (const QChar digit : QString::number(number))
        text += raised[digit.digitValue()];
    return text;
}

void paintLogo(QPainter &painter, const QRectF &place, const QByteArray &logo)
{
    const auto fitted = [&place](QSizeF size) {
        size.scale(place.size(), Qt::KeepAspectRatio);
        return QRectF({place.right() - size.width(), place.top()}, size);
    };
    if (logo.startsWith("\x89PNG")) {
        const QImage image = QImage::fromData(logo);
        if (!image.isNull())
            painter.drawImage(fitted(image.size()), image);
        return;
    }
    QSvgRenderer drawing(logo);
    if (drawing.isValid())
        drawing.render(&painter, fitted(drawing.defaultSize()));
}

} // namespace sessionbook
