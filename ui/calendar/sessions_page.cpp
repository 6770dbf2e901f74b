// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/sessions_page.h"

#include "core/practice/sessions.h"
#include "ui/calendar/calendar_legend.h"
#include "ui/calendar/calendar_menus.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/calendar_toolbar.h"
#include "ui/calendar/calendar_words.h"
#include "ui/calendar/calendar_zoom.h"
#include "ui/calendar/floating_card.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_view.h"
#include "ui/calendar/week_words.h"
#include "ui/look/text_styles.h"
#include "ui/parts/announcement.h"
#include "ui/parts/icon_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr int wideEnoughForWeek = 1560;
constexpr int highEnoughForLegend = 400;
constexpr int narrowestSide = 340;
constexpr int widestSide = 480;
constexpr int sideLetters = 36; ///< in a line of it
} // namespace

SessionsPage::SessionsPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_model(new CalendarModel(practice, this)),
      m_view(new WeekView(*m_model, this)), m_stack(new QStackedWidget(this)),
      m_hint(makeLabel({}, TextStyle::Body, this)), m_speaker(makeLabel({}, TextStyle::Body, this))
{
    setObjectName(u"sessionsPage"_s);
    setAccessibleName(tr("Sessions"));
    setFocusProxy(m_view);
    makeToolbar();
    m_stack->addWidget(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 10);
    layout->setSpacing(10);
    layout->addWidget(m_toolbar);
    m_middle = new QHBoxLayout;
    m_middle->setSpacing(12);
    m_middle->addWidget(m_stack, 1);
    layout->addLayout(m_middle, 1);
    m_legend = makeCalendarLegend(this);
    layout->addWidget(m_legend);
    m_emptyCard = new FloatingCard(makeEmptyCard(), m_stack);
    makeSpeaker(m_speaker);
    m_hint->setObjectName(u"calendarHint"_s);
    m_hint->setWordWrap(false);
    m_hint->setMargin(10);
    m_hintCard = new FloatingCard(m_hint, m_stack);
    makeAlert(m_hint);

    connect(m_model, &CalendarModel::daysChanged, this, [this] {
        if (!m_model->days().contains(m_date))
            m_date = m_view->selectedDate(); // the arrow keys may have moved it
    });
    connect(m_model, &CalendarModel::refreshed, this, &SessionsPage::refresh);
    // Queued: the first reading is before anything can be connected.
    connect(m_model, &CalendarModel::readFailed, this, &SessionsPage::readFailed,
            Qt::QueuedConnection);
    m_view->setPart({CalendarState{}.foldsDaysOff, CalendarState{}.workOnly});
    connect(m_view, &WeekView::unfoldRequested, this, &SessionsPage::toggleDaysOff);
    addWheel(m_view);
    connect(m_view, &WeekView::openRequested, this, &SessionsPage::openRequested);
    connect(m_view, &WeekView::cancelRequested, this, &SessionsPage::cancelRequested);
    connect(m_view, &WeekView::cancelSeveralRequested, this, &SessionsPage::cancelSeveralRequested);
    connect(m_view, &WeekView::bookRequested, this, &SessionsPage::bookRequested);
    connect(m_view, &WeekView::moveRequested, this, &SessionsPage::moveRequested);
    connect(m_view, &WeekView::timeOffRequested, this, &SessionsPage::timeOffRequested);
    connect(m_view, &WeekView::hintChanged, this, &SessionsPage::showHint);
    connect(m_view, &WeekView::announcementRequested, this,
            [this](const QString &sentence) { announce(m_speaker, sentence); });
    makeMenus();
    addShortcuts();
    showToday();
}

void SessionsPage::makeToolbar()
{
    m_toolbar = new CalendarToolbar(this);
    connect(m_toolbar, &CalendarToolbar::todayRequested, this, &SessionsPage::showToday);
    connect(m_toolbar, &CalendarToolbar::stepRequested, this, &SessionsPage::step);
    connect(m_toolbar, &CalendarToolbar::jumpRequested, this, &SessionsPage::jumpToDate);
    connect(m_toolbar, &CalendarToolbar::spanChosen, this, &SessionsPage::setSpan);
    connect(m_toolbar, &CalendarToolbar::filterRequested, this, &SessionsPage::chooseFilter);
    connect(m_toolbar, &CalendarToolbar::showAllRequested, this, [this] { setFilter({}); });
}

