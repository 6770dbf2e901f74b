// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/practice/changes.h"
#include "ui/activity/activity_export.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace sessionbook {

class ClientPeriodBar;
class ActivityModel;
class ActivityView;
class EmptyState;
class Practice;
class SegmentedControl;
class StageModel;

/// The Activity tab: the journal, or the sessions in one of the four stages, optionally of one
/// client and period. Rows open what they are about while it exists.
class ActivityPage : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(Practice &practice, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested(sessionbook::SessionId id);
    void sessionMenuRequested(sessionbook::SessionId id, const QPoint &globalPos);
    void chargeOpenRequested(sessionbook::ChargeId id);
    void chargeMenuRequested(sessionbook::ChargeId id, const QPoint &globalPos);
    void documentRequested(sessionbook::DocumentId id);
    void exportRequested(const sessionbook::ExportedPart &part, const QString &fileName,
                         int expectedRows);
    void readFailed(const sessionbook::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void addStages();
    QWidget *makeLists();
    void applyChanges(const Changes &changes);
    /// Reads again what has changed. While the page is hidden, nothing is read.
    void refresh();
    void showPart();
    void countStages();
    void showEmptiness();
    void askForExport();
    [[nodiscard]] std::optional<SessionStatus> stage() const;

    Practice &m_practice;
    SegmentedControl *m_stages;
    ClientPeriodBar *m_filters;
    QLabel *m_hint;
    QPushButton *m_export;
    ActivityModel *m_journal;
    ActivityView *m_journalView;
    StageModel *m_sessions;
    QListView *m_sessionsView;
    EmptyState *m_empty;
    QStackedWidget *m_places;
    StageCounts m_counts{};
    bool m_shown = false;
    bool m_countsAreOld = false;
    bool m_rowsAreOld = false; ///< of the list that is shown
};

} // namespace sessionbook
