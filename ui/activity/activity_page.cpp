// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/activity/activity_page.h"

#include "core/practice/activity.h"
#include "core/practice/practice.h"
#include "ui/activity/activity_model.h"
#include "ui/activity/activity_view.h"
#include "ui/activity/stage_delegate.h"
#include "ui/activity/stage_model.h"
#include "ui/fields/client_period_bar.h"
#include "ui/look/text_styles.h"
#include "ui/parts/card.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/row_list.h"
#include "ui/parts/segmented_control.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// The stages beside Everything, in the order of their segments.
constexpr std::array stages{SessionStatus::Booked, SessionStatus::InProgress,
                            SessionStatus::Complete, SessionStatus::Cancelled};

QString stageName(SessionStatus stage)
{
    switch (stage) {
    case SessionStatus::Booked:
        return ActivityPage::tr("Planned");
    case SessionStatus::InProgress:
        return ActivityPage::tr("In progress");
    case SessionStatus::Complete:
        return ActivityPage::tr("Done");
    case SessionStatus::Cancelled:
        return ActivityPage::tr("Cancelled");
    }
    Q_UNREACHABLE();
}

} // namespace

ActivityPage::ActivityPage(Practice &practice, QWidget *parent)
    : QWidget(parent), m_practice(practice),
      m_stages(new SegmentedControl(tr("Stage of the sessions"), this)),
      m_filters(
          new ClientPeriodBar(u"activity"_s, ClientPeriodBar::Offered::Clients, practice, this)),
      m_hint(makeLabel({}, TextStyle::Quiet, this)),
      m_export(new QPushButton(tr("E&xport…"), this)), m_journal(new ActivityModel(practice, this)),
      m_journalView(new ActivityView(*m_journal, this)), m_sessions(new StageModel(practice, this)),
      m_sessionsView(new QListView(this)), m_empty(new EmptyState(Icon::ClockFace, {}, this)),
      m_places(new QStackedWidget(this))
{
    setObjectName(u"activityPage"_s);
    setAccessibleName(tr("Activity"));
    addStages();
    m_export->setObjectName(u"exportActivity"_s);
    m_export->setToolTip(tr("Save what is shown as a table (CSV)"));

    auto *top = new QHBoxLayout;
    top->setSpacing(14);
    top->addWidget(m_stages);
    top->addStretch(1);
    top->addWidget(m_export);
    auto *below = new QHBoxLayout;
    below->setSpacing(14);
    below->addWidget(m_filters);
    below->addWidget(m_hint, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 14, 20, 20);
    layout->setSpacing(12);
    layout->addLayout(top);
    layout->addLayout(below);
    layout->addWidget(makeLists(), 1);

    connect(m_stages, &SegmentedControl::currentChanged, this, &ActivityPage::showPart);
    connect(m_filters, &ClientPeriodBar::filterChanged, this, [this] {
        countStages();
        showPart();
    });
    connect(m_filters, &ClientPeriodBar::readFailed, this, &ActivityPage::readFailed);
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::askForExport);
    connect(&m_practice, &Practice::changed, this, &ActivityPage::applyChanges);
}

void ActivityPage::addStages()
{
    m_stages->setObjectName(u"activityStages"_s);
    m_stages->addSegment(tr("Everything"), u"everythingSegment"_s);
    const QStringList names{u"plannedSegment"_s, u"inProgressSegment"_s, u"doneSegment"_s,
                            u"cancelledSegment"_s};
    for (std::size_t i = 0; i < stages.size(); ++i)
        m_stages->addSegment(stageName(stages[i]), names.at(static_cast<qsizetype>(i)));
}

