// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QLineEdit>

namespace sessionbook {

/// A field for an amount, with the currency shown inside it where the locale puts it. Accepts what
/// parseMoney() does.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(const Currency &currency, QWidget *parent = nullptr);

    /// Keeps the typed text, which is then read in the new currency.
    void setCurrency(const Currency &currency);
    /// Empty if the text is not an amount.
    [[nodiscard]] std::optional<Money> amount() const;
    void setAmount(Money amount);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoomForSymbol();

    Currency m_currency;
    bool m_symbolFirst = false;
};

} // namespace sessionbook
