#include "core/practice/notice_text.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <rapidcheck.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedKingdom);

SessionFields someFields(const PracticeProfile &profile)
{
    SessionFields fields;
    fields.startsAt = resolve(QDate(2026, 11, 19), QTime(10, 30), profile.zone).first;
    fields.lengthMinutes = 50;
    fields.place = Place::Online;
    fields.address = u"https://meet.example.com/room"_s;
    fields.price = Money{18'500};
    fields.note = u"mentioned her brother"_s;
    return fields;
}

} // namespace

TEST_CASE("a confirmation says when, how long and where, and who writes", "[notice]")
{
    const PracticeProfile profile = someProfile();
    const auto [subject, body] = noticeText(NoticeKind::Confirmation, u"Nína Stefánsdóttir"_s,
                                            someFields(profile), profile, english);
    CHECK(subject == u"Your session on 19/11/2026"_s);
    CHECK(body == u"Dear Nína,\n\n"
                  "Your session is booked for Thursday, 19 November 2026 at 10:30. "
                  "It lasts 50 minutes.\n\n"
                  "We meet online: https://meet.example.com/room\n\n"
                  "Kind regards,\nDr. Ida Lindqvist\nPraxis am Park\n"_s);
}

TEST_CASE("a message about what won't take place says no more than that", "[notice]")
{
    const PracticeProfile profile = someProfile();
    for (const auto kind : {NoticeKind::Cancellation, NoticeKind::Deletion}) {
        const auto [subject, body] =
            noticeText(kind, u"Nína Stefánsdóttir"_s, someFields(profile), profile, english);
        CHECK(subject == u"Cancelled: your session on 19/11/2026"_s);
        CHECK(body.contains(u"Thursday, 19 November 2026 at 10:30"_s));
        CHECK_FALSE(body.contains(u"meet.example.com"_s));
    }
}

TEST_CASE("a message is in the practice's time, whatever the machine's", "[notice]")
{
    PracticeProfile profile = someProfile();
    const SessionFields fields = someFields(profile);
    profile.zone = QTimeZone("America/New_York");
    const QString body = noticeText(NoticeKind::Update, u"Anna"_s, fields, profile, english).body;
    CHECK(body.contains(u"Thursday, 19 November 2026 at 04:30"_s));
}

TEST_CASE("no message ever has the reason, the note or the price", "[notice][property]")
{
    const bool holds = rc::check("words for the professional stay with the professional", [] {
        const PracticeProfile profile = someProfile();
        const auto kind = *rc::gen::element(NoticeKind::Confirmation, NoticeKind::Update,
                                            NoticeKind::Cancellation, NoticeKind::Deletion);
        SessionFields fields = someFields(profile);
        fields.place = *rc::gen::element(Place::Online, Place::InPerson);
        fields.address = *rc::gen::element(u""_s, u"Room 2"_s, u"https://meet.example.com"_s);
        fields.lengthMinutes = *rc::gen::inRange(1, 1440);
        // Digits that no date, time or length has together.
        fields.price = Money{*rc::gen::inRange(70'000'000, 80'000'000)};
        fields.note = u"sentinel-note"_s;
        const auto [subject, body] = noticeText(kind, u"Anna Berg"_s, fields, profile, english);
        const QString text = subject + body;
        RC_ASSERT(!text.contains(u"sentinel-note"_s));
        RC_ASSERT(!text.contains(QString::number(fields.price.minor)));
        RC_ASSERT(!text.contains(formatAmount(fields.price, profile.currency, english)));
        RC_ASSERT(!text.contains(QString::number(fields.price.minor / 100)));
    });
    REQUIRE(holds);
}
