// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/outbox/message_view.h"

#include "core/base/isolated.h"
#include "ui/look/text_styles.h"
#include "ui/parts/document_names.h"
#include "ui/parts/remark_line.h"
#include "ui/parts/session_words.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

MessageView::MessageView(QWidget *parent)
    : QWidget(parent), m_recipient(makeLabel({}, TextStyle::Quiet, this)),
      m_subject(makeLabel({}, TextStyle::Section, this)), m_body(new QPlainTextEdit(this)),
      m_remark(new RemarkLine(u"messageRemark"_s, this)),
      m_attached(makeLabel({}, TextStyle::Quiet, this)),
      m_goes(makeLabel({}, TextStyle::Quiet, this))
{
    m_recipient->setObjectName(u"messageRecipient"_s);
    m_recipient->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subject->setObjectName(u"messageSubject"_s);
    m_attached->setObjectName(u"messageAttached"_s);
    m_attached->setWordWrap(true);
    m_body->setObjectName(u"messageBody"_s);
    m_body->setAccessibleName(tr("Text of the message"));
    m_body->setReadOnly(true);
    m_body->setTabChangesFocus(true);
    m_goes->setObjectName(u"messageGoes"_s);
    m_goes->setText(tr(
        "Its session was deleted. Once sent or discarded, this message is permanently deleted."));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_subject);
    layout->addWidget(m_recipient);
    layout->addWidget(m_remark);
    layout->addWidget(m_body, 1);
    layout->addWidget(m_attached);
    layout->addWidget(m_goes);
}

void MessageView::setMessage(const Message &message, const QString &remark)
{
    m_subject->setText(message.subject);
    m_recipient->setText(tr("To %1 · %2", "client, e-mail address")
                             .arg(isolated(message.recipientName), message.recipient));
    m_body->setPlainText(message.body);
    m_remark->say(RemarkLine::Kind::Remark, remark);
    m_goes->setVisible(message.isAboutDeleted());
    m_attached->setVisible(message.document.has_value());
    if (message.document) {
        m_attached->setText(tr("%1 is attached. Save the message as a file, then open that in your "
                               "mail app.")
                                .arg(isolated(fileNameOf(*message.document))));
    }
}

} // namespace sessionbook
