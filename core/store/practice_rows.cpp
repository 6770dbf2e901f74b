#include "core/store/practice_rows.h"

#include <QCoreApplication>

namespace sessionbook::rows {

namespace {

struct PracticeWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

constexpr int minutesADay = 24 * 60;

int minuteOf(QTime time) { return time.hour() * 60 + time.minute(); }

QTime timeOf(int minute)
{
    // The end of a workday may be midnight, which a QTime can only show as its last minute.
    return minute >= minutesADay ? QTime(23, 59) : QTime(minute / 60, minute % 60);
}

} // namespace

PracticeProfile profile(Connection &connection)
{
    Statement row(connection, "SELECT name, professional, currency, time_zone, notice_hours,"
                              "       fee_kind, fee_value, workday_start, workday_end"
                              " FROM practice WHERE id = 1");
    if (!row.next())
        throw StoreError(PracticeWords::tr("This practice was never set up completely."));
    const auto currency = currencyByCode(row.text(2));
    if (!currency) {
        throw StoreError(
            PracticeWords::tr("The practice is kept in %1, a currency that this program does not "
                              "know.")
                .arg(row.text(2)));
    }
    const QTimeZone zone(row.text(3).toUtf8());
    if (!zone.isValid()) {
        throw StoreError(PracticeWords::tr("The practice's time zone, %1, is not known on this "
                                           "machine. Install the package tzdata.")
                             .arg(row.text(3)));
    }
    return {row.text(0),
            row.text(1),
            *currency,
            zone,
            {row.integer(4), row.word<FeeKind>(5), row.number(6)},
            timeOf(row.integer(7)),
            timeOf(row.integer(8))};
}

void insertProfile(Connection &connection, const PracticeProfile &profile)
{
    change(connection,
           "INSERT INTO practice (id, name, professional, currency, time_zone, notice_hours,"
           "                      fee_kind, fee_value, workday_start, workday_end)"
           " VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
           profile.name, profile.professional, profile.currency.code,
           QString::fromUtf8(profile.zone.id()), profile.policy.noticeHours, profile.policy.feeKind,
           profile.policy.feeValue, minuteOf(profile.workdayStart), minuteOf(profile.workdayEnd));
}

std::vector<SessionType> sessionTypes(Connection &connection)
{
    Statement row(connection,
                  "SELECT id, name, length_minutes, price FROM session_type ORDER BY id");
    std::vector<SessionType> list;
    while (row.next())
        list.push_back({row.id<SessionTypeId>(0), row.text(1), row.integer(2), row.money(3)});
    return list;
}

SessionType sessionType(Connection &connection, SessionTypeId id)
{
    Statement row(connection, "SELECT name, length_minutes, price FROM session_type WHERE id = ?",
                  id);
    if (!row.next()) {
        throw StoreError(PracticeWords::tr("This session type no longer exists."),
                         ErrorKind::Invalid);
    }
    return {id, row.text(0), row.integer(1), row.money(2)};
}

SessionTypeId insertSessionType(Connection &connection, const SessionType &type)
{
    change(connection, "INSERT INTO session_type (name, length_minutes, price) VALUES (?, ?, ?)",
           type.name, type.lengthMinutes, type.price);
    return {connection.lastInsertedId()};
}

} // namespace sessionbook::rows
