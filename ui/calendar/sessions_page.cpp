// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/sessions_page.h"

#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/rules/wording.h"
#include "ui/calendar/calendar_model.h"
#include "ui/calendar/calendar_toolbar.h"
#include "ui/calendar/calendar_words.h"
#include "ui/calendar/date_jump.h"
#include "ui/calendar/filter_popup.h"
#include "ui/calendar/free_time.h"
#include "ui/calendar/month_view.h"
#include "ui/calendar/week_view.h"
#include "ui/calendar/week_words.h"
#include "ui/look/text_styles.h"
#include "ui/look/tones.h"
#include "ui/parts/announcement.h"
#include "ui/parts/icon_label.h"
#include "ui/parts/pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// In a menu the key stands at the right of the act.
QString inMenu(const QString &text, const QKeySequence &key)
{
    return text + u'\t' + key.toString(QKeySequence::NativeText);
}

} // namespace

SessionsPage::SessionsPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_model(new CalendarModel(practice, this)),
      m_view(new WeekView(*m_model, this)), m_stack(new QStackedWidget(this)),
      m_moveHint(makeLabel({}, TextStyle::Body, this)), m_speaker(new QLabel(this))
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
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeLegend());
    m_emptyCard = makeEmptyCard();
    m_stack->installEventFilter(this);
    makeAlert(m_speaker);
    m_speaker->hide();
    m_moveHint->setObjectName(u"moveHint"_s);
    m_moveHint->setFrameShape(QFrame::StyledPanel);
    m_moveHint->setAutoFillBackground(true);
    m_moveHint->setBackgroundRole(QPalette::Base);
    m_moveHint->setWordWrap(false);
    m_moveHint->setMargin(10);
    m_moveHint->hide();
    makeAlert(m_moveHint);

    connect(m_model, &CalendarModel::daysChanged, this, [this] {
        if (!m_model->days().contains(m_date))
            m_date = m_view->selectedDate(); // the arrows have walked on
    });
    connect(m_model, &CalendarModel::refreshed, this, &SessionsPage::refresh);
    // Queued: the first reading comes before anyone can listen.
    connect(m_model, &CalendarModel::readFailed, this, &SessionsPage::readFailed,
            Qt::QueuedConnection);
    connect(m_view, &WeekView::openRequested, this, &SessionsPage::openRequested);
    connect(m_view, &WeekView::cancelRequested, this, &SessionsPage::cancelRequested);
    connect(m_view, &WeekView::bookRequested, this, &SessionsPage::bookRequested);
    connect(m_view, &WeekView::sessionMenuRequested, this, &SessionsPage::showSessionMenu);
    connect(m_view, &WeekView::slotMenuRequested, this, &SessionsPage::showSlotMenu);
    connect(m_view, &WeekView::moveRequested, this, &SessionsPage::moveRequested);
    connect(m_view, &WeekView::timeOffRequested, this, &SessionsPage::timeOffRequested);
    connect(m_view, &WeekView::moveHintChanged, this, &SessionsPage::showMoveHint);
    connect(m_view, &WeekView::announcementRequested, this,
            [this](const QString &sentence) { announce(m_speaker, sentence); });
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

void SessionsPage::makeMonth()
{
    m_monthModel = new MonthModel(*m_model, this);
    m_monthView = new MonthView(*m_monthModel, this);
    m_stack->addWidget(m_monthView);
    connect(m_monthView, &MonthView::dayRequested, this, [this] { setSpan(CalendarSpan::Day); });
    connect(m_monthView, &MonthView::otherMonthRequested, this, &SessionsPage::showDate);
    connect(m_monthView, &MonthView::dayMenuRequested, this, &SessionsPage::showDayMenu);
}

QWidget *SessionsPage::makeLegend()
{
    auto *legend = new QWidget(this);
    legend->setObjectName(u"weekLegend"_s);
    auto *layout = new QHBoxLayout(legend);
    layout->setContentsMargins(2, 0, 2, 0);
    layout->setSpacing(8);
    for (const Mark mark :
         {Mark::Booked, Mark::InProgress, Mark::Complete, Mark::Cancelled, Mark::Void})
        layout->addWidget(new Pill(nameOf(mark), toneOf(mark), legend));
    layout->addWidget(new Pill(nameOf(PaymentBadge::Unpaid), toneOf(PaymentBadge::Unpaid), legend));
    layout->addStretch();
    return legend;
}

