// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/search_rows.h"

#include <QFrame>

class QListView;

namespace sessionbook {

class SearchModel;

/// The list of results below the search field. The focus stays in the field, whose keys move the
/// current line.
class SearchResults : public QFrame
{
    Q_OBJECT

public:
    explicit SearchResults(QWidget *window);

    /// The first selectable line becomes the current one; with `stays`, the one that stands where
    /// it was.
    void setRows(std::vector<SearchRow> rows, bool stays = false);
    /// As high as its lines, but not beyond the window.
    void hangBelow(const QWidget &field);
    void walk(int steps);
    [[nodiscard]] std::optional<SearchChoice> current() const;
    /// The middle of the current line.
    [[nodiscard]] QPoint globalPosOfCurrent() const;
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const sessionbook::SearchChoice &choice);
    void menuRequested(const sessionbook::SearchChoice &choice, const QPoint &globalPos);

private:
    void setCurrent(int row);

    SearchModel *m_model;
    QListView *m_list;
    const QWidget *m_field = nullptr;
};

} // namespace sessionbook
