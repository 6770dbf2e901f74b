#pragma once

#include "core/rules/records.h"

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
    explicit LateFeeField(const Currency &currency, QWidget *parent = nullptr);

    void setCurrency(const Currency &currency);
    [[nodiscard]] FeeKind kind() const;
    /// As CancellationPolicy::feeValue; nothing while the amount can't be read.
    [[nodiscard]] std::optional<qint64> value() const;

private:
    QComboBox *m_kind;
    QStackedWidget *m_value;
    QSpinBox *m_percent;
    MoneyEdit *m_amount;
};

} // namespace sessionbook
