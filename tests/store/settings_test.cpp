// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/activity.h"
#include "core/practice/billing.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/practice/time_off_book.h"
#include "core/records/journal.h"
#include "core/records/message_field.h"
#include "core/records/payment_field.h"
#include "core/records/practice_field.h"
#include "core/store/connection.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const PracticeProfile changedInEverything = [] {
    PracticeProfile profile;
    profile.name = u"Praxis am See"_s;
    profile.professional = u"Dr. Ida Lind"_s;
    profile.currency = *currencyByCode(u"ISK"_s);
    profile.zone = QTimeZone("Atlantic/Reykjavik");
    profile.policy = {48, FeeKind::Percent, 60};
    profile.workingHours[0].reset();
    profile.workingHours[5] = Workday{8 * 60 + 30, 24 * 60};
    profile.bufferMinutes = 10;
    profile.localeName = u"de_AT"_s;
    profile.appearance = Appearance::Dark;
    profile.methods = {PaymentMethod::Cash, PaymentMethod::BankTransfer};
    return profile;
}();

struct SettingsFixture : PracticeFixture
{
    [[nodiscard]] PracticeProfile profile() const { return practice().profile(); }
    [[nodiscard]] std::vector<SessionType> types() const
    {
        return *practice().settings().sessionTypes();
    }
    [[nodiscard]] qint64 entries() const { return raw().number(u"SELECT count(*) FROM journal"_s); }
    /// The tables with the practice itself, which dumpOf() leaves out.
    [[nodiscard]] QString state() const
    {
        QString state = dumpOf(raw());
        const auto practiceRow = raw().rows(u"SELECT * FROM practice"_s);
        for (const QVariant &cell : practiceRow.front())
            state += cell.toString() + u'|';
        return state;
    }
    /// Changes one setting and returns the outcome.
    template <class Change>
    Result<> change(Change change)
    {
        PracticeProfile changed = profile();
        change(changed);
        return practice().settings().changePractice(changed);
    }
};

const MessageTemplate customised{u"See you on {date}"_s,
                                 u"{client}, we meet on {date} at {time}."_s};

} // namespace

TEST_CASE("every setting is kept, in one act that can be taken back", "[settings]")
{
    SettingsFixture fixture;
    const PracticeProfile before = fixture.profile();
    const QString state = fixture.state();
    const qint64 entries = fixture.entries();
    Changes told;
    QObject::connect(&fixture.practice(), &Practice::changed, &fixture.practice(),
                     [&](const Changes &changes) { told = changes; });

    REQUIRE(fixture.practice().settings().changePractice(changedInEverything).ok());
    CHECK(told.profile);
    CHECK(fixture.profile() == changedInEverything);
    CHECK(fixture.entries() == entries + 1);
    CHECK(fixture.practice().activity().journal(1)->front().entry.action ==
          JournalAction::PracticeEdited);
    fixture.reopen();
    CHECK(fixture.profile() == changedInEverything);
    CHECK(verifyFile(fixture.file()).empty());

    REQUIRE(fixture.practice().settings().changePractice(before).ok());
    REQUIRE(fixture.practice().undo().ok());
    CHECK(fixture.profile() == changedInEverything);
    REQUIRE(fixture.practice().settings().changePractice(before).ok());
    CHECK(fixture.state() == state);
}

TEST_CASE("what is as asked for already is no change", "[settings]")
{
    SettingsFixture fixture;
    const qint64 entries = fixture.entries();
    Practice &practice = fixture.practice();
    CHECK(fixture.change([](PracticeProfile &p) { p.name += u"  "_s; }).ok());
    CHECK(
        practice.settings().editSessionType(fixture.types().front(), fixture.types().front()).ok());
    CHECK(practice.settings().resetMessageText(MessageKind::Update, u"en"_s).ok());
    CHECK(
        practice.settings()
            .setMessageText(MessageKind::Update, u"en"_s,
                            practice.settings().messageLibrary().text(MessageKind::Update, u"en"_s))
            .ok());
    CHECK(fixture.entries() == entries);
}

