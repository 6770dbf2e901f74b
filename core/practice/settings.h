// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/letters/message_library.h"
#include "core/practice/zone_preview.h"
#include "core/records/records.h"

#include <QCoreApplication>

#include <optional>
#include <vector>

namespace sessionbook {

class PracticeContext;

/// How the practice is kept: its profile, what it offers, and the texts of its messages. What is
/// already as asked for is no change, and not journaled. Errors of queries: Storage. Of commands:
/// Invalid at the field that can't be taken.
class Settings
{
    Q_DECLARE_TR_FUNCTIONS(Settings)

public:
    explicit Settings(PracticeContext &context) : m_context(context) {}

    Result<std::vector<SessionType>> sessionTypes() const;
    [[nodiscard]] const MessageLibrary &messageLibrary() const;
    /// What changing to this time zone would do.
    Result<ZonePreview> previewZone(const QTimeZone &zone) const;
    /// Nothing when the currency can be changed; else why not, and what to do instead.
    Result<std::optional<QString>> whyNotOtherCurrency() const;

    /// With another currency, prices that are not booked keep their figures; with another time
    /// zone, sessions keep their instants and whole days off their dates.
    Result<> changePractice(const PracticeProfile &changed);
    Result<SessionTypeId> addSessionType(const SessionType &added);
    /// Leaves alone what is booked, and whether it is offered.
    Result<> editSessionType(const SessionType &edited);
    /// No longer offered when booking; one at least stays offered.
    Result<> retireSessionType(SessionTypeId id);
    Result<> restoreSessionType(SessionTypeId id);
    Result<> setMessageText(MessageKind kind, const QString &language, const MessageTemplate &text);
    /// Back to the program's own text.
    Result<> resetMessageText(MessageKind kind, const QString &language);

private:
    PracticeContext &m_context;
};

} // namespace sessionbook
