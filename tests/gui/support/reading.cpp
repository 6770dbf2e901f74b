// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/gui/support/reading.h"

#include "app/simulated_user/simulated_user.h"

#include <QAbstractItemView>
#include <QLabel>

#include <algorithm>

namespace sessionbook::test {

bool says(const QString &objectName, const QString &words)
{
    const auto labels = simulated_user::findShown(objectName)->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) {
        return label->isVisible() && label->text().contains(words);
    });
}

QStringList rowsOf(const QString &viewName, int column, int role)
{
    const QAbstractItemModel &model = *simulated_user::find<QAbstractItemView>(viewName)->model();
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, column).data(role).toString();
    return texts;
}

} // namespace sessionbook::test
