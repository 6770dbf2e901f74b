// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/message_dialog.h"

#include "core/base/typed_text.h"
#include "core/rules/wording.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/session_words.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int messageHeight = 190;

QString withoutMessageLabel(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Confirmation:
        return MessageDialog::tr("Book without a &message");
    case MessageKind::Update:
        return MessageDialog::tr("Save without a &message");
    case MessageKind::Cancellation:
        return MessageDialog::tr("Cancel without a &message");
    case MessageKind::Deletion:
        return MessageDialog::tr("Delete without a &message");
    }
    Q_UNREACHABLE();
}

QString adviceFor(const MessagePrompt &prompt)
{
    const QString name = isolated(prompt.client);
    if (prompt.isOver)
        return MessageDialog::tr("The message says what is charged, and does not mention the "
                                 "reason.");
    switch (prompt.kind) {
    case MessageKind::Confirmation:
        return MessageDialog::tr(
            "The message says when, how long and where. It never contains your note or the price.");
    case MessageKind::Update:
        return MessageDialog::tr("%1 might come at the wrong time or place if not told.").arg(name);
    case MessageKind::Cancellation:
        return MessageDialog::tr(
                   "The message does not mention the reason. %1 might still turn up if not told.")
            .arg(name);
    case MessageKind::Deletion:
        return MessageDialog::tr("%1 might still turn up if not told.").arg(name);
    }
    Q_UNREACHABLE();
}

} // namespace

MessageDialog::MessageDialog(const MessagePrompt &prompt, QWidget *parent)
    : DialogFrame(u"messageDialog"_s, parent)
{
    askBeforeLosingText();
    setTitleNaming(tr("Notify %1?").arg(isolated(prompt.client)), tr("Message to the client"));
    auto *when = makeLabel(prompt.when, TextStyle::Body, this);
    when->setObjectName(u"messageWhen"_s);
    when->setHidden(prompt.when.isEmpty());
    body()->addWidget(when);
    if (prompt.email.isEmpty())
        showNoAddress(prompt);
    else
        showMessage(prompt);
}

void MessageDialog::showMessage(const MessagePrompt &prompt)
{
    setSubtitle(tr("To %1 · stays in the outbox until you send it").arg(prompt.email));

    m_subject = new QLineEdit(prompt.draft.subject);
    m_subject->setObjectName(u"messageSubject"_s);
    m_subjectField = new FormField(tr("&Subject"), m_subject);
    m_body = new QPlainTextEdit(prompt.draft.body.trimmed());
    m_body->setObjectName(u"messageBody"_s);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(messageHeight);
    m_bodyField = new FormField(tr("M&essage"), m_body);
    body()->addWidget(m_subjectField);
    body()->addWidget(m_bodyField);
    auto *info = new RemarkLine(u"messageInfo"_s, this);
    info->say(RemarkLine::Kind::Hint, adviceFor(prompt));
    body()->addWidget(info);
    connect(m_subject, &QLineEdit::textChanged, m_subjectField, &FormField::clearError);
    connect(m_body, &QPlainTextEdit::textChanged, m_bodyField, &FormField::clearError);

    QPushButton *without = addSecondButton(tr("&Don't notify"), u"dontNotifyButton"_s);
    QPushButton *notify = addMainButton(tr("&Notify client"), u"notifyButton"_s, Icon::Mail);
    m_decisions = {without, notify};
    connect(without, &QPushButton::clicked, this, [this] { decide(std::nullopt); });
    connect(notify, &QPushButton::clicked, this, &MessageDialog::notify);
    notify->setFocus();
}

void MessageDialog::showNoAddress(const MessagePrompt &prompt)
{
    const QString name = isolated(prompt.client);
    auto *sentence = makeLabel(tr("%1 has no e-mail address, so no message can be sent. Tell %1 "
                                  "yourself, or first add an address to the client under Clients.")
                                   .arg(name),
                               TextStyle::Body, this);
    sentence->setObjectName(u"noAddressSentence"_s);
    body()->addWidget(sentence);
    QPushButton *without = addMainButton(withoutMessageLabel(prompt.kind), u"dontNotifyButton"_s);
    m_decisions = {without};
    connect(without, &QPushButton::clicked, this, [this] { decide(std::nullopt); });
    without->setFocus();
}

void MessageDialog::showMessageError(const QString &sentence)
{
    for (QPushButton *button : m_decisions)
        button->setEnabled(true);
    FormField *field = oneLine(m_subject->text()).isEmpty() ? m_subjectField : m_bodyField;
    field->setError(sentence);
    field->setFocus();
}

void MessageDialog::notify()
{
    if (oneLine(m_subject->text()).isEmpty() || severalLines(m_body->toPlainText()).isEmpty()) {
        showMessageError(tr("Enter a message, or choose Don't notify."));
        return;
    }
    decide(MessageDraft{m_subject->text(), m_body->toPlainText()});
}

void MessageDialog::decide(const std::optional<MessageDraft> &message)
{
    for (QPushButton *button : m_decisions)
        button->setEnabled(false);
    Q_EMIT decided(message);
}

} // namespace sessionbook
