// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/charge_views.h"

#include <QObject>

#include <memory>

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

/// Counts charges on another thread: what has been paid in many years takes longer than a frame.
/// Of several scopes the newest one is counted.
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

Q_SIGNALS:
    void counted(const sessionbook::ChargeTotals &totals);
    /// The file could not be read.
    void failed(const sessionbook::Error &error);

private:
    void tell(const Result<ChargeTotals> &totals);

    const Billing &m_billing;
    std::unique_ptr<BackgroundAnswer<ChargeScope, ChargeTotals>> m_answer;
};

} // namespace sessionbook
