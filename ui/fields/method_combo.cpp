// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/method_combo.h"

#include "core/rules/wording.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

MethodCombo::MethodCombo(const std::vector<PaymentMethod> &methods, PayLater payLater,
                         QWidget *parent)
    : QComboBox(parent), m_methods(methods)
{
    setObjectName(u"methodCombo"_s);
    for (const PaymentMethod method : methods)
        addItem(nameOf(method));
    if (payLater == PayLater::Offered)
        addItem(tr("Pay later"));
    setEnabled(count() > 1);
}

std::optional<PaymentMethod> MethodCombo::method() const
{
    const auto index = static_cast<std::size_t>(currentIndex());
    if (index >= m_methods.size())
        return std::nullopt;
    return m_methods[index];
}

} // namespace sessionbook
