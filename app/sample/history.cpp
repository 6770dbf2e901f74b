// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/history.h"

#include "app/sample/client_records.h"
#include "app/sample/time_off.h"
#include "app/sample/timetable.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

using namespace Qt::StringLiterals;

namespace sessionbook::sample {

namespace {

/// Sessions are booked two weeks ahead, when the client leaves.
constexpr int usuallyBookedDaysAhead = 14;
constexpr int beginningWeek = firstWeek - usuallyBookedDaysAhead / 7;
constexpr int archivingWeek = -5; ///< of those who don't come any more
constexpr Money lateFee{9'500};

/// Who comes every week and has booked the weeks from this one on in one go.
constexpr std::array withSeries{Who::Freyja, Who::Helga, Who::Ragnar};
constexpr int seriesBegins = -1;

struct LateBooking
{
    Who who;
    int week;
    int daysAhead;
};

/// The client is told of these; the message may still be waiting.
constexpr auto lateBookings = std::to_array<LateBooking>({
    {Who::Magnus, 0, 6},
    {Who::Soley, 0, 4},
    {Who::Zoe, 0, 3},
});

struct Grant
{
    Who who;
    int week; ///< on its Monday
    QStringView sponsor;
    int credits;
};

constexpr auto grants = std::to_array<Grant>({
    {Who::Nina, beginningWeek, u"Reykjavík Wellbeing Hub", 10},
    {Who::Larus, beginningWeek, u"Harbour Workers’ Fund", 20},
    {Who::Pala, beginningWeek, u"Reykjavík Wellbeing Hub", 8},
    {Who::Nina, -5, u"Reykjavík Wellbeing Hub", 7},
});

bool takesPlace(Ending ending)
{
    switch (ending) {
    case Ending::Charged:
    case Ending::PaidAfterwards:
    case Ending::PaidInTwoParts:
    case Ending::PartPaid:
    case Ending::Unpaid:
    case Ending::Voided:
    case Ending::PaymentReversed:
    case Ending::CreditGivenBack:
        return true;
    case Ending::CancelledByProfessional:
    case Ending::CancelledByClient:
    case Ending::CancelledOther:
    case Ending::LateFeeUnpaid:
    case Ending::LateFeePaid:
    case Ending::LateFeeWaived:
    case Ending::NoShow:
    case Ending::Deleted:
    case Ending::Forgotten:
        return false;
    }
    Q_UNREACHABLE();
}

QString addressOf(const Person &person)
{
    if (person.place == Place::InPerson)
        return u"Laugavegur 40, Reykjavík"_s;
    return u"https://meet.example.com/"_s + person.email.toString().section(u'@', 0, 0);
}

Instant daysAfter(Instant instant, int days) { return instant.plusMinutes(days * minutesInDay); }

/// A visit with the session that stands for it once it is booked.
struct Entry
{
    Visit visit;
    SessionFields fields;
    SessionId session;
};

class History
{
public:
    History(Practice &practice, QDate shownMonday, Instant now)
        : m_practice(practice), m_monday(shownMonday), m_now(now)
    {
    }

    Result<> plan();
    Result<> live(Instant &time);

private:
    using Act = std::function<Result<>()>;
    struct Event
    {
        Instant at;
        Act act;
    };
    using SessionAct = std::function<Result<>(const SessionDetails &)>;

    void planClients();
    void planBooking(Entry &entry);
    void planEnding(const Entry &entry);
    void planCancel(const Entry &entry, int hoursBefore, CancelReason reason,
                    std::optional<ask::Fee> fee);
    void planJoin(const Entry &entry);
    void planPayment(const Entry &entry, Instant when, Money amount, PaymentMethod method);
    void planVoid(const Entry &entry, Instant when);
    void planCorrections();
    void planSending();

    void at(Instant when, Act act) { m_events.push_back({when, std::move(act)}); }
    /// With the session as it is then.
    void at(Instant when, const Entry &entry, const SessionAct &act);
    Result<> book(Entry &entry, bool notify);
    Result<> bookSeries(Entry &first);
    [[nodiscard]] MessageDraft writtenMessage(MessageKind kind, const Entry &entry,
                                              const SessionFields &fields) const;
    [[nodiscard]] Instant wallTime(QDate day, QTime time) const
    {
        return resolve(day, time, m_practice.profile().zone).first;
    }
    [[nodiscard]] Instant mondayOf(int week, QTime time) const
    {
        return wallTime(m_monday.addDays(7 * week), time);
    }
    [[nodiscard]] Entry &entryOf(Who who, int week);
    [[nodiscard]] const Entry *latestBegun() const;

    Practice &m_practice;
    QDate m_monday;
    Instant m_now;
    std::map<Who, ClientId> m_clients;
    std::vector<Entry> m_entries;
    std::vector<Event> m_events;
};

Result<> History::plan()
{
    const auto types = m_practice.settings().sessionTypes();
    if (!types)
        return types.error();
    for (const Visit &visit : visits(m_monday)) {
        const Person &who = person(visit.who);
        const SessionType &type = (*types)[static_cast<std::size_t>(who.service)];
        m_entries.push_back({visit,
                             {type.id, wallTime(visit.day, visit.time), type.lengthMinutes,
                              who.place, addressOf(who), type.price, who.note.toString()},
                             {}});
    }

    planClients();
    // Whoever came last is still there, or left before End session was pressed.
    const Entry *inProgress = latestBegun();
    for (Entry &entry : m_entries) {
        planBooking(entry);
        if (&entry == inProgress)
            planJoin(entry);
        else
            planEnding(entry);
    }
    planCorrections();
    planSending();
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event &a, const Event &b) { return a.at < b.at; });
    return {};
}

Result<> History::live(Instant &time)
{
    for (const Event &event : m_events) {
        if (event.at > m_now)
            break;
        time = event.at;
        if (const Result<> done = event.act(); !done)
            return done;
    }
    return {};
}

void History::planClients()
{
    Instant when = mondayOf(beginningWeek, QTime(8, 0));
    for (const Person &who : people()) {
        at(when, [this, &who]() -> Result<> {
            const auto types = m_practice.settings().sessionTypes();
            if (!types)
                return types.error();
            const auto id = m_practice.clients().add(clientRecord(who, *types));
            if (!id)
                return id.error();
            m_clients[who.who] = *id;
            return {};
        });
        when = when.plusMinutes(1);
    }
    for (const Who who : {Who::Sigurjon, Who::Unnur}) {
        at(mondayOf(archivingWeek, QTime(8, 30)), [this, who]() -> Result<> {
            const auto client = m_practice.clients().find(m_clients[who]);
            return client ? m_practice.clients().archive(client->id, client->revision)
                          : Result<>(client.error());
        });
    }
    at(when, [this] { return takeTimeOff(m_practice, m_monday); });
    for (const Grant &grant : grants) {
        at(mondayOf(grant.week, QTime(8, 40)), [this, &grant] {
            return m_practice.billing().grantCredits(m_clients[grant.who], grant.sponsor.toString(),
                                                     grant.credits);
        });
    }
}

void History::planBooking(Entry &entry)
{
    const bool inSeries = std::ranges::count(withSeries, entry.visit.who) > 0 &&
                          entry.visit.day >= m_monday.addDays(7 * seriesBegins);
    if (inSeries) {
        if (&entry == &entryOf(entry.visit.who, seriesBegins)) {
            at(daysAfter(entry.fields.endsAt(), -usuallyBookedDaysAhead),
               [this, &entry] { return bookSeries(entry); });
        }
        return;
    }
    const auto *late =
        std::find_if(lateBookings.begin(), lateBookings.end(), [&](const LateBooking &booking) {
            return &entryOf(booking.who, booking.week) == &entry;
        });
    const bool notify = late != lateBookings.end();
    const int daysAhead = notify ? late->daysAhead : usuallyBookedDaysAhead;
    at(daysAfter(entry.fields.endsAt(), -daysAhead),
       [this, &entry, notify] { return book(entry, notify); });
}

void History::planEnding(const Entry &entry)
{
    const Instant end = entry.fields.endsAt();
    const Money price = entry.fields.price;
    const PaymentMethod usual = person(entry.visit.who).pays;
    const auto ends = [&](std::optional<PaymentMethod> method) {
        if (entry.fields.place == Place::Online)
            planJoin(entry);
        at(end, entry, [this, method](const SessionDetails &seen) {
            return m_practice.sessions().perform(seen.seen(), ask::Complete{method});
        });
    };

    switch (entry.visit.ending) {
    case Ending::Charged:
        return ends(usual);
    case Ending::PaidAfterwards:
        ends({});
        return planPayment(entry, daysAfter(end, 4), price, usual);
    case Ending::PaidInTwoParts:
        ends({});
        planPayment(entry, daysAfter(end, 2), {8'500}, PaymentMethod::Cash);
        return planPayment(entry, daysAfter(end, 9), price - Money{8'500}, usual);
    case Ending::PartPaid:
        ends({});
        return planPayment(entry, daysAfter(end, 1), {10'000}, PaymentMethod::Cash);
    case Ending::Unpaid:
        return ends({});
    case Ending::Voided:
        ends({});
        return planVoid(entry, end.plusMinutes(180));
    case Ending::PaymentReversed:
        ends(PaymentMethod::Cash);
        at(daysAfter(end, 1), entry, [this](const SessionDetails &seen) {
            return m_practice.sessions().perform(
                seen.seen(), ask::ReversePayment{seen.facts.payments.back().id});
        });
        return planPayment(entry, daysAfter(end, 1).plusMinutes(5), price, usual);
    case Ending::CancelledByProfessional:
        return planCancel(entry, 72, CancelReason::ByProfessional, {});
    case Ending::CancelledByClient:
        return planCancel(entry, 48, CancelReason::ByClient, {});
    case Ending::CancelledOther:
        return planCancel(entry, 5, CancelReason::Other, {});
    case Ending::LateFeeUnpaid:
        return planCancel(entry, 3, CancelReason::ByClient, ask::Fee{lateFee, {}});
    case Ending::LateFeePaid:
        return planCancel(entry, 3, CancelReason::ByClient, ask::Fee{lateFee, usual});
    case Ending::LateFeeWaived:
        planCancel(entry, 3, CancelReason::ByClient, ask::Fee{lateFee, {}});
        return planVoid(entry, daysAfter(end, 1));
    case Ending::NoShow:
        return planCancel(entry, 0, CancelReason::NoShow, ask::Fee{price, usual});
    case Ending::Deleted:
        return at(daysAfter(end, -3), entry, [this](const SessionDetails &seen) {
            return m_practice.sessions().perform(seen.seen(), ask::Delete{});
        });
    case Ending::CreditGivenBack:
        ends(usual);
        return at(daysAfter(end, 2), entry, [this](const SessionDetails &seen) {
            return m_practice.sessions().perform(
                seen.seen(), ask::ReturnCredit{u"The sponsor pays this one by invoice."_s});
        });
    case Ending::Forgotten:
        return;
    }
    Q_UNREACHABLE();
}

void History::planCancel(const Entry &entry, int hoursBefore, CancelReason reason,
                         std::optional<ask::Fee> fee)
{
    ask::Cancel request{reason, {}, fee};
    if (reason == CancelReason::Other)
        request.reasonText = u"The heating was out."_s;
    at(entry.fields.startsAt.plusMinutes(-60 * hoursBefore), entry,
       [this, &entry, request](const SessionDetails &seen) {
           std::optional<MessageDraft> message;
           if (request.reason != CancelReason::NoShow && !seen.client.email.isEmpty())
               message = writtenMessage(MessageKind::Cancellation, entry, seen.session().fields);
           return m_practice.sessions().perform(seen.seen(), request, Reach::This, message);
       });
}

void History::planJoin(const Entry &entry)
{
    at(entry.fields.startsAt, entry, [this](const SessionDetails &seen) {
        return m_practice.sessions().perform(seen.seen(), ask::Join{});
    });
}

void History::planPayment(const Entry &entry, Instant when, Money amount, PaymentMethod method)
{
    at(when, entry, [this, amount, method](const SessionDetails &seen) {
        return m_practice.sessions().perform(seen.seen(), ask::RecordPayment{amount, method});
    });
}

void History::planVoid(const Entry &entry, Instant when)
{
    at(when, entry, [this](const SessionDetails &seen) {
        return m_practice.sessions().perform(seen.seen(), ask::Void{});
    });
}

/// What she put right on the Monday of the shown week: an hour, and a payment that was none.
void History::planCorrections()
{
    Entry &intake = entryOf(Who::Magnus, 0);
    const Instant wanted = intake.fields.startsAt;
    intake.fields.startsAt = wanted.plusMinutes(-60);
    at(mondayOf(0, QTime(12, 10)), intake, [this, &intake, wanted](const SessionDetails &seen) {
        SessionFields fields = seen.session().fields;
        fields.startsAt = wanted;
        return m_practice.sessions().perform(seen.seen(), ask::Edit{fields}, Reach::This,
                                             writtenMessage(MessageKind::Update, intake, fields));
    });

    const Entry &stillOwed = entryOf(Who::Ragnar, -3);
    planPayment(stillOwed, mondayOf(0, QTime(12, 20)), stillOwed.fields.price, PaymentMethod::Cash);
    at(mondayOf(0, QTime(12, 21)), [this]() -> Result<> {
        const auto undone = m_practice.undo();
        return undone ? Result<>() : undone.error();
    });
}

/// She sends what waits on Friday afternoons.
void History::planSending()
{
    for (int week = beginningWeek; week <= 0; ++week) {
        at(daysAfter(mondayOf(week, QTime(17, 0)), 4), [this]() -> Result<> {
            const auto waiting = m_practice.outbox().waiting();
            if (!waiting)
                return waiting.error();
            for (const Message &message : *waiting) {
                if (const Result<> sent = m_practice.outbox().markSent(message.id); !sent)
                    return sent;
            }
            return {};
        });
    }
}

void History::at(Instant when, const Entry &entry, const SessionAct &act)
{
    at(when, [this, &entry, act]() -> Result<> {
        const auto seen = m_practice.sessions().details(entry.session);
        return seen ? act(*seen) : seen.error();
    });
}

Result<> History::book(Entry &entry, bool notify)
{
    const ClientId client = m_clients[entry.visit.who];
    std::optional<SponsorId> onCredit;
    if (person(entry.visit.who).pays == PaymentMethod::SponsoredCredit) {
        const auto balances = m_practice.billing().creditBalances(client);
        if (!balances)
            return balances.error();
        onCredit = balances->front().sponsor.id;
    }
    std::optional<MessageDraft> message;
    if (notify)
        message = writtenMessage(MessageKind::Confirmation, entry, entry.fields);
    const auto id = m_practice.sessions().book({client, entry.fields, onCredit}, message);
    if (!id)
        return id.error();
    entry.session = *id;
    return {};
}

Result<> History::bookSeries(Entry &first)
{
    std::vector<Entry *> entries;
    std::vector<Instant> starts;
    for (Entry &entry : m_entries) {
        if (entry.visit.who == first.visit.who && entry.visit.day >= first.visit.day) {
            entries.push_back(&entry);
            starts.push_back(entry.fields.startsAt);
        }
    }
    const auto id = m_practice.sessions().book(
        repeated(BookingRequest{m_clients[first.visit.who], first.fields, {}},
                 {Frequency::Weekly, 1, static_cast<int>(starts.size())}, starts));
    if (!id)
        return id.error();
    SessionId next = *id;
    for (Entry *entry : entries) {
        entry->session = next;
        ++next.value;
    }
    return {};
}

MessageDraft History::writtenMessage(MessageKind kind, const Entry &entry,
                                     const SessionFields &fields) const
{
    const Person &who = person(entry.visit.who);
    return m_practice.outbox().draft(kind, Client{{}, who.name.toString(), who.email.toString()},
                                     fields);
}

Entry &History::entryOf(Who who, int week)
{
    return *std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) {
        return entry.visit.who == who &&
               startOfWeek(entry.visit.day, Qt::Monday) == m_monday.addDays(7 * week);
    });
}

const Entry *History::latestBegun() const
{
    const Entry *latest = nullptr;
    for (const Entry &entry : m_entries) {
        if (takesPlace(entry.visit.ending) && entry.fields.startsAt <= m_now &&
            (!latest || entry.fields.startsAt > latest->fields.startsAt))
            latest = &entry;
    }
    return latest;
}

} // namespace

Instant beginning(QDate shownMonday, const QTimeZone &zone)
{
    return resolve(shownMonday.addDays(7 * beginningWeek), QTime(7, 30), zone).first;
}

Result<> live(Practice &practice, QDate shownMonday, Instant now, Instant &time)
{
    History history(practice, shownMonday, now);
    if (const Result<> planned = history.plan(); !planned)
        return planned;
    return history.live(time);
}

} // namespace sessionbook::sample
