// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/settings.h"

#include "core/base/isolated.h"
#include "core/practice/context.h"
#include "core/records/practice_field.h"
#include "core/records/session_field.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "core/store/client_rows.h"
#include "core/store/message_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/session_rows.h"
#include "core/store/settings_rows.h"
#include "core/store/sponsor_rows.h"
#include "core/store/time_off_rows.h"

#include <algorithm>

namespace sessionbook {

namespace {

/// Keeps the number of each price that is not booked.
Result<> keepFigures(Connection &connection, const PracticeProfile &before, PracticeProfile &after,
                     Changes &changes)
{
    if (const auto why = whyNotOtherCurrency(rows::amountsInUse(connection), before.currency))
        return Error{ErrorKind::NotAllowed, *why, field::currency};
    bool tooLarge = false;
    const auto converted = [&](Money amount) {
        const Money same = sameFigure(amount, before.currency, after.currency);
        tooLarge = tooLarge || same.minor > largestAmount;
        return same;
    };
    const bool fixedFee = after.policy.feeKind == FeeKind::Fixed;
    if (fixedFee && after.policy == before.policy)
        after.policy.feeValue = converted({after.policy.feeValue}).minor;
    for (SessionType type : rows::sessionTypes(connection)) {
        type.price = converted(type.price);
        rows::updateSessionType(connection, type);
    }
    rows::convertCreditPrices(connection, converted);
    for (const ClientId client : rows::convertUsualPrices(connection, converted))
        changes.clients.insert(client);
    if (tooLarge) {
        return invalid(field::currency, Settings::tr("A price would be too large in %1. Lower it "
                                                     "first.")
                                            .arg(after.currency.code));
    }
    return {};
}

/// Time off is about the professional's day: lunch stays at noon by the new clock.
bool keepTimeOffOnTheClock(Connection &connection, const QTimeZone &before, const QTimeZone &after)
{
    bool any = false;
    for (TimeOff off : rows::timeOffBetween(connection, beginningOfTime, endOfTime)) {
        const QDateTime start = localTime(off.startsAt, before);
        const QDateTime end = localTime(off.endsAt, before);
        const qint64 length = minutesBetween(off.startsAt, off.endsAt);
        off.startsAt = off.wholeDays ? startOfDay(start.date(), after)
                                     : firstShowing(start.date(), start.time(), after);
        off.endsAt = off.wholeDays ? startOfDay(end.date(), after)
                                   : firstShowing(end.date(), end.time(), after);
        if (off.endsAt <= off.startsAt) // the new clock skips or repeats that very time
            off.endsAt = off.startsAt.plusMinutes(length);
        any = rows::updateTimeOff(connection, off) || any;
    }
    return any;
}

/// Two types on offer must not have the same name.
Result<> checkName(Connection &connection, const SessionType &type)
{
    for (const SessionType &other : rows::sessionTypes(connection)) {
        if (other.id != type.id && !other.retired &&
            other.name.compare(type.name, Qt::CaseInsensitive) == 0) {
            return invalid(field::sessionType,
                           Settings::tr("%1 already exists. Choose another name, or edit that one.")
                               .arg(isolated(other.name)));
        }
    }
    return {};
}

} // namespace

const MessageLibrary &Settings::messageLibrary() const { return m_context.messageLibrary(); }

Result<std::vector<SessionType>> Settings::sessionTypes() const
{
    return m_context.query([](Connection &c) { return rows::sessionTypes(c); });
}

Result<std::optional<QString>> Settings::whyNotOtherCurrency() const
{
    return m_context.query([&](Connection &c) {
        return sessionbook::whyNotOtherCurrency(rows::amountsInUse(c),
                                                m_context.profile().currency);
    });
}

Result<ZonePreview> Settings::previewZone(const QTimeZone &zone) const
{
    return m_context.query([&](Connection &c) {
        constexpr std::size_t shown = 4;
        ZonePreview preview;
        for (const SessionItem &item : rows::sessionsBetween(c, m_context.now(), endOfTime)) {
            if (item.status != SessionStatus::Booked)
                continue;
            ++preview.coming;
            const QDateTime before = localTime(item.startsAt, m_context.profile().zone);
            const QDateTime after = localTime(item.startsAt, zone);
            if (before.date() == after.date() && before.time() == after.time())
                continue;
            ++preview.shifted;
            if (preview.first.size() < shown)
                preview.first.push_back({item.clientName, before, after});
        }
        preview.timeOff =
            static_cast<int>(rows::timeOffBetween(c, m_context.now(), endOfTime).size());
        preview.waitingMessages = rows::waitingMessageCount(c);
        return preview;
    });
}

Result<CurrencyPreview> Settings::previewCurrency(const Currency &currency) const
{
    return m_context.query([&](Connection &c) {
        const PracticeProfile &profile = m_context.profile();
        CurrencyPreview preview{profile.currency, currency};
        const auto look = [&](const QString &of, Money price) {
            const Money after = sameFigure(price, preview.before, currency);
            if (sameFigure(after, currency, preview.before) != price)
                preview.rounded.push_back({of, price, after});
        };
        for (const SessionType &type : rows::sessionTypes(c))
            look(type.name, type.price);
        for (const Client &client : rows::clients(c)) {
            if (client.usualPrice)
                look(tr("The price agreed with %1").arg(isolated(client.name)), *client.usualPrice);
        }
        for (const Sponsor &sponsor : rows::sponsors(c)) {
            if (sponsor.price)
                look(tr("The price of a credit of %1").arg(isolated(sponsor.name)), *sponsor.price);
        }
        if (profile.policy.feeKind == FeeKind::Fixed)
            look(tr("The fee for cancelling late"), Money{profile.policy.feeValue});
        return preview;
    });
}

Result<> Settings::changePractice(const PracticeProfile &changed)
{
    PracticeProfile profile = tidied(changed);
    if (const auto errors = validate(profile); !errors.empty())
        return errors.front();
    if (profile == m_context.profile())
        return {};
    return m_context.command(
        JournalAction::PracticeEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            if (profile.currency != m_context.profile().currency) {
                const Result<> kept =
                    keepFigures(connection, m_context.profile(), profile, trail.changes);
                if (!kept)
                    return kept;
            }
            if (profile.zone != m_context.profile().zone)
                trail.changes.timeOff =
                    keepTimeOffOnTheClock(connection, m_context.profile().zone, profile.zone);
            rows::updateProfile(connection, profile);
            trail.changes.profile = true;
            PracticeProfile looksAlike = m_context.profile();
            looksAlike.appearance = profile.appearance;
            trail.journaled = looksAlike != profile; // only what it looks like is no act
            return {};
        });
}

