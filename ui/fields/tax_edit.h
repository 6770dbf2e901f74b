// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>

#include <optional>

namespace sessionbook {

/// A field for a tax rate in percent, such as 19 or 7.7; empty: exempt.
class TaxEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit TaxEdit(const QString &objectName, QWidget *parent = nullptr);

    void setRate(std::optional<int> rate);
    /// In hundredths of a percent; empty if it is exempt or not understood.
    [[nodiscard]] std::optional<int> rate() const;
    [[nodiscard]] bool isUnderstood() const;
};

} // namespace sessionbook
