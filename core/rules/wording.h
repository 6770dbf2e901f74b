#pragma once

#include "core/rules/plan.h"

#include <QLocale>
#include <QString>
#include <QStringList>

/// The words of the rules: what a person reads of a status, a refusal or a plan. Translated.
namespace sessionbook {

[[nodiscard]] QString nameOf(Mark mark);
[[nodiscard]] QString nameOf(PaymentBadge badge); ///< empty for None
[[nodiscard]] QString nameOf(ChargeState state);
[[nodiscard]] QString nameOf(PaymentMethod method);
[[nodiscard]] QString nameOf(CancelReason reason);
[[nodiscard]] QString nameOf(Place place);
[[nodiscard]] QString nameOf(NoticeKind kind);
[[nodiscard]] QString nameOf(JournalAction action); ///< "Session booked"
/// What undo would take back, to stand behind "Undo: ", such as "cancel session".
[[nodiscard]] QString undoNameOf(JournalAction action);

/// One sentence: why it is refused, and what to do instead.
[[nodiscard]] QString sentenceFor(const Refusal &refusal);

/// Who and how, for sentences about a plan.
struct WordingContext
{
    QString clientName;
    Currency currency;
    QLocale locale;
};

/// How one speaks of and to a client: "Nína" for "Nína Stefánsdóttir", "Eva & Karl" for
/// "Couple: Eva & Karl".
[[nodiscard]] QString givenName(const QString &clientName);

/// "What will happen", a line for each consequence, from the plan that will be carried out.
[[nodiscard]] QStringList consequencesOf(const Plan &plan, const WordingContext &context);

/// "This is late notice: 6 hours before the start."; empty when it isn't late.
[[nodiscard]] QString lateNoticeLine(Instant startsAt, const CancellationPolicy &policy,
                                     Instant now);

} // namespace sessionbook
