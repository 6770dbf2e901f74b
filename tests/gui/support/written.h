// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QApplication>
#include <QLocale>

namespace sessionbook::test {

/// Another default locale and size of the application's font, until the test ends.
struct Written
{
    Written(const QString &localeName, qreal pointSize)
    {
        QLocale::setDefault(QLocale(localeName));
        QFont larger = font;
        larger.setPointSizeF(pointSize);
        QApplication::setFont(larger);
    }
    ~Written()
    {
        QApplication::setFont(font);
        QLocale::setDefault(locale);
    }
    Q_DISABLE_COPY_MOVE(Written)

    QLocale locale;
    QFont font = QApplication::font();
};

} // namespace sessionbook::test