Result<SessionTypeId> Settings::addSessionType(const SessionType &added)
{
    const SessionType type = tidied(added);
    if (const auto errors = validate(type); !errors.empty())
        return errors.front();
    return m_context.command(JournalAction::SessionTypeAdded,
                             [&](Connection &connection, Trail &trail) -> Result<SessionTypeId> {
                                 if (const Result<> free = checkName(connection, type); !free)
                                     return free.error();
                                 trail.changes.profile = true;
                                 return rows::insertSessionType(connection, type);
                             });
}

Result<> Settings::editSessionType(const SessionType &seen, const SessionType &typed)
{
    SessionType type = tidied(typed);
    type.id = seen.id;
    type.retired = seen.retired;
    if (const auto errors = validate(type); !errors.empty())
        return errors.front();
    if (type == seen)
        return {};
    return m_context.command(
        JournalAction::SessionTypeEdited, [&](Connection &connection, Trail &trail) -> Result<> {
            if (const Result<> free = checkName(connection, type); !free)
                return free;
            if (rows::sessionType(connection, seen.id) != seen) {
                return changedMeanwhile(tr("The session type has changed since you opened this. "
                                           "Nothing was saved. Open it again."));
            }
            rows::updateSessionType(connection, type);
            trail.changes.profile = true;
            return {};
        });
}

Result<> Settings::retireSessionType(SessionTypeId id)
{
    return m_context.command(
        JournalAction::SessionTypeRetired, [&](Connection &connection, Trail &trail) -> Result<> {
            SessionType type = rows::sessionType(connection, id);
            if (type.retired)
                return changedMeanwhile(tr("%1 is already inactive.").arg(isolated(type.name)));
            const auto all = rows::sessionTypes(connection);
            if (std::ranges::count(all, false, &SessionType::retired) == 1) {
                return Error{ErrorKind::NotAllowed,
                             tr("%1 is the only active session type. Add another first.")
                                 .arg(isolated(type.name)),
                             field::sessionType};
            }
            type.retired = true;
            rows::updateSessionType(connection, type);
            trail.changes.profile = true;
            return {};
        });
}

Result<> Settings::restoreSessionType(SessionTypeId id)
{
    return m_context.command(
        JournalAction::SessionTypeRestored, [&](Connection &connection, Trail &trail) -> Result<> {
            SessionType type = rows::sessionType(connection, id);
            if (!type.retired)
                return changedMeanwhile(tr("%1 is already active.").arg(isolated(type.name)));
            if (const Result<> free = checkName(connection, type); !free)
                return free;
            type.retired = false;
            rows::updateSessionType(connection, type);
            trail.changes.profile = true;
            return {};
        });
}

Result<> Settings::setMessageText(MessageKind kind, const QString &language,
                                  const MessageTemplate &typed)
{
    const MessageTemplate text = tidied(typed);
    if (const auto errors = validate(text); !errors.empty())
        return errors.front();
    if (text == m_context.messageLibrary().text(kind, language))
        return {};
    if (text == MessageLibrary().text(kind, language))
        return resetMessageText(kind, language);
    return m_context.command(JournalAction::MessageTextEdited,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 rows::putMessageText(connection, {kind, language, text});
                                 trail.changes.profile = true;
                                 return {};
                             });
}

Result<> Settings::resetMessageText(MessageKind kind, const QString &language)
{
    if (!m_context.messageLibrary().isCustomised(kind, language))
        return {};
    return m_context.command(JournalAction::MessageTextEdited,
                             [&](Connection &connection, Trail &trail) -> Result<> {
                                 rows::deleteMessageText(connection, kind, language);
                                 trail.changes.profile = true;
                                 return {};
                             });
}

} // namespace sessionbook
