// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/month_view.h"

#include "ui/calendar/calendar_words.h"
#include "ui/calendar/month_delegate.h"
#include "ui/calendar/week_words.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

MonthView::MonthView(MonthModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_look(std::make_unique<WeekLook>(*this))
{
    setObjectName(u"monthView"_s);
    setAccessibleName(tr("Days of the month"));
    setModel(&model);
    setItemDelegate(new MonthDelegate(*this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false); // the days draw their own lines
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);

    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(metrics().leastHeight());
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    connect(&model.calendar().practice(), &Practice::dateTurned, viewport(),
            qOverload<>(&QWidget::update));
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!m_chosen) // else its first click has opened the session
            Q_EMIT dayRequested(m_model.day(index).date);
    });
}

MonthView::~MonthView() = default;

CellMetrics MonthView::metrics() const
{
    constexpr int markWidth = 18;
    return {m_look->words.height(), m_look->details.height() + 2, markWidth,
            m_look->details.fitted(moreText(10)).width};
}

MonthCell MonthView::cellOf(const QModelIndex &day) const
{
    return {m_model.day(day), visualRect(day), metrics()};
}

QDate MonthView::selectedDate() const
{
    return currentIndex().isValid() ? m_model.day(currentIndex()).date : QDate();
}

void MonthView::selectDate(QDate date)
{
    if (const QModelIndex day = m_model.indexOf(date); day.isValid())
        setCurrentIndex(day);
}

std::optional<std::size_t> MonthView::chosenVisit() const
{
    if (!m_chosen || !currentIndex().isValid())
        return std::nullopt;
    const MonthDay &day = m_model.day(currentIndex());
    const auto found = std::ranges::find_if(day.visits, [&](const DayVisit &visit) {
        return m_model.calendar().items()[visit.session].id == *m_chosen;
    });
    return found == day.visits.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - day.visits.begin()));
}

std::optional<SessionId> MonthView::currentSession() const
{
    return chosenVisit() ? m_chosen : std::nullopt;
}

void MonthView::selectSession(SessionId id)
{
    const QModelIndex row = m_model.calendar().indexOf(id);
    if (!row.isValid())
        return;
    const SessionItem &session = m_model.calendar().items()[static_cast<std::size_t>(row.row())];
    selectDate(localTime(session.startsAt, m_model.calendar().zone()).date());
    m_chosen = id;
    viewport()->update();
}

/// Within the selected day; none leads back to the day itself.
void MonthView::choose(std::optional<std::size_t> visit)
{
    m_chosen.reset();
    if (visit) {
        const auto row = m_model.day(currentIndex()).visits[*visit].session;
        m_chosen = m_model.calendar().items()[row].id;
        Q_EMIT announcementRequested(m_model.calendar()
                                         .index(static_cast<int>(row))
                                         .data(Qt::AccessibleTextRole)
                                         .toString());
    }
    viewport()->update();
}

void MonthView::walkVisits(int direction)
{
    const auto visit = chosenVisit();
    const auto count = m_model.day(currentIndex()).visits.size();
    if (!visit)
        return walk(direction * daysInWeek);
    if ((direction < 0 && *visit == 0) || (direction > 0 && *visit + 1 == count))
        return choose(std::nullopt);
    choose(direction < 0 ? *visit - 1 : *visit + 1);
}

void MonthView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    m_chosen.reset();
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return event->ignore();
    if (moveByKey(*event))
        return;
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return event->ignore();
    const bool mirrored = isRightToLeft();
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(mirrored ? 1 : -1);
    case Qt::Key_Right:
        return walk(mirrored ? -1 : 1);
    case Qt::Key_Up:
        return walkVisits(-1);
    case Qt::Key_Down:
        return walkVisits(1);
    case Qt::Key_Home:
        return walk(-current.column());
    case Qt::Key_End:
        return walk(daysInWeek - 1 - current.column());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto session = currentSession())
            Q_EMIT openRequested(*session);
        else if (!m_model.day(current).visits.empty())
            choose(0);
        else
            Q_EMIT dayRequested(selectedDate());
        return;
    case Qt::Key_Delete:
        if (const auto session = currentSession())
            Q_EMIT cancelRequested(*session);
        return;
    case Qt::Key_Escape:
        if (!m_chosen)
            return event->ignore();
        return choose(std::nullopt);
    default:
        event->ignore();
    }
}

void MonthView::walk(int days)
{
    const QDate date = selectedDate().addDays(days);
    if (m_model.indexOf(date).isValid())
        selectDate(date);
    else
        Q_EMIT otherMonthRequested(date);
}

const SessionItem *MonthView::sessionAt(const QPoint &point) const
{
    const QModelIndex day = indexAt(point);
    const auto visit = day.isValid() ? cellOf(day).visitAt(point) : std::nullopt;
    return visit ? &m_model.calendar().items()[m_model.day(day).visits[*visit].session] : nullptr;
}

