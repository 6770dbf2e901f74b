// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/history.h"

#include "app/sample/client_records.h"
#include "app/sample/papers.h"
#include "app/sample/session_endings.h"
#include "app/sample/time_off.h"
#include "app/sample/timeline.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/sponsors.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace sessionbook::sample {

namespace {

/// Sessions are booked two weeks ahead, when the client leaves.
constexpr int usuallyBookedDaysAhead = 14;
constexpr int beginningWeek = firstWeek - usuallyBookedDaysAhead / 7;
constexpr int archivingWeek = -5; ///< for former clients

/// Weekly clients whose sessions from the shown week on are a series.
constexpr std::array withSeries{Who::Freyja, Who::Helga, Who::Ragnar};
constexpr int seriesBegins = -1;

struct LateBooking
{
    Who who;
    int week;
    int daysAhead;
};

/// With a message to the client, which may still be waiting.
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

QString addressOf(const Person &person)
{
    if (person.place == Place::InPerson)
        return u"Laugavegur 40, Reykjavík"_s;
    return u"https://meet.example.com/"_s + person.email.toString().section(u'@', 0, 0);
}

class History
{
public:
    History(Practice &practice, QDate shownMonday, Instant now, const PageMaker &page)
        : m_practice(practice), m_monday(shownMonday), m_now(now),
          m_papers(practice, shownMonday, page, [this](Who who) { return m_clients[who]; }),
          m_isOnPaper(page)
    {
    }

    Result<> plan();
    Result<> live(Instant &time) { return m_timeline.live(m_now, time); }

private:
    void planClients();
    void planBooking(Entry &entry);
    void planCorrections();
    void planSending();

    Result<> book(Entry &entry, bool notify);
    Result<> bookSeries(Entry &first);
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
    Timeline m_timeline;
    SessionEndings m_endings{m_practice, m_timeline};
    Papers m_papers;
    bool m_isOnPaper;
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
    // The latest session is still in progress, or was not ended in time.
    const Entry *inProgress = latestBegun();
    for (Entry &entry : m_entries) {
        planBooking(entry);
        if (&entry == inProgress)
            m_endings.planJoin(entry);
        else
            m_endings.planEnding(entry);
    }
    planCorrections();
    planSending();
    if (m_isOnPaper)
        m_papers.plan(m_timeline, beginningWeek);
    return {};
}

void History::planClients()
{
    Instant when = mondayOf(beginningWeek, QTime(8, 0));
    for (const Person &who : people()) {
        m_timeline.at(when, [this, &who]() -> Result<> {
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
        m_timeline.at(mondayOf(archivingWeek, QTime(8, 30)), [this, who]() -> Result<> {
            const auto client = m_practice.clients().find(m_clients[who]);
            return client ? m_practice.clients().archive(client->id, client->revision)
                          : Result<>(client.error());
        });
    }
    m_timeline.at(when, [this] { return takeTimeOff(m_practice, m_monday); });
    for (const Grant &grant : grants) {
        m_timeline.at(mondayOf(grant.week, QTime(8, 40)), [this, &grant] {
            return m_practice.sponsors().grantCredits(m_clients[grant.who],
                                                      grant.sponsor.toString(), grant.credits);
        });
    }
}

void History::planBooking(Entry &entry)
{
    const bool inSeries = std::ranges::count(withSeries, entry.visit.who) > 0 &&
                          entry.visit.day >= m_monday.addDays(7 * seriesBegins);
    if (inSeries) {
        if (&entry == &entryOf(entry.visit.who, seriesBegins)) {
            m_timeline.at(daysAfter(entry.fields.endsAt(), -usuallyBookedDaysAhead),
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
    m_timeline.at(daysAfter(entry.fields.endsAt(), -daysAhead),
                  [this, &entry, notify] { return book(entry, notify); });
}

/// Corrections on the Monday of the shown week: a time, and a payment recorded by mistake.
void History::planCorrections()
{
    Entry &intake = entryOf(Who::Magnus, 0);
    const Instant wanted = intake.fields.startsAt;
    intake.fields.startsAt = wanted.plusMinutes(-60);
    m_endings.at(mondayOf(0, QTime(12, 10)), intake,
                 [this, &intake, wanted](const SessionDetails &seen) {
                     SessionFields fields = seen.session().fields;
                     fields.startsAt = wanted;
                     return m_practice.sessions().perform(
                         seen.seen(), ask::Edit{fields}, Reach::This,
                         writtenMessage(m_practice, MessageKind::Update, intake, fields));
                 });

    const Entry &stillOwed = entryOf(Who::Ragnar, -3);
    m_endings.planPayment(stillOwed, mondayOf(0, QTime(12, 20)), stillOwed.fields.price,
                          PaymentMethod::Cash);
    m_timeline.at(mondayOf(0, QTime(12, 21)), [this]() -> Result<> {
        const auto undone = m_practice.undo();
        return undone ? Result<>() : undone.error();
    });
}

/// Waiting messages are sent on Friday afternoons.
void History::planSending()
{
    for (int week = beginningWeek; week <= 0; ++week) {
        m_timeline.at(daysAfter(mondayOf(week, QTime(17, 0)), 4), [this]() -> Result<> {
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

Result<> History::book(Entry &entry, bool notify)
{
    const ClientId client = m_clients[entry.visit.who];
    std::optional<SponsorId> onCredit;
    if (person(entry.visit.who).pays == PaymentMethod::SponsoredCredit) {
        const auto balances = m_practice.sponsors().balances(client);
        if (!balances)
            return balances.error();
        onCredit = balances->front().sponsor.id;
    }
    std::optional<MessageDraft> message;
    if (notify)
        message = writtenMessage(m_practice, MessageKind::Confirmation, entry, entry.fields);
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

Result<> live(Practice &practice, QDate shownMonday, Instant now, Instant &time,
              const PageMaker &page)
{
    History history(practice, shownMonday, now, page);
    if (const Result<> planned = history.plan(); !planned)
        return planned;
    return history.live(time);
}

} // namespace sessionbook::sample
