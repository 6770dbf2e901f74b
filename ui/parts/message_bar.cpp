// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/message_bar.h"

#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/look/theme.h"
#include "ui/parts/announcement.h"
#include "ui/parts/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent), m_sentence(makeLabel({}, TextStyle::Body, this))
{
    setObjectName(u"messageBar"_s);
    m_sentence->setObjectName(u"messageSentence"_s);
    auto *closeButton =
        makeIconButton(Icon::Close, tr("Close this message"), u"closeMessage"_s, this);
    connect(closeButton, &QToolButton::clicked, this, &QWidget::hide);
    build(closeButton);
}

MessageBar::MessageBar(const QString &objectName, const QString &act, QWidget *parent)
    : QWidget(parent), m_sentence(makeLabel({}, TextStyle::Body, this))
{
    setObjectName(objectName);
    m_sentence->setObjectName(objectName + u"Sentence"_s);
    auto *button = new QPushButton(act, this);
    button->setObjectName(objectName + u"Act"_s);
    connect(button, &QPushButton::clicked, this, &MessageBar::actRequested);
    build(button);
}

void MessageBar::build(QWidget *button)
{
    makeAlert(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 5, 14, 5);
    layout->setSpacing(12);
    layout->addWidget(new IconLabel(Icon::Alert, Ink::Danger, 20, this));
    layout->addWidget(m_sentence, 1);
    layout->addWidget(button);
    hide();
}

void MessageBar::showMessage(const QString &sentence)
{
    m_sentence->setText(sentence);
    show();
    announce(this, sentence);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.dangerSoft);
    painter.fillRect(0, height() - 1, width(), 1, colors.danger);
}

} // namespace sessionbook
