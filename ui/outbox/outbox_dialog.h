// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/mail_message.h"
#include "core/records/records.h"
#include "ui/parts/list_and_detail.h"

namespace sessionbook {

class MessageView;
class OutboxModel;
class Practice;
class Reporter;

/// The messages that wait for the professional to send them.
class OutboxDialog : public ListAndDetail
{
    Q_OBJECT

public:
    OutboxDialog(Practice &practice, Reporter &reporter, QWidget *parent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addButtons();
    /// Of the current message; none if the document it takes along can't be read.
    [[nodiscard]] std::optional<MailMessage> currentMail() const;
    void showDetail(const QModelIndex &current) override;
    [[nodiscard]] const Message *current() const;
    void openInMailProgram();
    void saveAsEml();
    void markAsSent();
    void discard();
    void undo() override;
    void redo() override;
    /// Shows the outcome of an action.
    void report(const Result<> &done, const QString &sentence, bool offerUndo);

    Practice &m_practice;
    Reporter &m_reporter;
    OutboxModel *m_model;
    MessageView *m_message;
    QPushButton *m_save = nullptr;
    QPushButton *m_open = nullptr;
};

/// Opens the outbox over `parent`.
void openOutbox(Practice &practice, Reporter &reporter, QWidget *parent);

} // namespace sessionbook