TEST_CASE("a change of the appearance alone is no act, and leaves undo and redo alone",
          "[settings]")
{
    SettingsFixture fixture;
    REQUIRE(fixture.change([](PracticeProfile &p) { p.bufferMinutes = 10; }).ok());
    REQUIRE(fixture.change([](PracticeProfile &p) { p.name = u"Praxis am See"_s; }).ok());
    REQUIRE(fixture.practice().undo().ok());
    const qint64 entries = fixture.entries();
    REQUIRE(fixture.change([](PracticeProfile &p) { p.appearance = Appearance::Dark; }).ok());
    CHECK(fixture.profile().appearance == Appearance::Dark);
    CHECK(fixture.entries() == entries);
    CHECK_FALSE(fixture.practice().lastCommandIsUndoable());
    REQUIRE(fixture.practice().redo().ok());
    REQUIRE(fixture.practice().undo().ok());
    REQUIRE(fixture.practice().undo().ok());
    CHECK(fixture.profile().bufferMinutes == 0);
    CHECK(fixture.profile().appearance == Appearance::Dark);
    CHECK(verifyFile(fixture.file()).empty());
}

TEST_CASE("what can't be taken is refused with its field, and nothing changes", "[settings]")
{
    SettingsFixture fixture;
    const QString state = fixture.state();
    const auto fieldOf = [&](auto change) {
        const Result<> outcome = fixture.change(change);
        return outcome ? Field{} : outcome.error().field;
    };
    using P = PracticeProfile;
    CHECK(fieldOf([](P &p) { p.professional = u"  "_s; }) == field::name);
    CHECK(fieldOf([](P &p) { p.zone = QTimeZone(); }) == field::timeZone);
    CHECK(fieldOf([](P &p) { p.localeName = u"nowhere"_s; }) == field::language);
    CHECK(fieldOf([](P &p) { p.workingHours[2] = Workday{600, 600}; }) == field::workHours);
    CHECK(fieldOf([](P &p) { p.workingHours[2] = Workday{600, 1441}; }) == field::workHours);
    CHECK(fieldOf([](P &p) { p.bufferMinutes = -1; }) == field::buffer);
    CHECK(fieldOf([](P &p) { p.bufferMinutes = 241; }) == field::buffer);
    CHECK(fieldOf([](P &p) { p.policy.noticeHours = 337; }) == field::noticeHours);
    CHECK(fieldOf([](P &p) { p.policy = {24, FeeKind::Percent, 101}; }) == field::amount);
    CHECK(fieldOf([](P &p) { p.policy = {24, FeeKind::Fixed, -1}; }) == field::amount);
    CHECK(fieldOf([](P &p) { p.methods.clear(); }) == field::method);
    CHECK(fixture.state() == state);
    CHECK_FALSE(fixture.practice().undoable() == JournalAction::PracticeEdited);
}

TEST_CASE("undo takes back one setting and leaves the others", "[settings][undo]")
{
    SettingsFixture fixture;
    REQUIRE(fixture.change([](PracticeProfile &p) { p.bufferMinutes = 15; }).ok());
    REQUIRE(fixture.change([](PracticeProfile &p) { p.workingHours[4].reset(); }).ok());
    REQUIRE(fixture.practice().undo().ok());
    CHECK(fixture.profile().workingHours == usualWorkingHours);
    CHECK(fixture.profile().bufferMinutes == 15);
    CHECK(fixture.practice().undoable() == JournalAction::PracticeEdited);
}

