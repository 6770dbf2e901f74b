// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <QComboBox>

#include <optional>
#include <vector>

namespace sessionbook {

/// The payment methods that the rules allow, and "Pay later" if offered. Disabled if there is only
/// one.
class MethodCombo : public QComboBox
{
    Q_OBJECT

public:
    enum class PayLater { Offered, NotOffered };

    MethodCombo(const std::vector<PaymentMethod> &methods, PayLater payLater,
                QWidget *parent = nullptr);

    /// Empty: Pay later.
    [[nodiscard]] std::optional<PaymentMethod> method() const;

private:
    std::vector<PaymentMethod> m_methods;
};

} // namespace sessionbook
