// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/search_rows.h"

#include <QFrame>

class QListView;

namespace sessionbook {

class SearchModel;

/// Hangs below the search field while somebody searches. The field keeps the focus; the current
/// line is walked from there.
class SearchResults : public QFrame
{
    Q_OBJECT

public:
    explicit SearchResults(QWidget *window);

    /// The first line that can be chosen becomes the current one.
    void setRows(std::vector<SearchRow> rows);
    /// As high as its lines are, and no higher than the window.
    void hangBelow(const QWidget &field);
    void walk(int steps);
    [[nodiscard]] std::optional<SearchChoice> current() const;
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const sessionbook::SearchChoice &choice);

private:
    void setCurrent(int row);

    SearchModel *m_model;
    QListView *m_list;
    const QWidget *m_field = nullptr;
};

} // namespace sessionbook