/// Lies over the last hours in sight and leaves the grid free, so that a time can be chosen in it.
QFrame *SessionsPage::makeEmptyCard()
{
    auto *card = new QFrame(this);
    card->setObjectName(u"emptyWeek"_s);
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    m_emptyTitle = makeLabel({}, TextStyle::Strong, card);
    m_emptyTitle->setObjectName(u"emptyTitle"_s);
    auto *hint = makeLabel(tr("Double-click a free time to book, or draw it out with the mouse."),
                           TextStyle::Quiet, card);
    for (QLabel *label : {m_emptyTitle, hint})
        label->setWordWrap(false);
    auto *book = new QPushButton(icon(Icon::Plus), tr("Book a session"), card);
    book->setObjectName(u"bookInEmptyWeek"_s);
    book->setToolTip(tr("Book at the next free hour (%1)")
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
    card->hide();
    return card;
}

void SessionsPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &key, auto act) {
        auto *shortcut = new QShortcut(key, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(Qt::Key_D, [this] { setSpan(CalendarSpan::Day); });
    add(Qt::Key_W, [this] { setSpan(CalendarSpan::Week); });
    add(Qt::Key_M, [this] { setSpan(CalendarSpan::Month); });
    add(Qt::Key_T, [this] { showToday(); });
    add(Qt::Key_F, [this] { chooseFilter(); });
    add(Qt::CTRL | Qt::Key_G, [this] { jumpToDate(); });
    for (const auto &key : {QKeySequence(Qt::Key_PageUp), QKeySequence(Qt::CTRL | Qt::Key_Left)})
        add(key, [this] { step(-1); });
    for (const auto &key : {QKeySequence(Qt::Key_PageDown), QKeySequence(Qt::CTRL | Qt::Key_Right)})
        add(key, [this] { step(1); });
}

CalendarState SessionsPage::state() const
{
    return {m_span, selectedDate(), filter().hidesCancelled};
}

void SessionsPage::restore(const CalendarState &state)
{
    SessionFilter filter;
    filter.hidesCancelled = state.hidesCancelled;
    m_model->setFilter(filter);
    if (state.date.isValid())
        showDate(state.date);
    setSpan(state.span);
}

void SessionsPage::setSpan(CalendarSpan span)
{
    if (span == m_span)
        return;
    const QDate date = selectedDate();
    if (m_span != CalendarSpan::Month)
        m_kept = m_view->currentSession();
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
    showDate(localTime(m_practice.now(), m_model->zone()).date());
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

void SessionsPage::requestBooking()
{
    Q_EMIT bookRequested(nextFreeSlot(*m_model, selectedDate()));
}

void SessionsPage::jumpToDate()
{
    // Made when it is first asked for: a month's calendar is much of what the first frame of the
    // program would wait for.
    if (!m_dateJump) {
        m_dateJump = new DateJump(this);
        connect(m_dateJump, &DateJump::dateChosen, this, &SessionsPage::showDate);
    }
    m_dateJump->popup(m_toolbar->title(), selectedDate());
}

const SessionFilter &SessionsPage::filter() const { return m_model->filter(); }

void SessionsPage::setFilter(const SessionFilter &filter)
{
    if (const auto current = m_view->currentSession())
        m_kept = current;
    m_model->setFilter(filter);
    // Chosen it stays, also while the filter hides it: no neighbour takes its place.
    if (m_kept && m_span != CalendarSpan::Month)
        m_view->selectSession(*m_kept);
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

void SessionsPage::refresh()
{
    m_toolbar->setTitle(titleOf(m_date, m_span, QLocale()));
    showCounts();
    m_emptyTitle->setText(m_span == CalendarSpan::Day ? tr("No sessions on this day")
                                                      : tr("No sessions this week"));
    m_emptyCard->setVisible(m_span != CalendarSpan::Month && m_model->items().empty() &&
                            m_model->hidden().empty());
    placeEmptyCard();
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

bool SessionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_stack && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeEmptyCard();
    return QWidget::eventFilter(watched, event);
}

void SessionsPage::placeEmptyCard()
{
    if (m_emptyCard->isHidden())
        return;
    QRect place(QPoint(), m_emptyCard->sizeHint());
    const QRect view = m_stack->geometry();
    place.moveCenter(view.center());
    place.moveBottom(view.bottom() - 24);
    m_emptyCard->setGeometry(place);
    m_emptyCard->raise();
}

void SessionsPage::endMove() { m_view->endMove(); }

void SessionsPage::showMoveHint(const QString &hint)
{
    m_moveHint->setVisible(!hint.isEmpty());
    if (hint.isEmpty())
        return;
    m_moveHint->setText(hint);
    placeMoveHint();
    announce(m_moveHint, hint);
}

void SessionsPage::placeMoveHint()
{
    QRect place(QPoint(), m_moveHint->sizeHint());
    const QRect view = m_stack->geometry();
    place.moveCenter(view.center());
    place.moveBottom(view.bottom() - 24);
    m_moveHint->setGeometry(place);
    m_moveHint->raise();
}

void SessionsPage::showSessionMenu(SessionId id, const QPoint &globalPos)
{
    const auto details = m_practice.sessions().details(id);
    if (!details)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sessionMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    QAction *open = menu->addAction(inMenu(tr("&Open session"), Qt::Key_Enter), this,
                                    [this, id] { Q_EMIT openRequested(id); });
    open->setObjectName(u"openAction"_s);
    QAction *cancel = menu->addAction(inMenu(tr("&Cancel session…"), Qt::Key_Delete), this,
                                      [this, id] { Q_EMIT cancelRequested(id); });
    cancel->setObjectName(u"cancelAction"_s);
    if (const auto reason = m_practice.sessions().whyNot(details->facts, Action::Cancel)) {
        cancel->setEnabled(false);
        cancel->setToolTip(*reason);
    }
    menu->popup(globalPos);
}

void SessionsPage::showSlotMenu(const TimeSlot &slot, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"slotMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString time = timeText(slot.startsAt, m_model->zone(), QLocale());
    QAction *book = menu->addAction(tr("&Book a session at %1…").arg(time), this,
                                    [this, slot] { Q_EMIT bookRequested(slot); });
    book->setObjectName(u"bookAction"_s);
    QAction *takeOff = menu->addAction(tr("&Take time off…"), this,
                                       [this, slot] { Q_EMIT addTimeOffRequested(slot); });
    takeOff->setObjectName(u"takeTimeOffAction"_s);
    menu->popup(globalPos);
}

void SessionsPage::showDayMenu(QDate date, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"dayMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(inMenu(tr("&Open the day"), Qt::Key_Enter), this, [this, date] {
        showDate(date);
        setSpan(CalendarSpan::Day);
    });
    open->setObjectName(u"openDayAction"_s);
    QAction *book = menu->addAction(inMenu(tr("&Book a session…"), Qt::Key_N), this, [this, date] {
        Q_EMIT bookRequested(nextFreeSlot(*m_model, date));
    });
    book->setObjectName(u"bookAction"_s);
    menu->popup(globalPos);
}

} // namespace sessionbook
