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

MessageBar::MessageBar(QWidget *parent, const QString &name)
    : QWidget(parent), m_sentence(makeLabel({}, TextStyle::Body, this)),
      m_act(new QPushButton(this)),
      m_close(makeIconButton(Icon::Close, tr("Close this message"), u"closeMessage"_s, this))
{
    setObjectName(name + u"Bar"_s);
    makeAlert(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_sentence->setObjectName(name + u"Sentence"_s);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_act->setObjectName(name + u"Act"_s);
    m_act->hide();
    connect(m_act, &QPushButton::clicked, this, &MessageBar::actRequested);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 5, 14, 5);
    layout->setSpacing(12);
    layout->addWidget(new IconLabel(Icon::Alert, Ink::Danger, 20, this));
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_act);
    layout->addWidget(m_close);
    hide();
}

void MessageBar::showMessage(const QString &sentence) { showMessage(sentence, {}); }

void MessageBar::showMessage(const QString &sentence, const QString &act)
{
    m_sentence->setText(sentence);
    m_act->setText(act);
    m_act->setVisible(!act.isEmpty());
    m_close->setVisible(act.isEmpty());
    announce(this, sentence);
    show();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.dangerSoft);
    painter.fillRect(0, height() - 1, width(), 1, colors.danger);
}

} // namespace sessionbook
