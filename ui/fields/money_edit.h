// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/money.h"
#include "core/base/result.h"

#include <QLineEdit>

#include <vector>

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

    /// An amount in the currency.
    [[nodiscard]] QString example() const;
    /// What to say of a text that is no amount, with an example in the currency, or too large.
    [[nodiscard]] QString priceWanted() const;
    [[nodiscard]] QString amountWanted() const;
    /// The errors; one of the price is said with an example unless the text is an amount.
    [[nodiscard]] std::vector<Error> inItsWords(std::vector<Error> errors) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] bool isTooLarge() const;
    void makeRoomForSymbol();

    Currency m_currency;
    bool m_symbolFirst = false;
};

} // namespace sessionbook
