// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/statement_payment.h"

#include "core/records/payment_field.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct StatementPayments
{
    Q_DECLARE_TR_FUNCTIONS(StatementPayments)
};

} // namespace

std::optional<Error> whyNotPaid(const DocumentItem &statement, PaymentMethod method,
                                QDate receivedOn, QDate today)
{
    if (statement.kind != DocumentKind::Statement || statement.state == DocumentState::Credited ||
        statement.outstanding <= Money{}) {
        return notAllowed(StatementPayments::tr("Nothing is outstanding on this document."));
    }
    if (!bringsMoney(method)) {
        return invalid(field::method,
                       StatementPayments::tr(
                           "A statement can only be paid with money. Choose another method."));
    }
    if (!receivedOn.isValid() || receivedOn > today) {
        return invalid(field::received,
                       StatementPayments::tr("Enter the day on which it was received: today or "
                                             "one that has passed."));
    }
    return std::nullopt;
}

std::optional<Payment> paymentThatHolds(const std::vector<Payment> &payments)
{
    for (const Payment &payment : payments) {
        const bool isReversed = std::ranges::any_of(
            payments, [&](const Payment &other) { return other.reverses == payment.id; });
        if (!payment.reverses && !isReversed)
            return payment;
    }
    return std::nullopt;
}

} // namespace sessionbook
