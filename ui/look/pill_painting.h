// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QFont>
#include <QSize>

class QPainter;
class QRectF;
class QString;

/// The mark of a session or of a payment: a word in a coloured pill. Free functions, so that lists
/// and the calendar draw the same pill as the Pill widget.
namespace sessionbook {

QFont pillFont(const QFont &base);

/// The room that a pill with this text takes when painted in pillFont(base).
QSize pillSize(const QString &text, const QFont &base);

/// Fills `rect` with the pill and elides a text that is too long for it. Void has a dashed outline
/// in place of a fill, so that it is told apart without colour.
void paintPill(QPainter &painter, const QRectF &rect, const QString &text, Tone tone,
               const Theme &theme, const QFont &base);

} // namespace sessionbook
