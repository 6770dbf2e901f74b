// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/floating_card.h"

#include <QEvent>
#include <QFrame>

namespace sessionbook {

FloatingCard::FloatingCard(QFrame *card, QWidget *view) : QObject(card), m_card(card), m_view(view)
{
    card->setFrameShape(QFrame::StyledPanel);
    card->setAutoFillBackground(true);
    card->setBackgroundRole(QPalette::Base);
    card->hide();
    view->installEventFilter(this);
}

void FloatingCard::setShown(bool shown)
{
    m_card->setVisible(shown);
    place();
}

bool FloatingCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QObject::eventFilter(watched, event);
}

void FloatingCard::place()
{
    if (m_card->isHidden())
        return;
    constexpr int aboveBottom = 24;
    QRect place(QPoint(), m_card->sizeHint());
    const QRect view = m_view->geometry();
    place.moveCenter(view.center());
    place.moveBottom(view.bottom() - aboveBottom);
    m_card->setGeometry(place);
    m_card->raise();
}

} // namespace sessionbook
