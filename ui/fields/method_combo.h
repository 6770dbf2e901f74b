// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <QComboBox>

#include <optional>
#include <vector>

namespace sessionbook {

/// How the client pays: the methods that the rules allow, and "Pay later" where it is offered.
/// With nothing to choose from it shows the one method and is disabled.
class MethodCombo : public QComboBox
{
    Q_OBJECT

public:
    enum class PayLater { Offered, NotOffered };

    MethodCombo(const std::vector<PaymentMethod> &methods, PayLater payLater,
                QWidget *parent = nullptr);

    /// Nothing: Pay later.
    [[nodiscard]] std::optional<PaymentMethod> method() const;

private:
    std::vector<PaymentMethod> m_methods;
};

} // namespace sessionbook
