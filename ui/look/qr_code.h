// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QRectF>

class QPainter;

namespace sessionbook {

/// How much of it may be unreadable, as paper is folded and stained.
enum class QrRepair { Sixth, Quarter };

/// Paints the text as a QR code, with the white margin that readers need, into a square as large as
/// `place` allows.
void paintQrCode(QPainter &painter, const QRectF &place, const QByteArray &text,
                 QrRepair repair = QrRepair::Quarter);

} // namespace sessionbook
