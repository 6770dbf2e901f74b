// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <initializer_list>

namespace sessionbook {

/// A card around lists or a page, one below the other; the first takes what room there is.
[[nodiscard]] QFrame *makeCard(std::initializer_list<QWidget *> inside, QWidget *parent);

} // namespace sessionbook
