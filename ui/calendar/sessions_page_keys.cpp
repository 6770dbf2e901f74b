// SPDX-License-Identifier: GPL-3.0-or-later

// What keys, wheel and clipboard do in the Sessions tab.
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/calendar_toolbar.h"
#include "ui/calendar/calendar_wheel.h"
#include "ui/calendar/calendar_zoom.h"
#include "ui/calendar/date_jump.h"
#include "ui/calendar/filter_popup.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/sessions_page.h"
#include "ui/calendar/week_view.h"
#include "ui/parts/session_row.h"

#include <QApplication>
#include <QShortcut>

namespace sessionbook {

void SessionsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        // A letter also while a button of the header has the focus; a field takes it as input.
        const bool isLetter = key[0].keyboardModifiers() == Qt::NoModifier &&
                              key[0].key() >= Qt::Key_A && key[0].key() <= Qt::Key_Z;
        shortcut->setContext(isLetter ? Qt::WindowShortcut : Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_D, [this] { setSpan(CalendarSpan::Day); });
    add(Qt::Key_W, [this] { setSpan(CalendarSpan::Week); });
    add(Qt::Key_M, [this] { setSpan(CalendarSpan::Month); });
    add(Qt::Key_T, [this] { showToday(); });
    add(Qt::Key_F, [this] { chooseFilter(); });
    add(Qt::Key_R, [this] {
        const QWidget *focus = QApplication::focusWidget();
        const bool isInSide = m_side && focus && m_side->isAncestorOf(focus);
        if (const auto session = isInSide ? focusedSession() : currentSession())
            Q_EMIT againRequested(*session);
    });
    add(QKeySequence::Copy, [this] { takeToClip(false); });
    add(QKeySequence::Cut, [this] { takeToClip(true); });
    add(QKeySequence::Paste, [this] { paste(); });
    add(Qt::CTRL | Qt::Key_G, [this] { jumpToDate(); });
    add(Qt::Key_O, [this] { toggleDaysOff(); });
    add(Qt::Key_H, [this] { toggleHours(); });
    for (const auto key : {Qt::Key_Plus, Qt::Key_Equal})
        add(Qt::CTRL | key, [this] { zoomBy(1); });
    add(Qt::CTRL | Qt::Key_Minus, [this] { zoomBy(-1); });
    add(Qt::CTRL | Qt::Key_0, [this] { resetZoom(); });
    for (const auto &key : {QKeySequence(Qt::Key_PageUp), QKeySequence(Qt::CTRL | Qt::Key_Left)})
        add(key, [this] { step(-1); });
    for (const auto &key : {QKeySequence(Qt::Key_PageDown), QKeySequence(Qt::CTRL | Qt::Key_Right)})
        add(key, [this] { step(1); });
}

void SessionsPage::addWheel(QAbstractScrollArea *view)
{
    auto *wheel = new CalendarWheel(view);
    connect(wheel, &CalendarWheel::turnRequested, this, &SessionsPage::step);
    connect(wheel, &CalendarWheel::zoomRequested, this,
            [this](int steps, QPoint at) { zoomBy(steps, at); });
}

void SessionsPage::toggleDaysOff()
{
    WeekPart part = m_view->part();
    part.foldsEmptyDays = !part.foldsEmptyDays;
    m_view->setPart(part);
    Q_EMIT said(part.foldsEmptyDays
                    ? tr("Days off without sessions are folded. Press O to unfold them.")
                    : tr("All days are shown. Press O to fold days off without sessions."));
}

void SessionsPage::toggleHours()
{
    WeekPart part = m_view->part();
    part.workOnly = !part.workOnly;
    m_view->setPart(part);
    if (!part.workOnly)
        m_view->scrollToWorkday();
    Q_EMIT said(part.workOnly ? tr("Only working hours are shown. Press H to show all hours.")
                              : tr("All hours are shown. Press H for working hours only."));
}

void SessionsPage::zoomBy(int steps, std::optional<QPoint> at)
{
    if (m_span == CalendarSpan::Month)
        return; // it fits its window
    m_view->setZoom(zoomedBy(m_view->zoom(), steps),
                    at ? at->y() : m_view->viewport()->height() / 2);
}

void SessionsPage::resetZoom()
{
    m_view->setZoom(CalendarState{}.zoom, m_view->viewport()->height() / 2);
}

void SessionsPage::takeToClip(bool cut)
{
    const auto session = currentSession();
    if (!session)
        return;
    m_clip.hold(*session, cut);
    const QString sentence = cut ? tr("Session cut. Choose a day or a time, then press %1.")
                                 : tr("Session copied. Choose a day or a time, then press %1.");
    Q_EMIT said(sentence.arg(QKeySequence(QKeySequence::Paste).toString(QKeySequence::NativeText)));
}

/// At the time that was clicked, else on the chosen day at the session's own time of day.
void SessionsPage::paste()
{
    const auto held = m_clip.held();
    if (!held)
        return;
    if (m_span != CalendarSpan::Month) {
        if (const auto slot = m_view->clickedSlot())
            return pasteAt(slot->startsAt);
    }
    const auto session = m_practice.sessions().details(held->session);
    if (!session) {
        Q_EMIT readFailed(session.error());
        return;
    }
    const QTime time = localTime(session->session().fields.startsAt, m_model->zone()).time();
    pasteAt(firstShowing(selectedDate(), time, m_model->zone()));
}

void SessionsPage::pasteAt(Instant startsAt)
{
    const auto held = m_clip.held();
    if (!held)
        return;
    if (held->cut)
        m_clip.forget(); // it moves once
    Q_EMIT pasteRequested(held->session, held->cut, startsAt);
}

void SessionsPage::jumpToDate()
{
    // Made on first use, as it would delay the first frame of the program.
    if (!m_dateJump) {
        m_dateJump = new DateJump(this);
        connect(m_dateJump, &DateJump::dateChosen, this, &SessionsPage::showDate);
    }
    m_dateJump->popup(m_toolbar->title(), selectedDate(), m_practice.today());
}

void SessionsPage::chooseFilter()
{
    if (!m_filterPopup) {
        m_filterPopup = new FilterPopup(this);
        connect(m_filterPopup, &FilterPopup::filterChosen, this, &SessionsPage::setFilter);
    }
    const auto types = m_practice.settings().sessionTypes();
    if (!types) {
        Q_EMIT readFailed(types.error());
        return;
    }
    m_filterPopup->popup(m_toolbar->filterButton(), filter(), *types);
}

} // namespace sessionbook
