// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/joint_act.h"

#include "core/base/date_words.h"
#include "core/base/overloaded.h"
#include "core/records/session_field.h"

#include <QCoreApplication>

#include <algorithm>

namespace sessionbook {

namespace {

struct JointWords
{
    Q_DECLARE_TR_FUNCTIONS(JointAct)
};

Result<Request> moveRequest(int days, const Session &session, const QTimeZone &zone,
                            const QLocale &locale)
{
    if (days == 0)
        return Error{ErrorKind::Invalid, JointWords::tr("Choose another day."), field::start};
    const WallTime start = moved(session.fields.startsAt, Move{days, {}}, zone);
    if (start.kind == WallTime::Kind::Skipped) {
        const QDateTime local = localTime(session.fields.startsAt, zone);
        return Error{ErrorKind::Invalid,
                     JointWords::tr("The clocks go forward past %1 on %2. Choose another day, or "
                                    "move that session on its own.")
                         .arg(clockTime(local.time(), locale),
                              mediumDate(local.date().addDays(days), locale)),
                     field::start};
    }
    SessionFields fields = session.fields;
    fields.startsAt = start.first;
    return Request{ask::Edit{fields}};
}

} // namespace

Action actionOf(const JointAct &act)
{
    return std::visit(Overloaded{
                          [](const joint::Cancel &) { return Action::Cancel; },
                          [](const joint::Move &) { return Action::Edit; },
                      },
                      act);
}

Result<Request> requestFor(const JointAct &act, const SessionFacts &facts, const QTimeZone &zone,
                           const QLocale &locale)
{
    return std::visit(
        Overloaded{
            [](const joint::Cancel &cancel) -> Result<Request> {
                return Request{ask::Cancel{cancel.reason, cancel.reasonText, std::nullopt}};
            },
            [&](const joint::Move &move) {
                return moveRequest(move.days, facts.session, zone, locale);
            },
        },
        act);
}

std::vector<JointNotice> noticesAbout(const std::vector<SeriesStep> &steps)
{
    std::vector<JointNotice> notices;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::optional<MessageKind> offered = steps[i].plan.messageOffered;
        if (!offered)
            continue;
        const ClientId client = steps[i].facts.session.client;
        const auto known = std::ranges::find(notices, client, &JointNotice::client);
        if (known != notices.end() && *offered != MessageKind::Update)
            known->steps.push_back(i);
        else
            notices.push_back({client, *offered, {i}});
    }
    return notices;
}

} // namespace sessionbook
