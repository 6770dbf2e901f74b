// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/charge_input.h"

#include "core/base/typed_text.h"
#include "core/records/charge_field.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct ChargeInput
{
    Q_DECLARE_TR_FUNCTIONS(ChargeInput)
};

} // namespace

NewCharge tidied(NewCharge charge)
{
    charge.text = oneLine(charge.text);
    charge.code = oneLine(charge.code);
    return charge;
}

std::vector<Error> validate(const NewCharge &charge)
{
    std::vector<Error> errors;
    if (charge.text.isEmpty()) {
        errors.push_back(invalid(field::chargeText,
                                 ChargeInput::tr("Enter what is charged, such as “Report”. It "
                                                 "appears on documents.")));
    }
    if (!charge.servedOn.isValid() || charge.servedOn.year() < 1970 ||
        charge.servedOn.year() > 2200) {
        errors.push_back(
            invalid(field::servedOn, ChargeInput::tr("Enter the day of the service.")));
    }
    if (charge.amount.minor <= 0)
        errors.push_back(invalid(field::amount, ChargeInput::tr("Enter an amount above zero.")));
    if (charge.amount.minor > largestAmount)
        errors.push_back(invalid(field::amount, ChargeInput::tr("Enter a smaller amount.")));
    if (charge.tax && (*charge.tax < 0 || *charge.tax > highestTax)) {
        errors.push_back(invalid(field::chargeTax,
                                 ChargeInput::tr("Enter a rate between 0 and 99.99 percent.")));
    }
    return errors;
}

} // namespace sessionbook
