// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/search/search_box.h"

#include "core/base/search_text.h"
#include "core/practice/practice.h"
#include "core/search/practice_search.h"
#include "ui/parts/surface.h"
#include "ui/search/command_search.h"
#include "ui/search/search_results.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QListView>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int mostOfAKind = 8;
constexpr int pageOfLines = 5;

} // namespace

SearchBox::SearchBox(Practice &practice, const QKeySequence &keys, QWidget *parent)
    : QLineEdit(parent), m_practice(practice), m_search(new PracticeSearch(practice, this))
{
    setObjectName(u"searchBox"_s);
    setAccessibleName(tr("Search"));
    const QString shortcut = keys.toString(QKeySequence::NativeText);
    setPlaceholderText(tr("Search  %1", "the key for it").arg(shortcut));
    setToolTip(tr("Search clients, sessions, payments and commands (%1)").arg(shortcut));
    // A picture, and no button that does something.
    addAction(icon(Icon::Search, Ink::Quiet), LeadingPosition)->setText(accessibleName());
    setMaxLength(200);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *old, QWidget *now) {
        if (now == this && old && surfaceOf(old) == surfaceOf(this)) // a dialog is gone by then
            m_before = old;
    });
    connect(this, &QLineEdit::textEdited, this, &SearchBox::ask);
    connect(m_search, &PracticeSearch::answered, this, &SearchBox::show);
    connect(m_search, &PracticeSearch::failed, this, &SearchBox::readFailed);
    connect(&practice, &Practice::dateTurned, this, [this] {
        if (m_results && m_results->isVisible())
            ask(); // "tomorrow" is another day
    });
    connect(m_search, &PracticeSearch::outdated, this, [this] {
        if (hasFocus())
            ask();
    });
}

QSize SearchBox::sizeHint() const
{
    constexpr int width = 240;
    return {width, QLineEdit::sizeHint().height()};
}

QSize SearchBox::minimumSizeHint() const
{
    constexpr int around = 60; // the icon and the paddings
    return {fontMetrics().horizontalAdvance(accessibleName()) + around,
            QLineEdit::minimumSizeHint().height()};
}

SearchResults &SearchBox::results()
{
    if (!m_results) {
        m_results = new SearchResults(window());
        connect(m_results, &SearchResults::chosen, this, &SearchBox::take);
        connect(m_results, &SearchResults::menuRequested, this, &SearchBox::askMenu);
    }
    return *m_results;
}

void SearchBox::begin()
{
    if (hasFocus()) {
        selectAll();
        return;
    }
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchBox::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    const bool comesBack =
        event->reason() == Qt::ActiveWindowFocusReason || event->reason() == Qt::PopupFocusReason;
    // From a dialog about a result, one goes on where one was.
    if (comesBack && (text().isEmpty() || (m_results && m_results->isVisible())))
        return;
    m_search->prepare();
    ask();
}

void SearchBox::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    const QWidget *now = QApplication::focusWidget();
    const bool isElsewhere = now && now != this && now->window() == window(); // in a dialog, too
    if (event->reason() == Qt::PopupFocusReason ||
        (event->reason() == Qt::ActiveWindowFocusReason && !isElsewhere))
        return;
    m_search->giveUp();
    if (m_results)
        m_results->hide();
}

void SearchBox::ask()
{
    m_answered = false;
    m_enterWaits = false;
    if (!searchWords(text()).isEmpty()) {
        m_search->ask(text(), mostOfAKind); // the last results stay until the answer comes
        return;
    }
    m_search->giveUp();
    m_shown.clear();
    results().setRows(rowsForNothingTyped());
    results().hangBelow(*this);
}

void SearchBox::show(const SearchAnswer &answer)
{
    const bool stays = m_shown == text(); // it is the practice that has changed
    m_shown = text();
    results().setRows(rowsFor(m_practice, text(), answer, commandsOf(*window())), stays);
    results().hangBelow(*this);
    m_answered = true;
    if (m_enterWaits && results().current())
        take(*results().current());
}

void SearchBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return results().walk(-1);
    case Qt::Key_Down:
        return results().walk(1);
    case Qt::Key_PageUp:
        return results().walk(-pageOfLines);
    case Qt::Key_PageDown:
        return results().walk(pageOfLines);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // Enter came before the answer: open what will be found, not an older result.
        m_enterWaits = !m_answered;
        if (m_answered && results().current())
            take(*results().current());
        return;
    case Qt::Key_Escape:
        return close();
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchBox::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isAboutResult = event->reason() == QContextMenuEvent::Keyboard && m_results &&
                               m_results->isVisible() && m_answered;
    const auto choice = isAboutResult ? m_results->current() : std::nullopt;
    if (choice && hasMenu(*choice))
        askMenu(*choice, m_results->globalPosOfCurrent());
    else
        QLineEdit::contextMenuEvent(event);
}

void SearchBox::askMenu(const SearchChoice &choice, const QPoint &globalPos)
{
    if (hasMenu(choice))
        Q_EMIT menuRequested(choice, globalPos);
}

void SearchBox::close()
{
    clear();
    m_shown.clear();
    m_search->giveUp();
    results().hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    else
        clearFocus();
}

void SearchBox::take(const SearchChoice &choice)
{
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): closing deletes the results
    const SearchChoice taken = choice;
    close();
    Q_EMIT chosen(taken);
}

} // namespace sessionbook
