// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QStackedWidget;

namespace sessionbook {

class MoneyEdit;

/// The fee for a late cancellation: the full price, a percentage, or a fixed amount.
class LateFeeField : public QWidget
{
    Q_OBJECT

public:
    /// Object names of its parts: `namePrefix` with Kind, Percent and Amount.
    LateFeeField(const QString &namePrefix, const Currency &currency, QWidget *parent = nullptr);

    void setCurrency(const Currency &currency);
    /// As in SessionPolicy.
    void setFee(FeeKind kind, qint64 value);
    [[nodiscard]] FeeKind kind() const;
    /// As SessionPolicy::feeValue; empty if the amount can't be read.
    [[nodiscard]] std::optional<qint64> value() const;
    /// What to say then.
    [[nodiscard]] QString feeWanted() const;

Q_SIGNALS:
    /// Edited by the person and finished: another kind was chosen, or a number field was left.
    void edited();

private:
    QComboBox *m_kind;
    QStackedWidget *m_value;
    QSpinBox *m_percent;
    MoneyEdit *m_amount;
};

} // namespace sessionbook
