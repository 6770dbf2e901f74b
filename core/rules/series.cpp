// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/series.h"

#include "core/base/date_words.h"
#include "core/records/session_field.h"

#include <QCoreApplication>

namespace sessionbook {

namespace {

struct SeriesWords
{
    Q_DECLARE_TR_FUNCTIONS(Series)
};

template <class T>
void passOn(T SessionFields::*field, const SessionFields &before, const SessionFields &after,
            SessionFields &other)
{
    if (after.*field != before.*field)
        other.*field = after.*field;
}

Result<Request> editForFollower(const SessionFields &before, const SessionFields &after,
                                const SessionFields &other, const QTimeZone &zone,
                                const QLocale &locale)
{
    SessionFields fields = other;
    passOn(&SessionFields::type, before, after, fields);
    passOn(&SessionFields::lengthMinutes, before, after, fields);
    passOn(&SessionFields::place, before, after, fields);
    passOn(&SessionFields::address, before, after, fields);
    passOn(&SessionFields::price, before, after, fields);
    if (before.startsAt != after.startsAt) {
        const Move move = moveBetween(before.startsAt, after.startsAt, zone);
        const WallTime start = moved(other.startsAt, move, zone);
        if (start.kind == WallTime::Kind::Skipped) {
            const QDate day = localTime(other.startsAt, zone).date().addDays(move.days);
            return Error{ErrorKind::Invalid,
                         SeriesWords::tr("The clocks go forward past this time on %1. Choose "
                                         "another time, or edit that session on its own.")
                             .arg(mediumDate(day, locale)),
                         field::start};
        }
        fields.startsAt = start.first;
    }
    return Request{ask::Edit{fields}};
}

} // namespace

bool canReachFollowers(const Request &asked)
{
    return std::holds_alternative<ask::Edit>(asked) || std::holds_alternative<ask::Cancel>(asked) ||
           std::holds_alternative<ask::Delete>(asked);
}

Result<Request> requestForFollower(const Request &asked, const Session &chosen,
                                   const Session &other, const QTimeZone &zone,
                                   const QLocale &locale)
{
    if (const auto *edit = std::get_if<ask::Edit>(&asked))
        return editForFollower(chosen.fields, edit->fields, other.fields, zone, locale);
    if (const auto *cancel = std::get_if<ask::Cancel>(&asked)) {
        const bool isNoShow = cancel->reason == CancelReason::NoShow;
        return Request{ask::Cancel{isNoShow ? CancelReason::ByProfessional : cancel->reason,
                                   cancel->reasonText, std::nullopt}};
    }
    return asked;
}

WallTime::Kind clockAfter(const Session &session, const SessionFields &after, const QTimeZone &zone)
{
    if (after.startsAt == session.fields.startsAt)
        return WallTime::Kind::Unique;
    const QDateTime local = localTime(after.startsAt, zone);
    return resolve(local.date(), local.time(), zone).kind;
}

Move moveBetween(Instant before, Instant after, const QTimeZone &zone)
{
    const QDateTime from = localTime(before, zone);
    const QDateTime to = localTime(after, zone);
    return {static_cast<int>(from.date().daysTo(to.date())),
            from.time() == to.time() ? std::nullopt : std::optional(to.time())};
}

WallTime moved(Instant startsAt, const Move &move, const QTimeZone &zone)
{
    const QDateTime local = localTime(startsAt, zone);
    return resolve(local.date().addDays(move.days), move.time.value_or(local.time()), zone);
}

} // namespace sessionbook
