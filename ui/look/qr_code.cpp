// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/qr_code.h"

#include <QPainter>
#include <QPainterPath>
#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace sessionbook {

namespace {

struct Freed
{
    void operator()(QRcode *code) const { QRcode_free(code); }
};

} // namespace

void paintQrCode(QPainter &painter, const QRectF &place, const QByteArray &text, QrRepair repair)
{
    const std::unique_ptr<QRcode, Freed> code(QRcode_encodeString(
        text.constData(), 0, repair == QrRepair::Quarter ? QR_ECLEVEL_Q : QR_ECLEVEL_M, QR_MODE_8,
        1));
    if (!code)
        return;
    constexpr int margin = 4; // in modules, as the standard asks
    const qreal side = std::min(place.width(), place.height());
    const qreal module = side / (code->width + 2 * margin);
    // As one shape, so that no hairline of white shows between two modules.
    QPainterPath dark;
    dark.setFillRule(Qt::WindingFill);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1U)
                dark.addRect((x + margin) * module, (y + margin) * module, module, module);
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(place.topLeft(), QSizeF(side, side)), Qt::white);
    painter.translate(place.topLeft());
    painter.fillPath(dark.simplified(), Qt::black);
    painter.restore();
}

} // namespace sessionbook
