// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/empty_state.h"

#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/icon_label.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

EmptyState::EmptyState(Icon icon, const QString &sentence, QWidget *parent)
    : QWidget(parent), m_sentence(makeLabel(sentence, TextStyle::Quiet, this))
{
    constexpr int iconSide = 32;
    constexpr int readableWidth = 420;
    m_sentence->setObjectName(u"emptySentence"_s);
    setAccessibleName(sentence); // it has the focus when the last row has gone
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setMaximumWidth(readableWidth);

    // In a row of its own: a column gives a label that wraps too little height.
    auto *sentenceRow = new QHBoxLayout;
    sentenceRow->addStretch(1);
    sentenceRow->addWidget(m_sentence, 1000); // all the room there is, up to its width
    sentenceRow->addStretch(1);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(new IconLabel(icon, Ink::Quiet, iconSide, this), 0, Qt::AlignHCenter);
    layout->addLayout(sentenceRow);
    layout->addStretch(3);
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
}

QPushButton *EmptyState::addAct(const QString &text, const QString &objectName, Icon which)
{
    auto *button = new QPushButton(icon(which), text, this);
    button->setObjectName(objectName);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace sessionbook
