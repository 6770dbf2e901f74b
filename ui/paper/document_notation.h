// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <QByteArray>
#include <QLocale>
#include <QRectF>
#include <QString>
#include <QStringList>

class QPainter;

/// How single facts are written on a document.
namespace sessionbook {

/// Those that are not empty.
[[nodiscard]] QString joined(const QStringList &parts, const QString &between);
/// The text with the value in place of {placeholder}.
[[nodiscard]] QString filled(QString text, const QString &placeholder, const QString &value);
/// The key of a method's word in DocumentWords.
[[nodiscard]] QLatin1StringView methodKey(PaymentMethod method);
/// A tax rate in hundredths of a percent as the locale writes it: "19 %", "7.7 %".
[[nodiscard]] QString rateOf(int rate, const QLocale &locale);
/// A number of a remark, raised: ¹, ², ³.
[[nodiscard]] QString superscript(int number);
/// A PNG or SVG, as large as fits, at the right.
void paintLogo(QPainter &painter, const QRectF &place, const QByteArray &logo);

} // namespace sessionbook