void SessionsPage::makeMenus()
{
    m_menus = new CalendarMenus(m_practice, this);
    connect(m_view, &WeekView::sessionMenuRequested, this, &SessionsPage::sessionMenuRequested);
    connect(m_view, &WeekView::slotMenuRequested, this,
            [this](const TimeSlot &slot, const QPoint &globalPos) {
                m_menus->showForSlot(slot, globalPos, m_clip.held().has_value(), m_view->part());
            });
    connect(m_view, &WeekView::severalMenuRequested, m_menus, &CalendarMenus::showForSeveral);
    connect(m_view, &WeekView::dayMenuRequested, m_menus, &CalendarMenus::showForDay);
    connect(m_menus, &CalendarMenus::cancelSeveralRequested, this,
            &SessionsPage::cancelSeveralRequested);
    connect(m_menus, &CalendarMenus::moveSeveralRequested, this,
            &SessionsPage::moveSeveralRequested);
    connect(m_menus, &CalendarMenus::pasteRequested, this, &SessionsPage::pasteAt);
    connect(m_menus, &CalendarMenus::daysOffToggled, this, &SessionsPage::toggleDaysOff);
    connect(m_menus, &CalendarMenus::hoursToggled, this, &SessionsPage::toggleHours);
    connect(m_menus, &CalendarMenus::bookRequested, this, &SessionsPage::bookRequested);
    connect(m_menus, &CalendarMenus::addTimeOffRequested, this, &SessionsPage::addTimeOffRequested);
    connect(m_menus, &CalendarMenus::dayRequested, this, [this](QDate date) {
        showDate(date);
        setSpan(CalendarSpan::Day);
    });
    connect(m_menus, &CalendarMenus::bookOnDayRequested, this, &SessionsPage::requestBookingOn);
}

void SessionsPage::makeMonth()
{
    m_monthModel = new MonthModel(*m_model, this);
    m_monthView = new MonthView(*m_monthModel, this);
    m_stack->addWidget(m_monthView);
    addWheel(m_monthView);
    connect(m_monthView, &MonthView::dayRequested, this, [this] { setSpan(CalendarSpan::Day); });
    connect(m_monthView, &MonthView::otherMonthRequested, this, &SessionsPage::showDate);
    connect(m_monthView, &MonthView::dayMenuRequested, m_menus, &CalendarMenus::showForDay);
    connect(m_monthView, &MonthView::openRequested, this, &SessionsPage::openRequested);
    connect(m_monthView, &MonthView::cancelRequested, this, &SessionsPage::cancelRequested);
    connect(m_monthView, &MonthView::sessionMenuRequested, this,
            &SessionsPage::sessionMenuRequested);
    connect(m_monthView, &MonthView::moveRequested, this, &SessionsPage::moveRequested);
    connect(m_monthView, &MonthView::hintChanged, this, &SessionsPage::showHint);
    connect(m_monthView, &MonthView::announcementRequested, this,
            [this](const QString &sentence) { announce(m_speaker, sentence); });
}

/// Small, so that a time can still be chosen in the grid.
QFrame *SessionsPage::makeEmptyCard()
{
    auto *card = new QFrame(this);
    card->setObjectName(u"emptyWeek"_s);
    m_emptyTitle = makeLabel({}, TextStyle::Strong, card);
    m_emptyTitle->setObjectName(u"emptyTitle"_s);
    auto *hint =
        makeLabel(tr("Double-click or drag on a free time to book."), TextStyle::Quiet, card);
    for (QLabel *label : {m_emptyTitle, hint})
        label->setWordWrap(false);
    auto *book = new QPushButton(icon(Icon::Plus), tr("Book a session"), card);
    book->setObjectName(u"bookInEmptyWeek"_s);
    book->setToolTip(tr("Book the next free time (%1)")
                         .arg(QKeySequence(Qt::Key_N).toString(QKeySequence::NativeText)));
    connect(book, &QPushButton::clicked, this, &SessionsPage::requestBooking);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_emptyTitle);
    texts->addWidget(hint);
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(16);
    layout->addWidget(new IconLabel(Icon::Calendar, Ink::Quiet, 28, card));
    layout->addLayout(texts);
    layout->addSpacing(8);
    layout->addWidget(book);
    return card;
}

