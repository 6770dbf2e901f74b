// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/charge_views.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sessionbook {

class Billing;
template <class Question, class Answer>
class BackgroundAnswer;

/// Of each state.
struct ChargeTotals
{
    ChargeTotal unpaid{};
    ChargeTotal paid{};
    ChargeTotal voided{};
};

/// Charges of one state, one by one.
struct ListedCharges
{
    ChargeState state = ChargeState::Unpaid;
    std::vector<ChargeId> charges{};
};

/// Counts charges on another thread: what has been paid in many years takes longer than a frame.
/// Of several questions of a kind the newest one is answered.
///
/// Thread: the practice's.
class ChargeCounter : public QObject
{
    Q_OBJECT

public:
    explicit ChargeCounter(const Billing &billing, QObject *parent = nullptr);
    /// Waits for a count that is under way.
    ~ChargeCounter() override;
    Q_DISABLE_COPY_MOVE(ChargeCounter)

    void ask(const ChargeScope &scope);
    /// None: no sum is wanted any more.
    void askSumOf(const ListedCharges &listed);

Q_SIGNALS:
    void counted(const sessionbook::ChargeTotals &totals);
    /// As Billing::totalOf().
    void summed(const sessionbook::ChargeTotal &total);
    /// The file could not be read.
    void failed(const sessionbook::Error &error);

private:
    const Billing &m_billing;
    std::unique_ptr<BackgroundAnswer<ChargeScope, ChargeTotals>> m_counts;
    std::unique_ptr<BackgroundAnswer<ListedCharges, ChargeTotal>> m_sum;
};

} // namespace sessionbook
