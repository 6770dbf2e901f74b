// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/terse_bar.h"

#include <QHash>

class QHBoxLayout;
class QPushButton;

namespace sessionbook {

/// The acts on a client, side by side. Where the words have no room, only the first keeps them; the
/// icons of the others say them in a tool tip.
class ClientActBar final : public TerseBar
{
    Q_OBJECT

public:
    explicit ClientActBar(QWidget *parent);

    void add(QPushButton *button);
    /// At the end, apart from the others.
    void addApart(QPushButton *button);
    /// What the button says where there is room, with its mnemonic.
    void setWords(QPushButton *button, const QString &words);
    /// Call it when a button was hidden or shown.
    void refit() { fitWords(); }

protected:
    void setTerse(bool terse) override;

private:
    QHBoxLayout *m_row;
    QHash<QPushButton *, QString> m_words;
};

} // namespace sessionbook
