// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/to_finish/to_finish_choices.h"

#include "core/rules/names.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ToFinishChoices)
};

ToFinishChoice paidBy(PaymentMethod method, int number, const QString &price, const QLocale &locale)
{
    return {u"toFinishPaid%1"_s.arg(number),
            locale.toString(number),
            Words::tr("Paid by: %1", "payment method").arg(nameOf(method)),
            Words::tr("Charge %1").arg(price),
            Words::tr("complete and paid, %1 (%2).", "amount, payment method")
                .arg(price, nameOf(method)),
            ask::Complete{method}};
}

std::vector<ToFinishChoice> waysItTookPlace(const SessionFacts &facts,
                                            const std::vector<PaymentMethod> &offered,
                                            const QString &price, const QLocale &locale)
{
    const ToFinishChoice skip{u"toFinishSkip"_s,
                              Words::tr("S", "key for: skip payment"),
                              Words::tr("Skip payment"),
                              Words::tr("Complete, unpaid"),
                              Words::tr("complete, unpaid."),
                              ask::Complete{}};
    if (holdsReservedCredit(facts)) {
        return {{u"toFinishPaid1"_s, locale.toString(1), Words::tr("Paid by the sponsored credit"),
                 Words::tr("Spend the credit"),
                 Words::tr("complete, the sponsored credit is spent."),
                 ask::Complete{PaymentMethod::SponsoredCredit}},
                skip};
    }
    if (facts.session.fields.price.minor == 0) {
        return {{u"toFinishPaid1"_s, locale.toString(1), Words::tr("Free of charge"),
                 Words::tr("Complete"), Words::tr("complete."), ask::Complete{}}};
    }
    std::vector<ToFinishChoice> ways;
    for (const PaymentMethod method : methodsFor(facts, offered))
        ways.push_back(paidBy(method, static_cast<int>(ways.size()) + 1, price, locale));
    ways.push_back(skip);
    return ways;
}

std::vector<ToFinishChoice> waysItDidNot(const SessionFacts &facts, const PracticeProfile &profile,
                                         const QLocale &locale)
{
    std::vector<ToFinishChoice> ways{{u"toFinishNoShow"_s, Words::tr("N", "key for: no-show"),
                                      Words::tr("The client did not show up, no fee"),
                                      Words::tr("No-show"), Words::tr("no-show, no fee."),
                                      ask::Cancel{CancelReason::NoShow, {}, {}}}};
    const bool onCredit = holdsReservedCredit(facts);
    // The client wasn't there to pay: the fee is owed, but a credit is spent at once.
    const Money fee = onCredit ? facts.session.fields.price
                               : policyFee(facts.session.fields.price, profile.policy);
    if (fee.minor > 0) {
        const QString amount = formatMoney(fee, profile.currency, locale);
        const auto method = onCredit ? std::optional(PaymentMethod::SponsoredCredit) : std::nullopt;
        ways.push_back({u"toFinishNoShowFee"_s, Words::tr("F", "key for: no-show with a fee"),
                        onCredit ? Words::tr("The client did not show up, the credit is spent")
                                 : Words::tr("The client did not show up, owes %1").arg(amount),
                        onCredit ? Words::tr("No-show, spend the credit")
                                 : Words::tr("No-show, charge %1").arg(amount),
                        onCredit ? Words::tr("no-show, the sponsored credit is spent.")
                                 : Words::tr("no-show, %1 to be paid.").arg(amount),
                        ask::Cancel{CancelReason::NoShow, {}, ask::Fee{fee, method}}});
    }
    ways.push_back({u"toFinishByClient"_s, Words::tr("C", "key for: cancelled by the client"),
                    nameOf(CancelReason::ByClient), Words::tr("Cancel session"),
                    Words::tr("cancelled by the Client."),
                    ask::Cancel{CancelReason::ByClient, {}, {}}});
    ways.push_back({u"toFinishByProfessional"_s,
                    Words::tr("P", "key for: cancelled by the professional"),
                    nameOf(CancelReason::ByProfessional), Words::tr("Cancel session"),
                    Words::tr("cancelled by the Professional."),
                    ask::Cancel{CancelReason::ByProfessional, {}, {}}});
    return ways;
}

} // namespace

ToFinishChoices toFinishChoices(const SessionFacts &facts, const PracticeProfile &profile,
                                const QLocale &locale)
{
    const QString price = formatMoney(facts.session.fields.price, profile.currency, locale);
    return {waysItTookPlace(facts, profile.methods, price, locale),
            waysItDidNot(facts, profile, locale)};
}

} // namespace sessionbook
