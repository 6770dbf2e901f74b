// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/icons.h"

#include <QHBoxLayout>
#include <QList>

#include <optional>

class QPushButton;

namespace sessionbook {

/// The buttons at the foot of a dialog: minor ones at the left end, the others at the right.
class ButtonRow : public QHBoxLayout
{
public:
    ButtonRow();

    /// At the left end, behind those that are there.
    QPushButton *addSide(const QString &text, const QString &objectName,
                         std::optional<Icon> which = std::nullopt);
    /// At the right end.
    QPushButton *add(const QString &text, const QString &objectName,
                     std::optional<Icon> which = std::nullopt);

    [[nodiscard]] QList<QPushButton *> buttons() const;
    /// The one that Enter presses; null if there is none.
    [[nodiscard]] QPushButton *main() const;

private:
    QPushButton *insert(int position, const QString &text, const QString &objectName,
                        std::optional<Icon> which);

    int m_sideButtons = 0;
};

} // namespace sessionbook
