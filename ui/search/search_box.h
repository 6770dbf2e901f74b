// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/search/search_rows.h"

#include <QLineEdit>
#include <QPointer>

namespace sessionbook {

class PracticeSearch;
class SearchResults;

/// The search field in the header, for clients, sessions, payments and commands. The arrow keys
/// move through the results, Enter opens one, the Menu key shows what can be done with one, Escape
/// returns to where the focus was.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    SearchBox(Practice &practice, const QKeySequence &keys, QWidget *parent = nullptr);

    /// Takes the focus and selects the text, so that typing replaces it.
    void begin();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const sessionbook::SearchChoice &choice);
    /// For a result that is about a session or a charge.
    void menuRequested(const sessionbook::SearchChoice &choice, const QPoint &globalPos);
    void readFailed(const sessionbook::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void ask();
    void askMenu(const SearchChoice &choice, const QPoint &globalPos);
    void show(const SearchAnswer &answer);
    void take(const SearchChoice &choice);
    void close();
    [[nodiscard]] SearchResults &results();

    Practice &m_practice;
    PracticeSearch *m_search;
    SearchResults *m_results = nullptr; ///< over the window, made on first use
    QPointer<QWidget> m_before;         ///< had the focus before
    QString m_shown;                    ///< the text that the results answer
    bool m_answered = false;            ///< they belong to the current text
    bool m_enterWaits = false;
};

} // namespace sessionbook
