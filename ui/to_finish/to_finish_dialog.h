// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/past_act.h"
#include "core/records/session_views.h"
#include "core/rules/plan.h"
#include "ui/parts/list_and_detail.h"
#include "ui/parts/reporter.h"

#include <optional>

namespace sessionbook {

class ToFinishActs;
class ToFinishModel;
class Practice;

/// Works through the sessions to finish: a key chooses what became of one, Enter carries it out,
/// and the next one follows.
class ToFinishDialog : public ListAndDetail, public Reporter
{
    Q_OBJECT

public:
    ToFinishDialog(Practice &practice, Reporter &reporter, QWidget *parent);

    /// Goes to a session of the list.
    void goTo(SessionId id);

    void success(const QString &sentence) override;
    void note(const QString &sentence) override;
    void failure(const Error &error) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addButtons();
    void sayWhetherDone(bool isDone);
    void showDetail(const QModelIndex &current) override;
    void updateConfirmText();
    [[nodiscard]] std::optional<SessionId> current() const;
    void settle();
    void openCurrent();
    void undo() override;
    void redo() override;
    void showReplayed(const PastAct &act, const QString &sentence);

    Practice &m_practice;
    Reporter &m_reporter;
    ToFinishModel *m_model;
    ToFinishActs *m_acts;
    QPushButton *m_close = nullptr;
    QPushButton *m_settle = nullptr;
    std::optional<bool> m_isDone; ///< nothing is left to finish
    std::optional<SessionDetails> m_shown;
    int m_toUndo = 0; ///< actions since this dialog was opened
    int m_toRedo = 0; ///< of those, undone here
};

/// Opens the list over `parent`, at the oldest session or at this one.
void openToFinish(Practice &practice, Reporter &reporter, QWidget *parent,
                  std::optional<SessionId> at = {});

} // namespace sessionbook