void SessionsPage::setSide(QWidget *side)
{
    m_side = side;
    m_middle->addWidget(side);
    updateSide();
}

void SessionsPage::updateSide()
{
    if (!m_side)
        return;
    const bool wide = width() >= wideEnoughForWeek;
    // In large text as wide as its buttons need.
    const int least = std::max(narrowestSide, sideLetters * fontMetrics().averageCharWidth());
    m_side->setFixedWidth(std::clamp(width() * 2 / 5, least, std::max(least, widestSide)));
    const bool shows = m_span == CalendarSpan::Day || (m_span == CalendarSpan::Week && wide);
    QWidget *focus = QApplication::focusWidget();
    if (!shows && (focus == m_side || m_side->isAncestorOf(focus)))
        m_stack->currentWidget()->setFocus(); // else the keys would go to the next field
    m_side->setVisible(shows);
    Q_EMIT sideDayChanged(m_span == CalendarSpan::Day ? firstDay() : m_practice.today());
}

void SessionsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_legend->setVisible(height() >= highEnoughForLegend);
    updateSide();
}

QRect SessionsPage::markSlot(const std::optional<TimeSlot> &slot)
{
    std::optional<TimeSlot> shown = slot;
    if (shown && !shown->lengthChosen)
        shown->lengthMinutes = usualLength(m_practice);
    m_view->markSlot(shown);
    if (!shown || m_span == CalendarSpan::Month)
        return {};
    m_view->scrollToSlot(*shown);
    const QRect rect = m_view->slotRect(*shown);
    return rect.isEmpty() ? QRect()
                          : QRect(m_view->viewport()->mapTo(window(), rect.topLeft()), rect.size());
}

void SessionsPage::choose(SessionId id)
{
    if (m_span != CalendarSpan::Month && m_model->indexOf(id).isValid())
        m_view->selectSession(id);
}

CalendarState SessionsPage::state() const
{
    return {m_span,
            selectedDate(),
            filter().hidesCancelled,
            m_view->part().foldsEmptyDays,
            m_view->part().workOnly,
            m_view->zoom()};
}

void SessionsPage::restore(const CalendarState &state)
{
    SessionFilter filter;
    filter.hidesCancelled = state.hidesCancelled;
    m_model->setFilter(filter);
    m_view->setPart({state.foldsDaysOff, state.workOnly});
    m_view->setZoom(nearestZoom(state.zoom), 0);
    if (state.date.isValid())
        showDate(state.date);
    setSpan(state.span);
}

void SessionsPage::setSpan(CalendarSpan span)
{
    if (span == m_span)
        return;
    const QDate date = selectedDate();
    if (const auto chosen = currentSession(); chosen || m_span != CalendarSpan::Month)
        m_kept = chosen;
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    m_span = span;
    if (span == CalendarSpan::Month && !m_monthView)
        makeMonth();
    QWidget *view = span == CalendarSpan::Month ? static_cast<QWidget *>(m_monthView) : m_view;
    m_stack->setCurrentWidget(view);
    setFocusProxy(view);
    if (hadFocus)
        view->setFocus();
    m_toolbar->showSpan(span);
    showDate(date);
    if (span != CalendarSpan::Month && m_kept && m_model->indexOf(*m_kept).isValid())
        m_view->selectSession(*m_kept);
}

QDate SessionsPage::firstDay() const { return m_model->days().first; }

QDate SessionsPage::selectedDate() const
{
    if (m_span == CalendarSpan::Month && m_monthView->selectedDate().isValid())
        return m_monthView->selectedDate();
    return m_span == CalendarSpan::Month ? m_date : m_view->selectedDate();
}

void SessionsPage::showDate(QDate date)
{
    m_date = date;
    m_model->show(daysAround(date, m_span, QLocale().firstDayOfWeek()));
    if (!m_model->days().contains(date)) {
        m_date = firstDay(); // it could not be read
        return;
    }
    if (m_span == CalendarSpan::Month) {
        m_monthModel->showMonth(date);
        m_monthView->selectDate(date);
    } else {
        m_view->selectDate(date);
    }
    refresh();
}

