// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>

namespace sessionbook {

/// All countries by name, found by typing their first letters; above them an entry for none.
class CountryBox : public QComboBox
{
    Q_OBJECT

public:
    /// `none` is what choosing no country means.
    CountryBox(const QString &objectName, const QString &none, QWidget *parent = nullptr);

    /// ISO 3166-1, two letters; empty for none.
    [[nodiscard]] QString country() const { return currentData().toString(); }
    void setCountry(const QString &code);
};

} // namespace sessionbook
