#include "ui/sessions/sessions_page.h"

#include "core/rules/wording.h"
#include "ui/sessions/date_jump.h"
#include "ui/sessions/week_layout.h"
#include "ui/sessions/week_model.h"
#include "ui/sessions/week_view.h"
#include "ui/sessions/week_words.h"
#include "ui/shell/buttons.h"
#include "ui/shell/icon_label.h"
#include "ui/shell/pill.h"
#include "ui/shell/text_styles.h"
#include "ui/shell/tones.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString withKey(const QString &text, const QKeySequence &key)
{
    return SessionsPage::tr("%1 (%2)", "an act and the key for it")
        .arg(text, key.toString(QKeySequence::NativeText));
}

/// In a menu the key stands at the right of the act.
QString inMenu(const QString &text, const QKeySequence &key)
{
    return text + u'\t' + key.toString(QKeySequence::NativeText);
}

} // namespace

SessionsPage::SessionsPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_model(new WeekModel(practice, this)),
      m_view(new WeekView(*m_model, this))
{
    setObjectName(u"sessionsPage"_s);
    setAccessibleName(tr("Sessions"));
    setFocusProxy(m_view);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 10);
    layout->setSpacing(10);
    layout->addWidget(makeToolbar());
    layout->addWidget(m_view, 1);
    layout->addWidget(makeLegend());
    m_emptyCard = makeEmptyCard();
    m_view->installEventFilter(this);

    connect(m_model, &WeekModel::refreshed, this, &SessionsPage::refresh);
    // Queued: the first reading comes before anyone can listen.
    connect(m_model, &WeekModel::readFailed, this, &SessionsPage::readFailed, Qt::QueuedConnection);
    connect(m_view, &WeekView::openRequested, this, &SessionsPage::openRequested);
    connect(m_view, &WeekView::cancelRequested, this, &SessionsPage::cancelRequested);
    connect(m_view, &WeekView::bookRequested, this, &SessionsPage::bookRequested);
    connect(m_view, &WeekView::sessionMenuRequested, this, &SessionsPage::showSessionMenu);
    connect(m_view, &WeekView::slotMenuRequested, this, &SessionsPage::showSlotMenu);
    addShortcuts();
    showToday();
}

QWidget *SessionsPage::makeToolbar()
{
    auto *bar = new QWidget(this);
    auto *today = new QPushButton(tr("Today"), bar);
    today->setObjectName(u"todayButton"_s);
    today->setToolTip(withKey(tr("Go to this week"), Qt::Key_T));
    connect(today, &QPushButton::clicked, this, &SessionsPage::showToday);

    auto *previous =
        makeIconButton(Icon::ChevronLeft, tr("Previous week"), u"previousWeekButton"_s, bar);
    previous->setToolTip(withKey(tr("Previous week"), Qt::CTRL | Qt::Key_Left));
    connect(previous, &QToolButton::clicked, this, [this] { step(-1); });
    auto *next = makeIconButton(Icon::ChevronRight, tr("Next week"), u"nextWeekButton"_s, bar);
    next->setToolTip(withKey(tr("Next week"), Qt::CTRL | Qt::Key_Right));
    connect(next, &QToolButton::clicked, this, [this] { step(1); });

    m_title = new DropDownButton(bar);
    makeQuietButton(m_title);
    m_title->setObjectName(u"weekTitle"_s);
    m_title->setFont(textFont(TextStyle::Title));
    m_title->setToolTip(withKey(tr("Go to a date"), Qt::CTRL | Qt::Key_G));
    connect(m_title, &QPushButton::clicked, this, &SessionsPage::jumpToDate);

    m_counts = makeLabel({}, TextStyle::Quiet, bar);
    m_counts->setObjectName(u"weekCounts"_s);
    m_counts->setWordWrap(false);

    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(today);
    layout->addSpacing(4);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_counts);
    return bar;
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
    auto *title = makeLabel(tr("No sessions this week"), TextStyle::Strong, card);
    auto *hint = makeLabel(tr("Double-click a free time to book, or draw it out with the mouse."),
                           TextStyle::Quiet, card);
    for (QLabel *label : {title, hint})
        label->setWordWrap(false);
    auto *book = new QPushButton(icon(Icon::Plus), tr("Book a session"), card);
    book->setObjectName(u"bookInEmptyWeek"_s);
    book->setToolTip(withKey(tr("Book at the next free hour"), Qt::Key_N));
    connect(book, &QPushButton::clicked, this, &SessionsPage::requestBooking);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(title);
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
    add(Qt::Key_T, [this] { showToday(); });
    add(Qt::CTRL | Qt::Key_G, [this] { jumpToDate(); });
    for (const auto &key : {QKeySequence(Qt::Key_PageUp), QKeySequence(Qt::CTRL | Qt::Key_Left)})
        add(key, [this] { step(-1); });
    for (const auto &key : {QKeySequence(Qt::Key_PageDown), QKeySequence(Qt::CTRL | Qt::Key_Right)})
        add(key, [this] { step(1); });
}

QDate SessionsPage::weekStart() const { return m_model->weekStart(); }

void SessionsPage::showWeekOf(QDate date)
{
    m_model->showWeek(startOfWeek(date, QLocale().firstDayOfWeek()));
}

void SessionsPage::showToday()
{
    showWeekOf(localTime(m_practice.now(), m_model->zone()).date());
    m_view->scrollToWorkday();
}

void SessionsPage::step(int weeks) { showWeekOf(weekStart().addDays(weeks * daysInWeek)); }

void SessionsPage::select(SessionId id)
{
    const auto details = m_practice.session(id);
    if (!details)
        return;
    showWeekOf(localTime(details->session().fields.startsAt, m_model->zone()).date());
    m_view->selectSession(id);
}

void SessionsPage::requestBooking() { Q_EMIT bookRequested(m_view->nextFreeSlot()); }

void SessionsPage::jumpToDate()
{
    // Made when it is first asked for: a month's calendar is much of what the first frame of the
    // program would wait for.
    if (!m_dateJump) {
        m_dateJump = new DateJump(this);
        connect(m_dateJump, &DateJump::dateChosen, this, &SessionsPage::showWeekOf);
    }
    m_dateJump->popup(m_title, weekStart());
}

void SessionsPage::refresh()
{
    m_title->setText(weekTitle(weekStart(), QLocale()));
    m_title->setAccessibleName(tr("Week %1, go to a date").arg(m_title->text()));
    m_counts->setText(countsText(m_model->items(), m_model->weekBegin(), m_model->weekEnd()));
    m_emptyCard->setVisible(m_model->items().empty());
    placeEmptyCard();
}

bool SessionsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        placeEmptyCard();
    return QWidget::eventFilter(watched, event);
}

void SessionsPage::placeEmptyCard()
{
    if (m_emptyCard->isHidden())
        return;
    QRect place(QPoint(), m_emptyCard->sizeHint());
    const QRect view = m_view->geometry();
    place.moveCenter(view.center());
    place.moveBottom(view.bottom() - 24);
    m_emptyCard->setGeometry(place);
    m_emptyCard->raise();
}

void SessionsPage::showSessionMenu(SessionId id, const QPoint &globalPos)
{
    const auto details = m_practice.session(id);
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
    if (const auto reason = m_practice.whyNot(details->facts, Action::Cancel)) {
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
    menu->popup(globalPos);
}

} // namespace sessionbook
