// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"

#include <QWidget>

class QComboBox;
class QSpinBox;
class QStackedWidget;

namespace sessionbook {

class MoneyEdit;

/// What a late cancellation costs: the full price, a part of it, or a fixed amount.
class LateFeeField : public QWidget
{
    Q_OBJECT

public:
    /// Its parts are named `namePrefix` with Kind, Percent and Amount.
    LateFeeField(const QString &namePrefix, const Currency &currency, QWidget *parent = nullptr);

    void setCurrency(const Currency &currency);
    /// As CancellationPolicy has it.
    void setFee(FeeKind kind, qint64 value);
    [[nodiscard]] FeeKind kind() const;
    /// As CancellationPolicy::feeValue; nothing while the amount can't be read.
    [[nodiscard]] std::optional<qint64> value() const;

Q_SIGNALS:
    /// By her, and finished: another kind, or a figure that she has left.
    void edited();

private:
    QComboBox *m_kind;
    QStackedWidget *m_value;
    QSpinBox *m_percent;
    MoneyEdit *m_amount;
};

} // namespace sessionbook
