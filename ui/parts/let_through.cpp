// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/let_through.h"

#include <QAction>
#include <QVariant>

namespace sessionbook {

namespace {

constexpr char keyProperty[] = "keyLetThrough";

} // namespace

void letThrough(QAction *action, const QKeySequence &key) { action->setProperty(keyProperty, key); }

QKeySequence keyLetThrough(const QAction &action)
{
    return action.property(keyProperty).value<QKeySequence>();
}

} // namespace sessionbook
