// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"
#include "ui/parts/dialog_frame.h"

class QListView;
class QStackedWidget;

namespace sessionbook {

class MessageBar;
class MessageView;
class OutboxModel;
class Practice;
class Toast;
class Reporter;

/// The messages that she chose to send and that wait for her to do it.
class OutboxDialog : public DialogFrame
{
    Q_OBJECT

public:
    OutboxDialog(Practice &practice, Reporter &reporter, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildPlaces();
    void buildButtons();
    void showCurrent();
    [[nodiscard]] const Message *current() const;
    void openInMailProgram();
    void saveAsEml();
    void markAsSent();
    void discard();
    void undo();
    /// Says what became of an act: in the dialog, as the window behind is out of reach.
    void report(const Result<> &done, const QString &sentence, bool offerUndo);

    Practice &m_practice;
    Reporter &m_reporter;
    OutboxModel *m_model;
    QStackedWidget *m_places;
    QListView *m_list;
    MessageView *m_message;
    MessageBar *m_bar;
    Toast *m_line;
    QList<QPushButton *> m_acts;
};

/// Opens the outbox over `parent`.
void openOutbox(Practice &practice, Reporter &reporter, QWidget *parent);

} // namespace sessionbook
