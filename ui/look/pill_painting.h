// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QFont>
#include <QSize>

class QPainter;
class QRectF;
class QString;

/// A word in a coloured pill, such as the mark of a session. Lists and the calendar draw it by
/// these functions, as the Pill widget does.
namespace sessionbook {

QFont pillFont(const QFont &base);

/// The size of a pill with this text in pillFont(base).
QSize pillSize(const QString &text, const QFont &base);

/// Fills `rect` and elides a text that is too long. Void has a dashed outline instead of a fill, so
/// that it can be told apart without colour.
void paintPill(QPainter &painter, const QRectF &rect, const QString &text, Tone tone,
               const Theme &theme, const QFont &base);

} // namespace sessionbook
