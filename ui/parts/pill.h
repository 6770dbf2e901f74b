// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QLabel>

namespace sessionbook {

/// A word in a coloured pill, for dialogs; lists and the calendar use paintPill().
class Pill : public QLabel
{
    Q_OBJECT

public:
    Pill(const QString &text, Tone tone, QWidget *parent = nullptr);

    void setMark(const QString &text, Tone tone);
    Tone tone() const { return m_tone; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

} // namespace sessionbook
