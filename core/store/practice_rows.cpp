// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/practice_rows.h"

#include "core/rules/validation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook::rows {

namespace {

#define SESSION_TYPES                                                                              \
    "SELECT id, name, length_minutes, price, retired, code, description, tax,"                     \
    "       exemption FROM session_type"

struct PracticeWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

WorkingHours workingHours(Connection &connection)
{
    Statement row(connection, "SELECT weekday, from_minute, to_minute FROM workday");
    WorkingHours hours;
    while (row.next())
        hours.at(static_cast<std::size_t>(row.integerIn(0, 1, 7) - 1)) =
            Workday{row.integerIn(1, 0, minutesInDay - 1), row.integerIn(2, 1, minutesInDay)};
    return hours;
}

SessionPolicy readPolicy(const Statement &row, int first)
{
    const auto kind = row.token<FeeKind>(first + 1);
    return {row.integerIn(first, 0, longestNoticeHours), kind,
            row.numberIn(first + 2, 0, kind == FeeKind::Percent ? 100 : largestAmount),
            row.integerIn(first + 3, 0, longestJoinEarlyMinutes)};
}

SessionType readType(const Statement &row)
{
    SessionType type{row.id<SessionTypeId>(0), row.text(1), row.integerIn(2, 1, minutesInDay),
                     row.money(3), row.flag(4)};
    type.code = row.text(5);
    type.description = row.text(6);
    type.tax = row.optional(7, &Statement::tax);
    type.exemption = row.text(8);
    return type;
}

/// In the order in which the program names them.
std::vector<PaymentMethod> methods(Connection &connection)
{
    Statement row(connection, "SELECT method FROM offered_method");
    std::vector<PaymentMethod> list;
    while (row.next())
        list.push_back(row.token<PaymentMethod>(0));
    std::ranges::sort(list);
    return list;
}

/// Writes only rows that differ, so that undo conflicts only over what was changed.
void writeWorkingHours(Connection &connection, const WorkingHours &before,
                       const WorkingHours &after)
{
    for (std::size_t day = 0; day < after.size(); ++day) {
        if (after[day] == before[day])
            continue;
        const int weekday = static_cast<int>(day) + 1;
        if (!after[day]) {
            change(connection, "DELETE FROM workday WHERE weekday = ?", weekday);
        } else {
            change(connection,
                   "INSERT INTO workday (weekday, from_minute, to_minute) VALUES (?, ?, ?)"
                   " ON CONFLICT (weekday) DO UPDATE SET from_minute = excluded.from_minute,"
                   "   to_minute = excluded.to_minute",
                   weekday, after[day]->from, after[day]->to);
        }
    }
}

void writeMethods(Connection &connection, const std::vector<PaymentMethod> &before,
                  const std::vector<PaymentMethod> &after)
{
    for (const PaymentMethod method : before) {
        if (!std::ranges::count(after, method))
            change(connection, "DELETE FROM offered_method WHERE method = ?", method);
    }
    for (const PaymentMethod method : after) {
        if (!std::ranges::count(before, method))
            change(connection, "INSERT INTO offered_method (method) VALUES (?)", method);
    }
}

QTimeZone zoneOf(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    if (!zone.isValid()) {
        throw StoreError(PracticeWords::tr("The practice's time zone, %1, is not known on this "
                                           "machine. Install the package tzdata.")
                             .arg(name));
    }
    return zone;
}

} // namespace

PracticeProfile profile(Connection &connection)
{
    Statement row(connection, "SELECT name, professional, currency, time_zone, notice_hours,"
                              "       fee_kind, fee_value, join_early_minutes, buffer_minutes,"
                              "       locale, appearance FROM practice WHERE id = 1");
    if (!row.next())
        throw StoreError(PracticeWords::tr("This practice was never set up completely."));
    const auto currency = currencyByCode(row.text(2));
    if (!currency) {
        throw StoreError(
            PracticeWords::tr("The practice is kept in %1, a currency that this program does not "
                              "know.")
                .arg(row.text(2)));
    }
    const QTimeZone zone = zoneOf(row.text(3));
    return {row.text(0),
            row.text(1),
            *currency,
            zone,
            readPolicy(row, 4),
            workingHours(connection),
            row.integerIn(8, 0, longestBufferMinutes),
            row.text(9),
            row.token<Appearance>(10),
            methods(connection)};
}

