// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/client_field.h"
#include "core/records/payment_field.h"
#include "core/records/practice_field.h"
#include "core/records/series_field.h"
#include "core/records/session_field.h"
#include "core/rules/validation.h"
#include "tests/support/catch.h"
#include "tests/unit/session_facts.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// The fields that have an error; each error is a sentence and of kind Invalid.
template <class Record>
std::vector<Field> faulty(const Record &record)
{
    std::vector<Field> fields;
    for (const Error &error : validate(record)) {
        CHECK(error.kind == ErrorKind::Invalid);
        CHECK(error.sentence.endsWith(u'.'));
        fields.push_back(error.field);
    }
    return fields;
}

using Fields = std::vector<Field>;

} // namespace

TEST_CASE("a session lasts between a minute and a day", "[validation]")
{
    SessionFields fields = factsOf(SessionStatus::Booked).session.fields;
    for (const int minutes : {1, 50, 24 * 60}) {
        fields.lengthMinutes = minutes;
        CHECK(faulty(fields).empty());
    }
    for (const int minutes : {0, -50, 24 * 60 + 1}) {
        fields.lengthMinutes = minutes;
        CHECK(faulty(fields) == Fields{field::length});
    }
}

TEST_CASE("a price is between nothing and the largest amount", "[validation]")
{
    SessionFields fields = factsOf(SessionStatus::Booked).session.fields;
    for (const qint64 minor : {qint64{0}, largestAmount}) {
        fields.price = Money{minor};
        CHECK(faulty(fields).empty());
    }
    for (const qint64 minor : {qint64{-1}, largestAmount + 1}) {
        fields.price = Money{minor};
        CHECK(faulty(fields) == Fields{field::price});
    }
}

TEST_CASE("every fault is said at its own field", "[validation]")
{
    SessionFields fields;
    fields.lengthMinutes = 0;
    fields.place = Place::Online;
    fields.address = u"not a link"_s;
    fields.price = Money{-1};
    CHECK(faulty(fields) == Fields{field::sessionType, field::length, field::place, field::price});
}

TEST_CASE("an online session's address is a link, another's is any text", "[validation]")
{
    SessionFields fields = factsOf(SessionStatus::Booked).session.fields;
    fields.place = Place::Online;
    for (const QString &link :
         {u""_s, u"https://meet.example.com/room"_s, u"meet.example.com"_s,
          u"http://meet.example.com:8080/a?b=c#d"_s, u"meet.example.com?to=https://x.example"_s}) {
        INFO(link);
        fields.address = link;
        CHECK(faulty(fields).empty());
    }
    for (const QString &link :
         {u"room 12"_s, u"javascript:alert(1)"_s, u"file:///etc/passwd"_s, u"mailto:a@b.example"_s,
          u"https://"_s, u"javascript:1//://x.example"_s, u"smb://nas.example/x"_s,
          u"https://me@meet.example.com"_s, u"ftp://example.com/x"_s}) {
        INFO(link);
        fields.address = link;
        CHECK(faulty(fields) == Fields{field::place});
    }
    fields.place = Place::InPerson;
    fields.address = u"Room 12, second door"_s;
    CHECK(faulty(fields).empty());
}

TEST_CASE("a client has a name, and an e-mail address or none", "[validation]")
{
    CHECK(faulty(Client{{}, u"Anna"_s, {}, 0}).empty());
    CHECK(faulty(Client{{}, u"Anna"_s, u"anna@example.com"_s, 0}).empty());
    CHECK(faulty(Client{{}, u"  "_s, {}, 0}) == Fields{field::client});
    for (const QString &address :
         {u"anna"_s, u"anna@"_s, u"@example.com"_s, u"anna@example"_s, u"anna@example."_s,
          u"a b@example.com"_s, u"a@b@example.com"_s, u"<anna@example.com>"_s,
          u"anna@example.com, eva@example.com"_s, u"anna@example.com\nBcc: all@example.com"_s,
          QString(250, u'a') + u"@example.com"_s, u"anna@-example.com"_s, u"a..b@example.com"_s}) {
        INFO(address);
        CHECK(faulty(Client{{}, u"Anna"_s, address, 0}) == Fields{field::email});
    }
    CHECK(faulty(Client{{}, u"Anna"_s, u"thora.j+test@bréf.example.is"_s, 0}).empty());
}

