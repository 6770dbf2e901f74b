// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_template.h"
#include "core/records/status.h"
#include "ui/parts/dialog_frame.h"

#include <optional>

class QLineEdit;
class QPlainTextEdit;

namespace sessionbook {

class FormField;

/// What the message prompt shows.
struct MessagePrompt
{
    MessageKind kind = MessageKind::Confirmation;
    QString client; ///< as addressed
    QString email;  ///< empty: the prompt offers to go on without a message
    MessageDraft draft;
    bool isOver = false; ///< it is about what has passed: nobody can turn up any more
    QString when{};      ///< of the session or the first of several
};

/// "Notify Nína?": the last question before an action is carried out. Escape returns to the
/// dialog behind it, and nothing has happened.
class MessageDialog : public DialogFrame
{
    Q_OBJECT

public:
    explicit MessageDialog(const MessagePrompt &prompt, QWidget *parent = nullptr);

    /// Shows an error at the message and enables the buttons again.
    void showMessageError(const QString &sentence);

Q_SIGNALS:
    /// With the edited message, or none for "Don't notify".
    void decided(const std::optional<sessionbook::MessageDraft> &message);

private:
    void showMessage(const MessagePrompt &prompt);
    void showNoAddress(const MessagePrompt &prompt);
    void notify();
    void decide(const std::optional<MessageDraft> &message);

    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    FormField *m_subjectField = nullptr;
    FormField *m_bodyField = nullptr;
    QList<QPushButton *> m_decisions;
};

} // namespace sessionbook
