// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRectF>

class QPainter;

namespace sessionbook {

/// Paints the text as a QR code, with the white margin that readers need, into a square as large as
/// `place` allows. The text is of capitals, digits and -$%*+./: and blanks.
void paintQrCode(QPainter &painter, const QRectF &place, const QByteArray &text);

} // namespace sessionbook
