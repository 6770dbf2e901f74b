// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/search_rows.h"

#include <QLineEdit>
#include <QPointer>

namespace sessionbook {

class PracticeSearch;
class SearchResults;

/// The field in the header that finds clients, sessions, payments and commands while one types.
/// Arrows walk the results, Enter opens one, Escape goes back to where the focus was.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    SearchBox(Practice &practice, const QKeySequence &keys, QWidget *parent = nullptr);

    /// Takes the focus, with what was typed last ready to be replaced.
    void begin();

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const sessionbook::SearchChoice &choice);
    void readFailed(const sessionbook::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void ask();
    void show(const SearchAnswer &answer);
    void take(const SearchChoice &choice);
    void close();
    [[nodiscard]] SearchResults &results();

    Practice &m_practice;
    PracticeSearch *m_search;
    SearchResults *m_results = nullptr; ///< over the window, once it is known
    QPointer<QWidget> m_before;         ///< had the focus
    bool m_answered = false;            ///< what is shown answers what is typed
    bool m_enterWaits = false;
};

} // namespace sessionbook
