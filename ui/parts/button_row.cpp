// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/button_row.h"

#include <QPushButton>

#include <algorithm>

namespace sessionbook {

ButtonRow::ButtonRow()
{
    setSpacing(10);
    addStretch();
}

QPushButton *ButtonRow::addSide(const QString &text, const QString &objectName,
                                std::optional<Icon> which)
{
    return insert(m_sideButtons++, text, objectName, which);
}

QPushButton *ButtonRow::add(const QString &text, const QString &objectName,
                            std::optional<Icon> which)
{
    return insert(count(), text, objectName, which);
}

QPushButton *ButtonRow::insert(int position, const QString &text, const QString &objectName,
                               std::optional<Icon> which)
{
    auto *button = new QPushButton(text, parentWidget());
    button->setObjectName(objectName);
    if (which)
        button->setIcon(icon(*which));
    insertWidget(position, button);
    return button;
}

QList<QPushButton *> ButtonRow::buttons() const
{
    QList<QPushButton *> buttons;
    for (int i = 0; i < count(); ++i) {
        if (auto *button = qobject_cast<QPushButton *>(itemAt(i)->widget()))
            buttons << button;
    }
    return buttons;
}

QPushButton *ButtonRow::main() const
{
    const QList<QPushButton *> all = buttons();
    const auto main = std::ranges::find_if(all, &QPushButton::isDefault);
    return main == all.end() ? nullptr : *main;
}

} // namespace sessionbook
