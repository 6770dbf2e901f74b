// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/message_library.h"
#include "core/practice/currency_preview.h"
#include "core/practice/zone_preview.h"
#include "core/records/records.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace sessionbook {

class PracticeContext;

/// The practice's profile, session types and message texts. A command that would change nothing
/// succeeds and is not journaled; a change of the appearance alone is not either, nor undone.
/// Errors of queries: Storage; of commands: Invalid at the wrong field.
class Settings
{
    Q_DECLARE_TR_FUNCTIONS(Settings)

public:
    explicit Settings(PracticeContext &context) : m_context(context) {}

    Result<std::vector<SessionType>> sessionTypes() const;
    [[nodiscard]] const MessageLibrary &messageLibrary() const;
    /// What changing to this time zone would do.
    Result<ZonePreview> previewZone(const QTimeZone &zone) const;
    /// What changing to this currency would do. Show it before a change that rounds.
    Result<CurrencyPreview> previewCurrency(const Currency &currency) const;
    /// Empty if the currency can be changed; else why not, and what to do instead.
    Result<std::optional<QString>> whyNotOtherCurrency() const;

    /// A new currency keeps the number of each price that is not booked, rounded where it has fewer
    /// decimals, see previewCurrency(). A new time zone keeps the
    /// instants of sessions and the dates of whole days off. Error: NotAllowed at field::currency,
    /// see whyNotOtherCurrency().
    Result<> changePractice(const PracticeProfile &changed);
    Result<SessionTypeId> addSessionType(const SessionType &added);
    /// Changes neither booked sessions nor whether the type is offered. `seen` is what was shown
    /// before. Error: also Conflict if the type has changed since.
    Result<> editSessionType(const SessionType &seen, const SessionType &typed);
    /// No longer offered when booking. Errors: NotAllowed for the last type on offer; Conflict if
    /// it is retired already.
    Result<> retireSessionType(SessionTypeId id);
    /// Errors: Invalid if another type on offer has its name; Conflict if it is not retired.
    Result<> restoreSessionType(SessionTypeId id);
    /// `language` is an ISO 639 code. Errors: Invalid, see validate() in message_template.h.
    Result<> setMessageText(MessageKind kind, const QString &language,
                            const MessageTemplate &typed);
    /// Returns to the program's own text.
    Result<> resetMessageText(MessageKind kind, const QString &language);

private:
    PracticeContext &m_context;
};

} // namespace sessionbook
