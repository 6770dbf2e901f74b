// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>

class QAbstractItemView;
class QListView;
class QModelIndex;
class QPoint;

namespace sessionbook {

/// Sets up rows of one height that scroll smoothly and never sideways; what does not fit ends in
/// "…". With the focus, a row is chosen, and letters find one.
void makeRowList(QListView *list);

/// Calls `ask` with a row and a place on the screen, at a right click on it or the Menu key.
void onRowMenu(QAbstractItemView *list,
               const std::function<void(const QModelIndex &, const QPoint &)> &ask);

/// Calls `open` with a row at a click on it or Enter; at Escape `leave`, if there is one.
void onRowOpened(QListView *list, const std::function<void(const QModelIndex &)> &open,
                 const std::function<void()> &leave = {});

} // namespace sessionbook
