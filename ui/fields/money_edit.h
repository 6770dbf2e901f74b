// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"

#include <QLineEdit>

namespace sessionbook {

/// A field for an amount in the practice's currency, which it names inside the field where the
/// locale puts it. Takes what parseMoney() takes.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(const Currency &currency, QWidget *parent = nullptr);

    /// Keeps what was typed, to be read in the other currency.
    void setCurrency(const Currency &currency);
    /// Nothing when the text is not an amount.
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
