// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/remarks.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace sessionbook {

enum class Icon {
    Alert,
    Archive,
    Bin,
    Calendar,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    ClockFace,
    Close,
    Contrast,
    Copy,
    Credit,
    DotsVertical,
    Eye,
    EyeOff,
    Globe,
    Info,
    Key,
    Lock,
    Mail,
    MapPin,
    Note,
    Outbox,
    Payment,
    Pencil,
    Person,
    Phone,
    Plus,
    Search,
    Tag,
    Undo,
    Video
};

/// Which colour of the theme an icon is drawn in.
enum class Ink { Text, Quiet, Accent, Danger, Remark };

/// Looks up its colour at each painting, so it follows a change between light and dark. On a main
/// or danger button the style paints it in the colour of the text.
QIcon icon(Icon icon, Ink ink = Ink::Text);

/// For painters: `size` in logical pixels, sharp at `devicePixelRatio`.
QPixmap pixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio);

QIcon applicationIcon();

} // namespace sessionbook