TEST_CASE("a session type has a name, a length and a price", "[validation]")
{
    CHECK(faulty(SessionType{{}, u"Individual"_s, 50, Money{90'00}}).empty());
    CHECK(faulty(SessionType{{}, u" "_s, 0, Money{-1}}) ==
          Fields{field::sessionType, field::length, field::price});
}

TEST_CASE("a practice has a professional and a time zone", "[validation]")
{
    PracticeProfile profile;
    profile.professional = u"Dr. Ida Lindqvist"_s;
    profile.zone = QTimeZone("Europe/Berlin");
    CHECK(faulty(profile).empty());
    CHECK(faulty(PracticeProfile{}) == Fields{field::name, field::timeZone});
}

TEST_CASE("settings are taken up to their edges, and not beyond", "[validation]")
{
    const auto faults = [](auto change) {
        PracticeProfile profile;
        profile.professional = u"Dr. Ida Lindqvist"_s;
        profile.zone = QTimeZone("Europe/Berlin");
        change(profile);
        return faulty(profile);
    };
    using P = PracticeProfile;
    for (const Workday &day : {Workday{0, 24 * 60}, Workday{0, 1}, Workday{1439, 1440}})
        CHECK(faults([&](P &p) { p.workingHours[2] = day; }).empty());
    for (const Workday &day : {Workday{-1, 60}, Workday{60, 60}, Workday{60, 1441}})
        CHECK(faults([&](P &p) { p.workingHours[2] = day; }) == Fields{field::workHours});
    for (const int minutes : {0, 240})
        CHECK(faults([&](P &p) { p.bufferMinutes = minutes; }).empty());
    for (const int minutes : {-1, 241})
        CHECK(faults([&](P &p) { p.bufferMinutes = minutes; }) == Fields{field::buffer});
    for (const int hours : {0, 14 * 24})
        CHECK(faults([&](P &p) { p.policy.noticeHours = hours; }).empty());
    for (const int hours : {-1, 14 * 24 + 1})
        CHECK(faults([&](P &p) { p.policy.noticeHours = hours; }) == Fields{field::noticeHours});
    for (const int minutes : {0, 240})
        CHECK(faults([&](P &p) { p.policy.joinEarlyMinutes = minutes; }).empty());
    for (const int minutes : {-1, 241})
        CHECK(faults([&](P &p) { p.policy.joinEarlyMinutes = minutes; }) ==
              Fields{field::joinEarly});
    for (const SessionPolicy &policy :
         {SessionPolicy{24, FeeKind::Percent, 0}, SessionPolicy{24, FeeKind::Percent, 100},
          SessionPolicy{24, FeeKind::Fixed, largestAmount}})
        CHECK(faults([&](P &p) { p.policy = policy; }).empty());
    for (const SessionPolicy &policy :
         {SessionPolicy{24, FeeKind::Percent, -1}, SessionPolicy{24, FeeKind::Percent, 101},
          SessionPolicy{24, FeeKind::Fixed, largestAmount + 1}})
        CHECK(faults([&](P &p) { p.policy = policy; }) == Fields{field::amount});
}

TEST_CASE("time off lasts some time", "[validation]")
{
    TimeOff off;
    off.startsAt = off.endsAt = Instant{60};
    CHECK(faulty(off) == Fields{field::until});
    off.endsAt = Instant{61};
    CHECK(faulty(off).empty());
}

TEST_CASE("the currency stays once money was asked for in it", "[validation]")
{
    const Currency krona = *currencyByCode(u"ISK"_s);
    CHECK_FALSE(whyNotOtherCurrency({false, 0}, krona));
    CHECK(whyNotOtherCurrency({false, 1}, krona)->startsWith(u"1 session is booked"_s));
    CHECK(whyNotOtherCurrency({false, 3}, krona)->startsWith(u"3 sessions are booked"_s));
    CHECK(whyNotOtherCurrency({true, 0}, krona)->contains(u"in ISK"_s));
}
