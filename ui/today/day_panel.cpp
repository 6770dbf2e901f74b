// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/today/day_panel.h"

#include "core/base/date_words.h"
#include "core/practice/sessions.h"
#include "ui/look/text_styles.h"
#include "ui/parts/figure.h"
#include "ui/parts/row_list.h"
#include "ui/parts/session_row.h"
#include "ui/today/agenda_delegate.h"
#include "ui/today/agenda_model.h"
#include "ui/today/card_rows.h"
#include "ui/today/next_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr int shownToFinish = 3;
} // namespace

DayPanel::DayPanel(const Practice &practice, QWidget *parent)
    : QScrollArea(parent), m_practice(practice), m_date(practice.today()),
      m_next(new NextCard(practice)), m_rows(new AgendaModel(practice, this)),
      m_toFinish(new CardRows(u"dayToFinish"_s, tr("To finish"), tr("Finish"))),
      m_unpaid(new CardRows(u"dayUnpaid"_s, tr("Unpaid"), tr("Record payment")))
{
    setObjectName(u"dayPanel"_s);
    setAccessibleName(tr("The day"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    makeRows();
    makeFigures();
    auto *inside = new QWidget(this);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 2, 0);
    layout->setSpacing(10);
    for (QWidget *card : {static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_dayCard),
                          static_cast<QWidget *>(m_toFinish), static_cast<QWidget *>(m_unpaid),
                          static_cast<QWidget *>(m_figuresCard)})
        layout->addWidget(card);
    layout->addStretch(1);
    setWidget(inside);
    viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);

    connect(m_next, &NextCard::clientRequested, this, &DayPanel::clientRequested);
    connect(m_next, &NextCard::openRequested, this, &DayPanel::openRequested);
    connect(m_next, &NextCard::joinRequested, this, &DayPanel::joinRequested);
    connect(m_next, &NextCard::endRequested, this, &DayPanel::endRequested);
    m_next->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_next, &QWidget::customContextMenuRequested, this, [this](const QPoint &point) {
        Q_EMIT sessionMenuRequested(m_next->session(), m_next->mapToGlobal(point));
    });
    connect(m_toFinish, &CardRows::chosen, this, &DayPanel::finishRequested);
    connect(m_toFinish, &CardRows::menuRequested, this, &DayPanel::sessionMenuRequested);
    connect(m_unpaid, &CardRows::chosen, this, &DayPanel::paymentRequested);
    connect(m_unpaid, &CardRows::menuRequested, this, &DayPanel::sessionMenuRequested);
    connect(&practice, &Practice::changed, this, &DayPanel::applyChanges);
    connect(&practice, &Practice::minuteTurned, this, &DayPanel::refresh);
}

void DayPanel::makeRows()
{
    m_dayCard = new QFrame;
    QVBoxLayout *layout = layOutCard(m_dayCard, u"dayCard"_s);
    m_dayTitle = makeLabel({}, TextStyle::Strong, m_dayCard);
    m_noRows = makeLabel({}, TextStyle::Quiet, m_dayCard);
    m_list = new QListView(m_dayCard);
    m_list->setObjectName(u"dayRows"_s);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new AgendaDelegate(m_list));
    m_list->setFrameShape(NoFrame);
    makeRowList(m_list);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the panel scrolls
    m_list->installEventFilter(this);
    layout->addWidget(m_dayTitle);
    layout->addWidget(m_noRows);
    layout->addWidget(m_list);
    connect(m_list, &QListView::clicked, this, &DayPanel::openRow);
    onRowMenu(m_list, [this](const QModelIndex &index, const QPoint &globalPos) {
        const AgendaRow &row = m_rows->rowAt(index.row());
        if (row.kind == AgendaRow::Kind::Session)
            Q_EMIT sessionMenuRequested(row.session, globalPos);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                const QRect row = m_list->visualRect(current);
                const QPoint middle = m_list->mapTo(widget(), row.center());
                ensureVisible(middle.x(), middle.y(), 0, row.height());
                if (!current.isValid() || !m_list->hasFocus())
                    return;
                const AgendaRow &chosen = m_rows->rowAt(current.row());
                if (chosen.kind == AgendaRow::Kind::Session)
                    Q_EMIT rowChosen(chosen.session);
            });
}

void DayPanel::makeFigures()
{
    m_figuresCard = new QFrame;
    QVBoxLayout *layout = layOutCard(m_figuresCard, u"dayFigures"_s);
    m_figuresCard->setAccessibleName(tr("The day in figures"));
    auto *row = new QHBoxLayout;
    for (Figure **figure : {&m_sessions, &m_free, &m_received, &m_cancelled}) {
        *figure = new Figure(m_figuresCard);
        row->addWidget(*figure, 1);
    }
    layout->addLayout(row);
}

void DayPanel::showDate(QDate date)
{
    if (date == m_date)
        return;
    m_date = date;
    refresh();
}

void DayPanel::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}