TEST_CASE("every command of the settings gives back the very same tables", "[settings][undo]")
{
    SettingsFixture fixture;
    Practice &practice = fixture.practice();
    REQUIRE(practice.settings().addSessionType({{}, u"Intake"_s, 90, Money{120'00}}).ok());
    REQUIRE(practice.settings().retireSessionType({2}).ok());
    REQUIRE(practice.settings().setMessageText(MessageKind::Update, u"en"_s, customised).ok());
    fixture.reopen();
    Practice &opened = fixture.practice();
    const SessionType seen = fixture.types().front();
    SessionType dearer = seen;
    dearer.price = Money{100'00};

    struct Command
    {
        JournalAction action;
        std::function<bool()> run;
    };
    const Command commands[] = {
        {JournalAction::SessionTypeAdded,
         [&] {
             return opened.settings().addSessionType({{}, u"Group"_s, 90, Money{30'00}}).ok();
         }},
        {JournalAction::SessionTypeEdited,
         [&] { return opened.settings().editSessionType(seen, dearer).ok(); }},
        {JournalAction::SessionTypeRetired,
         [&] { return opened.settings().retireSessionType({1}).ok(); }},
        {JournalAction::SessionTypeRestored,
         [&] { return opened.settings().restoreSessionType({2}).ok(); }},
        {JournalAction::MessageTextEdited,
         [&] {
             return opened.settings()
                 .setMessageText(MessageKind::Deletion, u"fi"_s, customised)
                 .ok();
         }},
        {JournalAction::MessageTextEdited,
         [&] { return opened.settings().resetMessageText(MessageKind::Update, u"en"_s).ok(); }},
        {JournalAction::PracticeEdited,
         [&] { return opened.settings().changePractice(changedInEverything).ok(); }},
    };
    for (const auto &[action, run] : commands) {
        INFO(tokenOf(action).toString());
        const QString before = fixture.state();
        REQUIRE(run());
        CHECK(fixture.state() != before);
        CHECK(opened.undoable() == action);
        REQUIRE(opened.undo().ok());
        const QString undone = fixture.state();
        REQUIRE(opened.redo().ok());
        CHECK(fixture.state() != undone);
        REQUIRE(opened.undo().ok());
        CHECK(fixture.state() == before);
    }
    CHECK(opened.settings().messageLibrary().isCustomised(MessageKind::Update, u"en"_s));
    CHECK_FALSE(opened.settings().messageLibrary().isCustomised(MessageKind::Deletion, u"fi"_s));
}

TEST_CASE("the currency can be changed until something is charged or booked at a price",
          "[settings]")
{
    SettingsFixture fixture;
    Practice &practice = fixture.practice();
    const auto toKrona = [](PracticeProfile &p) { p.currency = *currencyByCode(u"ISK"_s); };
    SECTION("prices keep their figures")
    {
        REQUIRE(fixture.change([](PracticeProfile &p) {
                           p.policy = {24, FeeKind::Fixed, 45'50};
                       })
                    .ok());
        Client anna = *practice.clients().find(fixture.anna());
        anna.usualPrice = Money{70'49};
        REQUIRE(practice.clients().edit(anna).ok());
        SessionFields free = fixture.fieldsAt(fixture.now());
        free.price = Money{};
        const SessionId forNothing = fixture.book(fixture.anna(), free);
        REQUIRE(practice.sessions().perform({forNothing, 1}, ask::Complete{}).ok());

        CHECK_FALSE(practice.settings().whyNotOtherCurrency().value());
        REQUIRE(fixture.change(toKrona).ok());
        CHECK(fixture.profile().currency.code == u"ISK"_s);
        CHECK(fixture.profile().policy.feeValue == 46);
        CHECK(fixture.types()[0].price == Money{90});
        CHECK(practice.clients().find(fixture.anna())->usualPrice == Money{70});
        REQUIRE(practice.undo().ok());
        CHECK(fixture.types()[0].price == Money{90'00});
        CHECK(practice.clients().find(fixture.anna())->usualPrice == Money{70'49});
    }
    SECTION("not while something is booked at a price")
    {
        fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
        const Result<> refused = fixture.change(toKrona);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().field == field::currency);
        CHECK(refused.error().sentence.startsWith(u"1 session is booked at a price in EUR."_s));
        CHECK(practice.settings().whyNotOtherCurrency().value() == refused.error().sentence);
    }
    SECTION("never once something was charged")
    {
        const SessionId id = fixture.book(fixture.anna(), fixture.now());
        REQUIRE(practice.sessions().perform({id, 1}, ask::Complete{PaymentMethod::Cash}).ok());
        const QString state = fixture.state();
        const Result<> refused = fixture.change(toKrona);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().sentence.contains(u"start a new practice"_s));
        CHECK(fixture.state() == state);
    }
}

TEST_CASE("another time zone leaves sessions at their instants and time off on the clock",
          "[settings][zone]")
{
    SettingsFixture fixture;
    Practice &practice = fixture.practice();
    const Instant nine = fixture.at(QDate(2026, 11, 20), QTime(9, 0));
    const SessionId id = fixture.book(fixture.anna(), nine);
    fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 11, 10), QTime(9, 0))); // has passed
    const auto addTimeOff = [&](Instant from, Instant to, bool wholeDays) {
        TimeOff off;
        off.startsAt = from;
        off.endsAt = to;
        off.wholeDays = wholeDays;
        REQUIRE(practice.timeOff().add(off).ok());
    };
    const QTimeZone berlin("Europe/Berlin");
    addTimeOff(startOfDay({2026, 12, 24}, berlin), startOfDay({2026, 12, 27}, berlin), true);
    addTimeOff(nine.plusMinutes(60), nine.plusMinutes(120), false);
    const QTimeZone lisbon("Europe/Lisbon");
    const auto preview = practice.settings().previewZone(lisbon);
    REQUIRE(preview.ok());
    CHECK(preview->coming == 1);
    CHECK(preview->shifted == 1);
    CHECK(preview->timeOff == 2);
    REQUIRE(preview->first.size() == 1);
    CHECK(preview->first[0].clientName == u"Anna Berg"_s);
    CHECK(preview->first[0].before.time() == QTime(9, 0));
    CHECK(preview->first[0].after.time() == QTime(8, 0));
    CHECK(consequencesOf(*preview).front().startsWith(
        u"1 upcoming session will show at a different time."_s));
    CHECK(practice.settings().previewZone(QTimeZone("Europe/Vienna"))->shifted == 0);

    const QString state = fixture.state();
    REQUIRE(fixture.change([&](PracticeProfile &p) { p.zone = lisbon; }).ok());
    CHECK(fixture.details(id).session().fields.startsAt == nine);
    const auto timeOff = practice.timeOff().between({0}, nine.plusMinutes(1 << 20));
    REQUIRE(timeOff->size() == 2);
    CHECK(timeOff->at(0).startsAt == nine.plusMinutes(120));
    CHECK(timeOff->at(1).startsAt == startOfDay({2026, 12, 24}, lisbon));
    CHECK(timeOff->at(1).endsAt == startOfDay({2026, 12, 27}, lisbon));
    CHECK(verifyFile(fixture.file()).empty());
    REQUIRE(practice.undo().ok());
    CHECK(fixture.state() == state);
}

TEST_CASE("a customised text is offered, and the program's own comes back", "[settings][message]")
{
    SettingsFixture fixture;
    Practice &practice = fixture.practice();
    const Client anna = *practice.clients().find(fixture.anna());
    const SessionFields fields = fixture.fieldsAt(fixture.now());
    REQUIRE(
        practice.settings().setMessageText(MessageKind::Confirmation, u"en"_s, customised).ok());
    CHECK(practice.outbox().draft(MessageKind::Confirmation, anna, fields).body ==
          u"Anna, we meet on Wednesday, 18 November 2026 at 10:00."_s);
    fixture.reopen();
    CHECK(fixture.practice()
              .outbox()
              .draft(MessageKind::Confirmation, anna, fields)
              .subject.startsWith(u"See you on"_s));
    const auto refused = fixture.practice().settings().setMessageText(
        MessageKind::Confirmation, u"en"_s, {u"a"_s, u"{reason}"_s});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == field::body);
    // Written like the program's own, it is the program's own again.
    REQUIRE(fixture.practice()
                .settings()
                .setMessageText(MessageKind::Confirmation, u"en"_s,
                                MessageLibrary().text(MessageKind::Confirmation, u"en"_s))
                .ok());
    CHECK_FALSE(fixture.practice().settings().messageLibrary().isCustomised(
        MessageKind::Confirmation, u"en"_s));

    Client icelander = anna;
    icelander.language = u"is"_s;
    CHECK(fixture.practice()
              .outbox()
              .draft(MessageKind::Confirmation, icelander, fields)
              .body.startsWith(u"Góðan dag, Anna."_s));
    CHECK(fixture.practice()
              .outbox()
              .draft(MessageKind::Confirmation, anna,
                     {fields, fixture.fieldsAt(fixture.now().plusMinutes(1440))})
              .body.contains(u"Thursday, 19 November 2026"_s));
}

TEST_CASE("a way to pay that is no longer offered still shows where it paid", "[settings]")
{
    SettingsFixture fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice()
                .sessions()
                .perform({id, 1}, ask::Complete{PaymentMethod::BankTransfer})
                .ok());
    REQUIRE(fixture.change([](PracticeProfile &p) { p.methods = {PaymentMethod::Cash}; }).ok());
    CHECK(fixture.practice().billing().chargeOf(id).value()->method == PaymentMethod::BankTransfer);
    REQUIRE(fixture.practice()
                .sessions()
                .perform({id, fixture.revision(id)},
                         ask::ReversePayment{fixture.details(id).facts.payments.front().id})
                .ok());
    CHECK(methodsFor(fixture.details(id).facts, fixture.profile().methods) ==
          std::vector{PaymentMethod::Cash});
}
