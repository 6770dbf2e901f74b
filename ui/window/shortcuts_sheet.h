#pragma once

class QWidget;

namespace sessionbook {

/// A list of the keys that act without a pointer.
void showShortcuts(QWidget *parent);

} // namespace sessionbook
