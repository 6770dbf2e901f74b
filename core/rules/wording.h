// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/names.h"
#include "core/rules/plan.h"
#include "core/rules/series.h"

#include <QLocale>
#include <QString>
#include <QStringList>

/// The words of the rules: what a person reads of a refusal or a plan. Translated.
namespace sessionbook {

/// One sentence: why it is refused, and what to do instead.
[[nodiscard]] QString sentenceFor(const Refusal &refusal);

/// Who and how, for sentences about a plan.
struct WordingContext
{
    QString clientName;
    Currency currency;
    QLocale locale;
};

/// "What will happen", a line for each consequence, from the plan that will be carried out.
[[nodiscard]] QStringList consequencesOf(const Plan &plan, const WordingContext &context);

/// The same for an act that reaches on into a series: the chosen session comes first.
[[nodiscard]] QStringList consequencesOf(const std::vector<SeriesStep> &steps,
                                         const WordingContext &context);

/// How far the sponsored credits reach for sessions that are booked on them.
[[nodiscard]] QString creditsForSeriesLine(int sessions, int creditsAvailable);

/// "This is late notice: 6 hours before the start."; empty when it isn't late.
[[nodiscard]] QString lateNoticeLine(Instant startsAt, const CancellationPolicy &policy,
                                     Instant now);

} // namespace sessionbook