void SessionsPage::showToday()
{
    showDate(m_practice.today());
    m_view->scrollToWorkday();
}

void SessionsPage::step(int direction)
{
    // In a month the chosen day may be one of its neighbours'.
    const QDate from = m_span == CalendarSpan::Month ? m_date : selectedDate();
    showDate(stepped(from, m_span, direction));
}

void SessionsPage::select(SessionId id)
{
    const auto details = m_practice.sessions().details(id);
    if (!details)
        return;
    if (m_span == CalendarSpan::Month)
        setSpan(CalendarSpan::Week);
    showDate(localTime(details->session().fields.startsAt, m_model->zone()).date());
    if (!m_model->indexOf(id).isValid())
        setFilter({});
    m_view->selectSession(id);
}

void SessionsPage::goTo(SessionId id)
{
    if (m_span != CalendarSpan::Month)
        return select(id);
    if (const auto details = m_practice.sessions().details(id))
        showDate(localTime(details->session().fields.startsAt, m_model->zone()).date());
    m_monthView->selectSession(id);
}

void SessionsPage::requestBooking() { requestBookingOn(selectedDate()); }

void SessionsPage::requestBookingOn(QDate date)
{
    const bool again = m_proposed && m_proposed->first == date;
    const QDate today = m_practice.today();
    // That a session takes place on a day off is no wish for another one there.
    const bool isForAnyDay = date == today || (date > today && currentSession() &&
                                               !workdayOn(m_practice.profile().workingHours, date));
    const auto slot = proposedSlot(
        m_practice, again ? m_proposed->second.plusMinutes(1) : startOfDay(date, m_model->zone()),
        isForAnyDay ? std::nullopt : std::optional(date));
    m_proposed.reset();
    if (slot)
        m_proposed = {date, slot->startsAt};
    Q_EMIT bookRequested(slot);
}

std::optional<SessionId> SessionsPage::currentSession() const
{
    return m_span == CalendarSpan::Month ? m_monthView->currentSession() : m_view->currentSession();
}

const SessionFilter &SessionsPage::filter() const { return m_model->filter(); }

void SessionsPage::setFilter(const SessionFilter &filter)
{
    if (const auto current = m_view->currentSession())
        m_kept = current;
    m_model->setFilter(filter);
    // A selected session stays selected while the filter hides it.
    if (m_kept && m_span != CalendarSpan::Month)
        m_view->selectSession(*m_kept);
}

void SessionsPage::refresh()
{
    m_proposed.reset();
    updateSide();
    m_toolbar->setTitle(titleOf(m_date, m_span, QLocale()),
                        shortTitleOf(m_date, m_span, QLocale()));
    showCounts();
    m_emptyTitle->setText(m_span == CalendarSpan::Day ? tr("No sessions on this day")
                                                      : tr("No sessions this week"));
    m_emptyCard->setShown(m_span != CalendarSpan::Month && m_model->items().empty() &&
                          m_model->hidden().empty());
}

void SessionsPage::showCounts()
{
    Instant from = m_model->begin();
    Instant to = m_model->end();
    if (m_span == CalendarSpan::Month) {
        const QDate first(m_date.year(), m_date.month(), 1);
        from = startOfDay(first, m_model->zone());
        to = startOfDay(first.addMonths(1), m_model->zone());
    }
    const int shown = countBetween(m_model->items(), from, to);
    if (filter().isOn()) {
        m_toolbar->setFiltered(shownText(shown, shown + countBetween(m_model->hidden(), from, to)));
        m_toolbar->setCounts({});
        return;
    }
    m_toolbar->setFiltered({});
    if (shown == 0)
        m_toolbar->setCounts({});
    else
        m_toolbar->setCounts({countsText(m_model->items(), from, to), sessionsText(shown)});
}

void SessionsPage::endMove()
{
    m_view->endMove();
    if (m_monthView)
        m_monthView->endMove();
}

void SessionsPage::showHint(const QString &hint)
{
    if (!hint.isEmpty())
        m_hint->setText(hint);
    if (!hint.isEmpty())
        announce(m_hint, hint);
    m_hintCard->setShown(!hint.isEmpty());
}

} // namespace sessionbook
