// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"
#include "ui/settings/settings_page.h"

#include <vector>

class QCheckBox;
class QSpinBox;

namespace sessionbook {

class LateFeeField;

/// Payment methods, and the fee for a late cancellation.
class PaymentSettings : public SettingsPage
{
    Q_OBJECT

public:
    PaymentSettings(Practice &practice, QWidget *parent);
    void load() override;

private:
    void addMethods();
    void addPolicy();
    void takeMethods();
    void takePolicy(Field field);

    struct MethodBox
    {
        PaymentMethod method;
        QCheckBox *box;
    };
    std::vector<MethodBox> m_methods;
    QSpinBox *m_hours;
    LateFeeField *m_fee;
    FormField *m_feeField = nullptr;
};

} // namespace sessionbook
