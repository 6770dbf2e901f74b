// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QListView;

namespace sessionbook {

/// Sets up rows of one height that scroll smoothly and never sideways; what does not fit ends in
/// "…".
void makeRowList(QListView *list);

} // namespace sessionbook
