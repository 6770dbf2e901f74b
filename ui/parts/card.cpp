// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/card.h"

#include <QFrame>
#include <QVBoxLayout>

namespace sessionbook {

QFrame *makeCard(std::initializer_list<QWidget *> inside, QWidget *parent)
{
    auto *card = new QFrame(parent);
    card->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(card);
    // Keeps the rows off the card's round corners.
    layout->setContentsMargins(1, 4, 1, 4);
    layout->setSpacing(0);
    for (QWidget *part : inside)
        layout->addWidget(part, layout->count() == 0 ? 1 : 0);
    return card;
}

} // namespace sessionbook
