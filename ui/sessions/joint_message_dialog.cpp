// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/joint_message_dialog.h"

#include "core/base/isolated.h"
#include "core/base/typed_text.h"
#include "ui/fields/roomy_rows.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int mostClientsInSight = 5; // more are scrolled to
constexpr int jointMessageHeight = 150;

bool isWritten(const MessageDraft &draft)
{
    return !oneLine(draft.subject).isEmpty() && !severalLines(draft.body).isEmpty();
}

} // namespace

JointMessageDialog::JointMessageDialog(std::vector<JointPrompt> prompts, QWidget *parent)
    : DialogFrame(u"jointMessageDialog"_s, parent)
{
    for (JointPrompt &prompt : prompts) {
        prompt.prompt.draft.body = prompt.prompt.draft.body.trimmed();
        if (prompt.prompt.email.isEmpty())
            m_withoutAddress << isolated(prompt.name);
        else
            m_prompts.push_back(std::move(prompt));
    }
    askBeforeLosingText();
    setTitle(tr("Notify clients?"));
    if (!m_prompts.empty()) {
        setSubtitle(tr("The messages stay in the outbox until you send them."));
        addClients();
        addMessage();
    }
    addNamesWithoutAddress();
    addButtons();
}

void JointMessageDialog::addClients()
{
    m_clients = new QListWidget(this);
    m_clients->setObjectName(u"clientsToNotify"_s);
    m_clients->setItemDelegate(new RoomyRows(m_clients));
    m_clients->setTabKeyNavigation(false);
    m_clients->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const JointPrompt &prompt : m_prompts) {
        auto *row = new QListWidgetItem(
            tr("%1 · %2", "client, e-mail address").arg(isolated(prompt.name), prompt.prompt.email),
            m_clients);
        row->setCheckState(Qt::Checked);
        row->setToolTip(row->text());
    }
    m_clients->setCurrentRow(0);
    const int rows = std::min(m_clients->count(), mostClientsInSight);
    m_clients->setFixedHeight(rows * m_clients->sizeHintForRow(0) + 2 * m_clients->frameWidth());
    body()->addWidget(new FormField(tr("C&lients"), m_clients));
    connect(m_clients, &QListWidget::currentRowChanged, this, &JointMessageDialog::showMessage);
    connect(m_clients, &QListWidget::itemChanged, this, &JointMessageDialog::updateFromChoice);
}

void JointMessageDialog::addMessage()
{
    m_subject = new QLineEdit;
    m_subject->setObjectName(u"messageSubject"_s);
    m_body = new QPlainTextEdit;
    m_body->setObjectName(u"messageBody"_s);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(jointMessageHeight);
    m_subjectField = new FormField(tr("&Subject"), m_subject);
    m_bodyField = new FormField(tr("M&essage"), m_body);
    body()->addWidget(m_subjectField);
    body()->addWidget(m_bodyField);
    showMessage(0);
    const auto current = [this]() -> MessageDraft & {
        return m_prompts[static_cast<std::size_t>(m_clients->currentRow())].prompt.draft;
    };
    connect(m_subject, &QLineEdit::textEdited, this,
            [current](const QString &text) { current().subject = text; });
    connect(m_body, &QPlainTextEdit::textChanged, this,
            [this, current] { current().body = m_body->toPlainText(); });
}

void JointMessageDialog::showMessage(int row)
{
    if (row < 0)
        return;
    const JointPrompt &prompt = m_prompts[static_cast<std::size_t>(row)];
    const QSignalBlocker quiet(m_body);
    m_subjectField->clearError();
    m_bodyField->clearError();
    m_subject->setText(prompt.prompt.draft.subject);
    m_body->setPlainText(prompt.prompt.draft.body);
    m_subject->setAccessibleDescription(prompt.name);
    m_body->setAccessibleDescription(prompt.name);
}

void JointMessageDialog::addNamesWithoutAddress()
{
    if (m_withoutAddress.isEmpty())
        return;
    auto *sentence = makeLabel(tr("No e-mail address, so please tell them yourself: %1")
                                   .arg(QLocale().createSeparatedList(m_withoutAddress)),
                               TextStyle::Body, this);
    sentence->setObjectName(u"noAddressSentence"_s);
    body()->addWidget(sentence);
}

void JointMessageDialog::addButtons()
{
    const auto withoutMessages = [this] { decide({}); };
    if (m_prompts.empty()) {
        m_without = addMainButton(tr("&Continue"), u"dontNotifyButton"_s);
        connect(m_without, &QPushButton::clicked, this, withoutMessages);
        m_without->setFocus();
        return;
    }
    m_without = addSecondButton(tr("&Don't notify"), u"dontNotifyButton"_s);
    m_notify = addMainButton({}, u"notifyButton"_s, Icon::Mail);
    connect(m_without, &QPushButton::clicked, this, withoutMessages);
    connect(m_notify, &QPushButton::clicked, this, &JointMessageDialog::notify);
    updateFromChoice();
    m_notify->setFocus();
}

int JointMessageDialog::chosenCount() const
{
    int count = 0;
    for (int row = 0; row < m_clients->count(); ++row)
        count += m_clients->item(row)->checkState() == Qt::Checked ? 1 : 0;
    return count;
}

void JointMessageDialog::updateFromChoice()
{
    const int count = chosenCount();
    m_notify->setText(tr("&Notify %n client(s)", nullptr, count));
    m_notify->setEnabled(count > 0);
}

void JointMessageDialog::notify()
{
    std::vector<JointPrompt> chosen;
    for (int row = 0; row < m_clients->count(); ++row) {
        if (m_clients->item(row)->checkState() != Qt::Checked)
            continue;
        const JointPrompt &prompt = m_prompts[static_cast<std::size_t>(row)];
        if (!isWritten(prompt.prompt.draft)) {
            m_clients->setCurrentRow(row);
            FormField *empty =
                oneLine(prompt.prompt.draft.subject).isEmpty() ? m_subjectField : m_bodyField;
            empty->setError(tr("Enter a message, or choose Don't notify."));
            empty->setFocus();
            return;
        }
        chosen.push_back(prompt);
    }
    decide(chosen);
}

void JointMessageDialog::decide(const std::vector<JointPrompt> &messages)
{
    for (QPushButton *button : {m_without, m_notify}) {
        if (button)
            button->setEnabled(false);
    }
    Q_EMIT decided(messages);
}

} // namespace sessionbook
