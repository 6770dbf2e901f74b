// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "ui/sessions/message_dialog.h"

#include <vector>

class QListWidget;

namespace sessionbook {

/// A message that one of several clients may be sent.
struct JointPrompt
{
    SessionId about;
    QString name; ///< the client's, with the time where there are several about that client
    MessagePrompt prompt;
};

/// The message prompt about several sessions: each client's message can be read, changed and left
/// out, and one answer decides on all. Escape returns to the dialog behind it, and nothing has
/// happened.
class JointMessageDialog : public DialogFrame
{
    Q_OBJECT

public:
    /// At least one; those without an e-mail address are only named.
    explicit JointMessageDialog(std::vector<JointPrompt> prompts, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Those to be sent, as they were edited; none for "Don't notify".
    void decided(const std::vector<sessionbook::JointPrompt> &messages);

private:
    void addClients();
    void addMessage();
    void addButtons();
    void addNamesWithoutAddress();
    void showMessage(int row);
    void updateFromChoice();
    [[nodiscard]] int chosenCount() const;
    void notify();
    void decide(const std::vector<JointPrompt> &messages);

    std::vector<JointPrompt> m_prompts; ///< that have an address
    QStringList m_withoutAddress;
    QListWidget *m_clients = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    FormField *m_subjectField = nullptr;
    FormField *m_bodyField = nullptr;
    QPushButton *m_without = nullptr;
    QPushButton *m_notify = nullptr;
};

} // namespace sessionbook
