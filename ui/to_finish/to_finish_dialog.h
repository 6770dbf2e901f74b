// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/session_views.h"
#include "core/rules/plan.h"
#include "ui/parts/dialog_frame.h"
#include "ui/parts/reporter.h"

#include <optional>

class QListView;
class QStackedWidget;

namespace sessionbook {

class ToFinishActs;
class ToFinishModel;
class MessageBar;
class Practice;
class Toast;

/// Goes through the sessions that were left open: a key says what became of one, Enter carries it
/// out, and the next one is there. Says itself how an act went, as the window behind is out of
/// reach.
class ToFinishDialog : public DialogFrame, public Reporter
{
    Q_OBJECT

public:
    ToFinishDialog(Practice &practice, Reporter &reporter, QWidget *parent);

    void success(const QString &sentence) override;
    void failure(const Error &error) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPlaces();
    void buildButtons();
    void showCurrent();
    void updateConfirmText();
    [[nodiscard]] std::optional<SessionId> current() const;
    void settle();
    void openCurrent();
    void undo();
    Result<> carryOut(const Request &request);

    Practice &m_practice;
    Reporter &m_reporter;
    ToFinishModel *m_model;
    QStackedWidget *m_places;
    QListView *m_list;
    ToFinishActs *m_acts;
    MessageBar *m_bar;
    Toast *m_line;
    QPushButton *m_open = nullptr;
    QPushButton *m_settle = nullptr;
    std::optional<SessionDetails> m_shown;
    int m_toUndo = 0; ///< acts done since this list was opened
};

/// Opens the list over `parent`.
void openToFinish(Practice &practice, Reporter &reporter, QWidget *parent);

} // namespace sessionbook