void DayPanel::applyChanges(const Changes &changes)
{
    if (changes.erasedClient)
        read();
    else if (!changes.sessions.isEmpty() || !changes.clients.isEmpty() || changes.charges ||
             changes.credits || changes.profile || changes.timeOff)
        refresh();
}

/// Nothing is read while it is hidden.
void DayPanel::refresh()
{
    if (isVisible())
        read();
}

void DayPanel::read()
{
    const auto day = m_practice.sessions().dayOf(m_date);
    if (!day) {
        Q_EMIT readFailed(day.error());
        return;
    }
    const bool today = m_date == m_practice.today();
    m_next->setVisible(day->next.has_value());
    if (day->next) {
        const SessionId id = day->next->session.session().id;
        const auto session = std::ranges::find_if(
            day->sessions, [id](const DaySession &each) { return each.item.id == id; });
        m_next->show(*day->next, session->standing);
    }
    m_dayTitle->setText(today ? tr("Today") : mediumDate(m_date, QLocale()));
    m_list->setAccessibleName(today ? tr("Today, hour by hour") : tr("The day, hour by hour"));
    m_rows->show(*day);
    const int rows = m_rows->rowCount();
    m_noRows->setText(isWorkday() ? tr("No sessions and no working hours left.")
                                  : tr("Not a working day."));
    m_noRows->setVisible(rows == 0);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(rows * m_list->sizeHintForRow(0) + 2);
    showToFinish();
    showUnpaid(*day);
    showFigures(*day);
}

bool DayPanel::isWorkday() const
{
    return workdayOn(m_practice.profile().workingHours, m_date).has_value();
}

void DayPanel::showToFinish()
{
    const auto sessions = m_practice.sessions().toFinish(shownToFinish);
    const auto count = m_practice.sessions().toFinishCount();
    if (!sessions || !count) {
        Q_EMIT readFailed(sessions ? count.error() : sessions.error());
        return;
    }
    QList<CardRow> rows;
    const QTimeZone &zone = m_practice.profile().zone;
    for (const SessionItem &item : *sessions) {
        const QDateTime start = localTime(item.startsAt, zone);
        rows << CardRow{item.id, item.clientName,
                        tr("%1, %2", "day, time")
                            .arg(nearDate(start.date(), m_practice.today(), QLocale()),
                                 clockTime(start, QLocale()))};
    }
    m_toFinish->show(rows, *count);
}

/// Of the clients of that day, each once.
void DayPanel::showUnpaid(const DayView &day)
{
    QList<CardRow> rows;
    const PracticeProfile &profile = m_practice.profile();
    for (const DaySession &session : day.sessions) {
        const ClientStanding &standing = session.standing;
        const bool listed = std::ranges::any_of(
            rows, [&](const CardRow &row) { return row.session == standing.oldestUnpaid; });
        if (standing.owed <= Money{} || listed)
            continue;
        const QDate since = localTime(*standing.owedSince, profile.zone).date();
        rows << CardRow{standing.oldestUnpaid, session.item.clientName,
                        tr("%1 since %2", "amount, day")
                            .arg(formatMoney(standing.owed, profile.currency, QLocale()),
                                 nearDate(since, m_practice.today(), QLocale()))};
    }
    m_unpaid->show(rows, static_cast<int>(rows.size()));
}

void DayPanel::showFigures(const DayView &day)
{
    const auto cancelled =
        static_cast<int>(std::ranges::count_if(day.sessions, [](const DaySession &session) {
            return session.item.status == SessionStatus::Cancelled;
        }));
    const int sessions = static_cast<int>(day.sessions.size()) - cancelled;
    int free = 0;
    for (const TimeSpan &span : day.free)
        free += span.minutes();
    const QLocale locale;
    m_sessions->say(locale.toString(sessions), tr("session(s)", "below their number", sessions));
    m_free->say(durationWords(free), tr("free"));
    m_free->setVisible(isWorkday());
    m_received->say(formatMoney(day.received, m_practice.profile().currency, locale),
                    tr("received"));
    m_cancelled->say(locale.toString(cancelled), tr("cancelled"));
}

void DayPanel::openRow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const AgendaRow row = m_rows->rowAt(index.row());
    switch (row.kind) {
    case AgendaRow::Kind::Session:
        Q_EMIT openRequested(row.session);
        return;
    case AgendaRow::Kind::Off:
        Q_EMIT timeOffRequested({row.id});
        return;
    case AgendaRow::Kind::Free: {
        const auto slot = proposedSlot(m_practice, row.span.from);
        const bool fits = slot && slot->startsAt < row.span.to;
        Q_EMIT bookRequested(fits ? *slot : TimeSlot{row.span.from, row.span.minutes(), true});
        return;
    }
    }
}

bool DayPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QModelIndex current = m_list->currentIndex();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        openRow(current);
        return true;
    }
    return QScrollArea::eventFilter(watched, event);
}

} // namespace sessionbook