QWidget *ActivityPage::makeLists()
{
    m_journalView->setObjectName(u"activityList"_s);
    m_journalView->setAccessibleName(tr("Everything done in this practice, newest first"));
    m_sessionsView->setObjectName(u"stageList"_s);
    m_sessionsView->setModel(m_sessions);
    m_sessionsView->setItemDelegate(new StageDelegate(m_sessionsView));
    makeRowList(m_sessionsView);
    m_sessionsView->setFrameShape(QFrame::NoFrame);
    for (QWidget *place : {static_cast<QWidget *>(m_journalView),
                           static_cast<QWidget *>(m_sessionsView), static_cast<QWidget *>(m_empty)})
        m_places->addWidget(place);

    connect(m_journalView, &ActivityView::openRequested, this, &ActivityPage::openRequested);
    connect(m_journalView, &ActivityView::chargeOpenRequested, this,
            &ActivityPage::chargeOpenRequested);
    connect(m_journalView, &ActivityView::documentRequested, this,
            &ActivityPage::documentRequested);
    connect(m_journal, &ActivityModel::readFailed, this, &ActivityPage::readFailed);
    const auto open = [this](const QModelIndex &index) {
        if (const auto session = m_sessions->sessionAt(index))
            Q_EMIT openRequested(*session);
    };
    connect(m_sessionsView, &QListView::clicked, this, open);
    connect(m_sessionsView, &QListView::activated, this, open);
    onRowMenu(m_sessionsView, [this](const QModelIndex &index, const QPoint &globalPos) {
        if (const auto session = m_sessions->sessionAt(index))
            Q_EMIT sessionMenuRequested(*session, globalPos);
    });
    onRowMenu(m_journalView, [this](const QModelIndex &index, const QPoint &globalPos) {
        if (const auto session = m_journal->sessionAt(index))
            Q_EMIT sessionMenuRequested(*session, globalPos);
        else if (const auto charge = m_journal->chargeAt(index))
            Q_EMIT chargeMenuRequested(*charge, globalPos);
    });
    connect(m_sessions, &StageModel::readFailed, this, &ActivityPage::readFailed);
    for (const QAbstractItemModel *model : {static_cast<QAbstractItemModel *>(m_journal),
                                            static_cast<QAbstractItemModel *>(m_sessions)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ActivityPage::showEmptiness);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ActivityPage::showEmptiness);
    }

    return makeCard({m_places}, this);
}

std::optional<SessionStatus> ActivityPage::stage() const
{
    const int segment = m_stages->currentIndex();
    return segment <= 0 ? std::nullopt
                        : std::optional(stages[static_cast<std::size_t>(segment - 1)]);
}

void ActivityPage::applyChanges(const Changes &changes)
{
    const bool ofSessions = !changes.sessions.isEmpty() || !changes.clients.isEmpty();
    m_countsAreOld = m_countsAreOld || ofSessions;
    // Every command adds an entry to the journal, and may change what older ones say about their
    // session.
    m_rowsAreOld = m_rowsAreOld || !stage() || ofSessions || changes.profile;
    if (isVisible() || changes.erasedClient)
        refresh();
}

void ActivityPage::refresh()
{
    if (m_countsAreOld)
        countStages();
    if (std::exchange(m_rowsAreOld, false)) {
        if (stage())
            m_sessions->readAgain();
        else
            m_journal->readAgain();
    }
}

void ActivityPage::showPart()
{
    if (!m_shown)
        return; // nothing is read until it is shown
    m_rowsAreOld = false;
    if (const auto chosen = stage()) {
        m_sessions->show(*chosen, m_filters->filter());
        m_sessionsView->setAccessibleName(tr("Sessions: %1").arg(stageName(*chosen)));
        m_hint->clear();
    } else {
        m_journal->setFilter(m_filters->filter());
        m_hint->setText(tr(
            "Notes and reasons are never recorded. For deleted sessions, only the time is kept."));
    }
    showEmptiness();
}

void ActivityPage::countStages()
{
    if (!m_shown)
        return;
    m_countsAreOld = false;
    const auto counts = m_practice.activity().stageCounts(m_filters->filter());
    if (!counts) {
        Q_EMIT readFailed(counts.error());
        return;
    }
    m_counts = *counts;
    for (std::size_t i = 0; i < stages.size(); ++i)
        m_stages->setCount(static_cast<int>(i) + 1, m_counts[static_cast<std::size_t>(stages[i])]);
}

void ActivityPage::showEmptiness()
{
    const auto chosen = stage();
    const bool empty = (chosen ? m_sessions->rowCount() : m_journal->rowCount()) == 0;
    m_export->setEnabled(!empty);
    if (!empty) {
        m_places->setCurrentIndex(chosen ? 1 : 0);
        return;
    }
    const bool filtered = m_filters->filter() != ActivityFilter{};
    m_empty->setSentence(filtered ? tr("Nothing for this client and period.")
                         : chosen ? tr("No sessions at this stage.")
                                  : tr("No activity yet."));
    m_places->setCurrentWidget(m_empty);
}

void ActivityPage::askForExport()
{
    const auto chosen = stage();
    QString name = chosen ? tr("Sessions, %1", "file name").arg(stageName(*chosen).toLower())
                          : tr("Activity", "file name");
    if (const QString period = m_filters->periodWords(); !period.isEmpty())
        name += u", "_s + period;
    const int expected = chosen ? m_counts[static_cast<std::size_t>(*chosen)] : 0;
    Q_EMIT exportRequested({chosen, m_filters->filter()}, name + u".csv"_s, expected);
}

void ActivityPage::showEvent(QShowEvent *event)
{
    if (!m_shown) {
        m_shown = true;
        countStages();
        showPart();
    } else {
        refresh();
    }
    QWidget::showEvent(event);
}

void ActivityPage::focusInEvent(QFocusEvent *)
{
    m_places->currentWidget()->setFocus(); // the rows
}

} // namespace sessionbook
