// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/charge_counter.h"

#include "core/practice/background_answer.h"
#include "core/practice/billing.h"
#include "core/practice/context.h"
#include "core/store/charge_rows.h"

namespace sessionbook {

namespace {

ChargeTotals countCharges(Connection &connection, const ChargeScope &scope)
{
    return {rows::chargeTotal(connection, ChargeState::Unpaid, scope),
            rows::chargeTotal(connection, ChargeState::Paid, scope),
            rows::chargeTotal(connection, ChargeState::Void, scope)};
}

ChargeTotal sumCharges(Connection &connection, const ListedCharges &listed)
{
    return rows::chargeTotal(connection, listed.state, listed.charges);
}

} // namespace

ChargeCounter::ChargeCounter(const Billing &billing, QObject *parent)
    : QObject(parent), m_billing(billing),
      m_counts(std::make_unique<BackgroundAnswer<ChargeScope, ChargeTotals>>(
          &countCharges,
          [this](const Result<ChargeTotals> &totals) {
              if (totals)
                  Q_EMIT counted(*totals);
              else
                  Q_EMIT failed(totals.error());
          })),
      m_sum(std::make_unique<BackgroundAnswer<ListedCharges, ChargeTotal>>(
          &sumCharges, [this](const Result<ChargeTotal> &total) {
              if (total)
                  Q_EMIT summed(*total);
              else
                  Q_EMIT failed(total.error());
          }))
{
}

ChargeCounter::~ChargeCounter() = default;

void ChargeCounter::ask(const ChargeScope &scope)
{
    m_counts->ask(m_billing.m_context.file(), scope);
}

void ChargeCounter::askSumOf(const ListedCharges &listed)
{
    if (listed.charges.empty())
        m_sum->forget();
    else
        m_sum->ask(m_billing.m_context.file(), listed);
}

} // namespace sessionbook