void insertProfile(Connection &connection, const PracticeProfile &profile)
{
    change(connection,
           "INSERT INTO practice (id, name, professional, currency, time_zone, notice_hours,"
           "                      fee_kind, fee_value, join_early_minutes, buffer_minutes,"
           "                      locale, appearance) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           profile.name, profile.professional, profile.currency.code,
           QString::fromUtf8(profile.zone.id()), profile.policy.noticeHours, profile.policy.feeKind,
           profile.policy.feeValue, profile.policy.joinEarlyMinutes, profile.bufferMinutes,
           profile.localeName, profile.appearance);
    writeWorkingHours(connection, workingHours(connection), profile.workingHours);
    writeMethods(connection, methods(connection), profile.methods);
}

std::vector<SessionType> sessionTypes(Connection &connection)
{
    Statement row(connection, SESSION_TYPES " ORDER BY id");
    std::vector<SessionType> list;
    while (row.next())
        list.push_back(readType(row));
    return list;
}

SessionType sessionType(Connection &connection, SessionTypeId id)
{
    Statement row(connection, SESSION_TYPES " WHERE id = ?", id);
    if (!row.next()) {
        throw StoreError(PracticeWords::tr("This session type no longer exists."),
                         ErrorKind::Invalid);
    }
    return readType(row);
}

void updateProfile(Connection &connection, const PracticeProfile &profile)
{
    change(connection,
           "UPDATE practice SET name = ?, professional = ?, currency = ?, time_zone = ?,"
           "  notice_hours = ?, fee_kind = ?, fee_value = ?, join_early_minutes = ?,"
           "  buffer_minutes = ?, locale = ?, appearance = ? WHERE id = 1",
           profile.name, profile.professional, profile.currency.code,
           QString::fromUtf8(profile.zone.id()), profile.policy.noticeHours, profile.policy.feeKind,
           profile.policy.feeValue, profile.policy.joinEarlyMinutes, profile.bufferMinutes,
           profile.localeName, profile.appearance);
    writeWorkingHours(connection, workingHours(connection), profile.workingHours);
    writeMethods(connection, methods(connection), profile.methods);
}

SessionTypeId insertSessionType(Connection &connection, const SessionType &type)
{
    change(connection,
           "INSERT INTO session_type (name, length_minutes, price, code, description, tax,"
           "  exemption) VALUES (?, ?, ?, ?, ?, ?, ?)",
           type.name, type.lengthMinutes, type.price, type.code, type.description, type.tax,
           type.exemption);
    return {connection.lastInsertedId()};
}

void updateSessionType(Connection &connection, const SessionType &type)
{
    change(connection,
           "UPDATE session_type SET name = ?, length_minutes = ?, price = ?, retired = ?, code = ?,"
           "  description = ?, tax = ?, exemption = ? WHERE id = ?",
           type.name, type.lengthMinutes, type.price, static_cast<int>(type.retired), type.code,
           type.description, type.tax, type.exemption, type.id);
}

PracticeSummary summary(Connection &connection)
{
    PracticeSummary all;
    // Only what every version of the file has: it may be a backup of an earlier one.
    Statement practice(connection, "SELECT name, time_zone FROM practice WHERE id = 1");
    if (!practice.next())
        throw StoreError(PracticeWords::tr("This practice was never set up completely."));
    all.name = practice.text(0);
    all.zone = zoneOf(practice.text(1));
    const auto count = [&](const QString &sql) { return static_cast<int>(connection.number(sql)); };
    const bool isOld = connection.number(u"PRAGMA user_version"_s) < 2; // it erased no clients
    all.clients = count(isOld ? u"SELECT count(*) FROM client"_s
                              : u"SELECT count(*) FROM client WHERE erased_at IS NULL"_s);
    all.sessions = count(u"SELECT count(*) FROM session"_s);
    all.entries = count(u"SELECT count(*) FROM journal"_s);
    if (Statement row(connection, "SELECT max(at) FROM journal"); row.next() && !row.isNull(0))
        all.newestEntry = row.instant(0);
    return all;
}

} // namespace sessionbook::rows
