// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/clients/client_act_bar.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPushButton>

namespace sessionbook {

ClientActBar::ClientActBar(QWidget *parent) : TerseBar(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
}

void ClientActBar::add(QPushButton *button)
{
    m_words.insert(button, button->text());
    m_row->addWidget(button);
}

void ClientActBar::addApart(QPushButton *button)
{
    m_row->addStretch(1);
    add(button);
}

void ClientActBar::setWords(QPushButton *button, const QString &words)
{
    m_words.insert(button, words);
    fitWords();
}

void ClientActBar::setTerse(bool terse)
{
    for (const auto &[button, words] : m_words.asKeyValueRange()) {
        const bool saysAll = !terse || m_row->indexOf(button) == 0;
        button->setText(saysAll ? words : QString());
        if (!saysAll)
            button->setShortcut(QKeySequence::mnemonic(words));
        const QString name = QString(words).remove(u'&');
        button->setAccessibleName(saysAll ? QString() : name);
        if (button->toolTip().isEmpty() || button->toolTip() == name)
            button->setToolTip(saysAll ? QString() : name);
    }
}

} // namespace sessionbook