void MonthView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex day = byKey ? currentIndex() : indexAt(event->pos());
    if (!day.isValid())
        return;
    const SessionItem *under = byKey ? nullptr : sessionAt(event->pos());
    const QPoint place =
        byKey ? viewport()->mapToGlobal(visualRect(day).center()) : event->globalPos();
    const auto session = under ? std::optional(under->id) : byKey ? currentSession() : std::nullopt;
    if (session) {
        selectSession(*session);
        Q_EMIT sessionMenuRequested(*session, place);
        return;
    }
    setCurrentIndex(day);
    Q_EMIT dayMenuRequested(m_model.day(day).date, place);
}

void MonthView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_move)
        giveUpMove();
    QTableView::mousePressEvent(event);
    m_pressedAt.reset();
    const SessionItem *session = sessionAt(point);
    m_chosen = session ? std::optional(session->id) : std::nullopt;
    viewport()->update();
    if (session && event->button() == Qt::LeftButton)
        m_pressedAt = point;
}

void MonthView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (m_pressedAt && !m_move &&
        (point - *m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        const SessionItem *session = sessionAt(*m_pressedAt);
        m_pressedAt.reset();
        if (!session || !take(*session, point))
            return;
        m_movesByKeys = false;
    }
    if (!m_move || m_movesByKeys || m_asked) {
        if (!(event->buttons() & Qt::LeftButton)) // no selecting by drag
            QTableView::mouseMoveEvent(event);
        return;
    }
    if (const QModelIndex day = indexAt(point); day.isValid())
        moveTo(m_model.day(day).date);
    viewport()->setCursor(Qt::ClosedHandCursor);
}

void MonthView::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton)
        return;
    if (m_move && !m_movesByKeys && !m_asked)
        return askToMove();
    const auto session = currentSession();
    if (std::exchange(m_pressedAt, std::nullopt) && session)
        Q_EMIT openRequested(*session);
}

void MonthView::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    if (m_move && m_movesByKeys && !m_asked && event->reason() != Qt::ActiveWindowFocusReason)
        giveUpMove();
}

/// Whether the rules allow moving the session; if not, shows why.
bool MonthView::take(const SessionItem &session, const QPoint &sayAt)
{
    if (const auto why = m_model.calendar().whyNotMove(session.id)) {
        QToolTip::showText(viewport()->mapToGlobal(sayAt), *why, viewport());
        Q_EMIT announcementRequested(*why);
        return false;
    }
    m_move.emplace(session, m_model.calendar().zone());
    m_minute = m_move->minute();
    m_asked = false;
    return true;
}

/// Whether the key belongs to moving the chosen session; if so, handles it.
bool MonthView::moveByKey(const QKeyEvent &event)
{
    const bool moving = m_move && !m_asked;
    if (moving && event.key() == Qt::Key_Escape) {
        giveUpMove();
        return true;
    }
    if (moving && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)) {
        askToMove();
        return true;
    }
    if ((event.modifiers() & ~Qt::KeypadModifier) != Qt::AltModifier)
        return moving;
    const int forward = isRightToLeft() ? -1 : 1;
    const int days = event.key() == Qt::Key_Left    ? -forward
                     : event.key() == Qt::Key_Right ? forward
                     : event.key() == Qt::Key_Up    ? -daysInWeek
                     : event.key() == Qt::Key_Down  ? daysInWeek
                                                    : 0;
    if (days == 0)
        return moving;
    const auto visit = chosenVisit();
    if (!moving) {
        if (!visit)
            return false;
        const auto row = m_model.day(currentIndex()).visits[*visit].session;
        if (!take(m_model.calendar().items()[row], visualRect(currentIndex()).center()))
            return true;
        m_movesByKeys = true;
    }
    moveTo(m_move->date().addDays(days));
    if (!m_model.indexOf(m_move->date()).isValid())
        Q_EMIT otherMonthRequested(m_move->date());
    Q_EMIT hintChanged(
        m_move->isSkipped()
            ? skippedTimeText()
            : tr("%1. Press Enter to move it, Escape to cancel.", "a day and its times")
                  .arg(moveText(m_move->request(), m_model.calendar().zone(), QLocale())));
    return true;
}

void MonthView::moveTo(QDate date)
{
    m_move->startAt(date, m_minute);
    viewport()->update();
}

void MonthView::askToMove()
{
    viewport()->unsetCursor();
    if (m_move->isSkipped()) {
        QToolTip::showText(QCursor::pos(), skippedTimeText(), viewport());
        Q_EMIT announcementRequested(skippedTimeText());
    }
    if (m_move->isSkipped() || !m_move->changes())
        return giveUpMove();
    m_asked = true;
    Q_EMIT hintChanged({});
    Q_EMIT moveRequested(m_move->request());
}

void MonthView::giveUpMove()
{
    const SessionId session = m_move->session().id;
    endMove();
    selectSession(session);
    Q_EMIT announcementRequested(tr("The session was not moved."));
}

void MonthView::endMove()
{
    if (!m_move)
        return;
    const SessionId session = m_move->session().id;
    m_move.reset();
    viewport()->unsetCursor();
    Q_EMIT hintChanged({});
    selectSession(session);
    viewport()->update();
}

void MonthView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (!WeekLook::isOutdatedBy(*event))
        return;
    m_look = std::make_unique<WeekLook>(*this);
    verticalHeader()->setMinimumSectionSize(metrics().leastHeight());
    viewport()->update();
}

} // namespace sessionbook
