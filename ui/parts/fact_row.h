// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace sessionbook {

/// One fact about a session: an icon, the fact, and an optional second line in a quiet colour.
class FactRow : public QWidget
{
    Q_OBJECT

public:
    FactRow(Icon icon, const QString &objectName, QWidget *parent = nullptr);

    /// An empty second line takes no room.
    void setTexts(const QString &fact, const QString &addition = {});
    /// Wants to be as wide as the texts, so that a button can stand right beside them.
    void hugTexts() { m_hugs = true; }
    /// With which no text wraps.
    [[nodiscard]] int widthOfTexts() const;
    [[nodiscard]] QSize sizeHint() const override;

private:
    bool m_hugs = false;
    QLabel *m_fact;
    QLabel *m_addition;
};

/// The fact with a quiet button right beside its texts.
[[nodiscard]] QHBoxLayout *withButton(FactRow *row, QPushButton *button);

} // namespace sessionbook
