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

/// Whom the message goes to and what it is about.
struct MessagePrompt
{
    MessageKind kind = MessageKind::Confirmation;
    QString clientName;
    QString email; ///< empty: there is no way to send it, and the prompt offers to go on without
    MessageDraft draft;
};

/// "Let Nína know?": the last question before an act is carried out. Nothing has happened yet, so
/// Escape goes back to the dialog behind with everything kept.
class MessageDialog : public DialogFrame
{
    Q_OBJECT

public:
    explicit MessageDialog(const MessagePrompt &prompt, QWidget *parent = nullptr);

    /// The message can't be taken as it is: says so at its field, and lets her try again.
    void showMessageError(const QString &sentence);

Q_SIGNALS:
    /// With the message as edited, or with nothing for "Don't notify".
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
