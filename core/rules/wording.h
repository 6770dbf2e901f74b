// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/names.h"
#include "core/rules/plan.h"
#include "core/rules/series.h"

#include <QLocale>
#include <QString>
#include <QStringList>

/// Refusals and plans in words. Translated.
namespace sessionbook {

/// One sentence that says why, and what to do instead.
[[nodiscard]] QString sentenceFor(const Refusal &refusal);

/// Invalid at the field that it is about, else NotAllowed.
[[nodiscard]] Error errorFor(const Refusal &refusal);

/// What sentences about a plan need to know beside it.
struct WordingContext
{
    QString client; ///< as addressed, see addressOf()
    Currency currency;
    QLocale locale;
};

/// The lines under "What will happen".
[[nodiscard]] QStringList consequencesOf(const Plan &plan, const WordingContext &context);

/// The same for several sessions of a series, the chosen one first.
[[nodiscard]] QStringList consequencesOf(const std::vector<SeriesStep> &steps,
                                         const WordingContext &context);

/// The same for sessions that one act is about. `clients`: how many of them can be
/// told.
[[nodiscard]] QStringList consequencesOfJoint(const std::vector<SeriesStep> &steps, int clients);

/// Says how many of the sessions the available credits cover.
[[nodiscard]] QString creditsForSeriesLine(int sessions, int creditsAvailable);

/// "This is late notice: 6 hours before the start."; empty when it isn't late.
[[nodiscard]] QString lateNoticeLine(Instant startsAt, const SessionPolicy &policy, Instant now);

} // namespace sessionbook
