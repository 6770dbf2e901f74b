// SPDX-License-Identifier: GPL-3.0-or-later

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

struct Settings : PracticeFixture
{
    [[nodiscard]] PracticeProfile profile() const { return practice().profile(); }
    [[nodiscard]] std::vector<SessionType> types() const { return *practice().sessionTypes(); }
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
    /// What the practice says to a change of one thing.
    template <class Change>
    Result<> change(Change change)
    {
        PracticeProfile changed = profile();
        change(changed);
        return practice().changePractice(changed);
    }
};

const MessageTemplate hers{u"See you on {date}"_s, u"{client}, we meet on {date} at {time}."_s};

} // namespace

TEST_CASE("every setting is kept, in one act that can be taken back", "[settings]")
{
    Settings fixture;
    const PracticeProfile before = fixture.profile();
    const QString state = fixture.state();
    const qint64 entries = fixture.entries();
    Changes told;
    QObject::connect(&fixture.practice(), &Practice::changed, &fixture.practice(),
                     [&](const Changes &changes) { told = changes; });

    REQUIRE(fixture.practice().changePractice(changedInEverything).ok());
    CHECK(told.profile);
    CHECK(fixture.profile() == changedInEverything);
    CHECK(fixture.entries() == entries + 1);
    CHECK(fixture.practice().journal(1)->front().entry.action == JournalAction::PracticeEdited);
    fixture.reopen();
    CHECK(fixture.profile() == changedInEverything);
    CHECK(verifyFile(fixture.path()).empty());

    REQUIRE(fixture.practice().changePractice(before).ok());
    REQUIRE(fixture.practice().undo().ok());
    CHECK(fixture.profile() == changedInEverything);
    REQUIRE(fixture.practice().changePractice(before).ok());
    CHECK(fixture.state() == state);
}

TEST_CASE("what is as asked for already is no change", "[settings]")
{
    Settings fixture;
    const qint64 entries = fixture.entries();
    Practice &practice = fixture.practice();
    CHECK(fixture.change([](PracticeProfile &p) { p.name += u"  "_s; }).ok());
    CHECK(practice.editSessionType(fixture.types().front()).ok());
    CHECK(practice.resetMessageText(MessageKind::Update, u"en"_s).ok());
    CHECK(practice
              .setMessageText(MessageKind::Update, u"en"_s,
                              practice.messageLibrary().text(MessageKind::Update, u"en"_s))
              .ok());
    CHECK(fixture.entries() == entries);
}

TEST_CASE("what can't be taken is refused with its field, and nothing changes", "[settings]")
{
    Settings fixture;
    const QString state = fixture.state();
    const auto fieldOf = [&](auto change) {
        const Result<> outcome = fixture.change(change);
        return outcome ? Field::None : outcome.error().field;
    };
    using P = PracticeProfile;
    CHECK(fieldOf([](P &p) { p.professional = u"  "_s; }) == Field::Name);
    CHECK(fieldOf([](P &p) { p.zone = QTimeZone(); }) == Field::TimeZone);
    CHECK(fieldOf([](P &p) { p.localeName = u"nowhere"_s; }) == Field::Language);
    CHECK(fieldOf([](P &p) { p.workingHours[2] = Workday{600, 600}; }) == Field::WorkHours);
    CHECK(fieldOf([](P &p) { p.workingHours[2] = Workday{600, 1441}; }) == Field::WorkHours);
    CHECK(fieldOf([](P &p) { p.bufferMinutes = -1; }) == Field::Buffer);
    CHECK(fieldOf([](P &p) { p.bufferMinutes = 241; }) == Field::Buffer);
    CHECK(fieldOf([](P &p) { p.policy.noticeHours = 337; }) == Field::NoticeHours);
    CHECK(fieldOf([](P &p) { p.policy = {24, FeeKind::Percent, 101}; }) == Field::Amount);
    CHECK(fieldOf([](P &p) { p.policy = {24, FeeKind::Fixed, -1}; }) == Field::Amount);
    CHECK(fieldOf([](P &p) { p.methods.clear(); }) == Field::Method);
    CHECK(fixture.state() == state);
    CHECK_FALSE(fixture.practice().undoable() == JournalAction::PracticeEdited);
}

TEST_CASE("undo takes back one setting and leaves the others", "[settings][undo]")
{
    Settings fixture;
    REQUIRE(fixture.change([](PracticeProfile &p) { p.bufferMinutes = 15; }).ok());
    REQUIRE(fixture.change([](PracticeProfile &p) { p.workingHours[4].reset(); }).ok());
    REQUIRE(fixture.practice().undo().ok());
    CHECK(fixture.profile().workingHours == usualWorkingHours);
    CHECK(fixture.profile().bufferMinutes == 15);
    CHECK(fixture.practice().undoable() == JournalAction::PracticeEdited);
}

TEST_CASE("every command of the settings gives back the very same tables", "[settings][undo]")
{
    Settings fixture;
    Practice &practice = fixture.practice();
    REQUIRE(practice.addSessionType({{}, u"Intake"_s, 90, Money{120'00}}).ok());
    REQUIRE(practice.retireSessionType({2}).ok());
    REQUIRE(practice.setMessageText(MessageKind::Update, u"en"_s, hers).ok());
    fixture.reopen();
    Practice &opened = fixture.practice();
    SessionType dearer = fixture.types().front();
    dearer.price = Money{100'00};

    struct Command
    {
        JournalAction action;
        std::function<bool()> run;
    };
    const Command commands[] = {
        {JournalAction::SessionTypeAdded,
         [&] {
             return opened.addSessionType({{}, u"Group"_s, 90, Money{30'00}}).ok();
         }},
        {JournalAction::SessionTypeEdited, [&] { return opened.editSessionType(dearer).ok(); }},
        {JournalAction::SessionTypeRetired, [&] { return opened.retireSessionType({1}).ok(); }},
        {JournalAction::SessionTypeRestored, [&] { return opened.restoreSessionType({2}).ok(); }},
        {JournalAction::MessageTextEdited,
         [&] { return opened.setMessageText(MessageKind::Deletion, u"fi"_s, hers).ok(); }},
        {JournalAction::MessageTextEdited,
         [&] { return opened.resetMessageText(MessageKind::Update, u"en"_s).ok(); }},
        {JournalAction::PracticeEdited,
         [&] { return opened.changePractice(changedInEverything).ok(); }},
    };
    for (const auto &[action, run] : commands) {
        INFO(tokenOf(action).toString());
        const QString before = fixture.state();
        REQUIRE(run());
        CHECK(fixture.state() != before);
        CHECK(opened.undoable() == action);
        REQUIRE(opened.undo().ok());
        CHECK(fixture.state() == before);
    }
    CHECK(opened.messageLibrary().isCustomised(MessageKind::Update, u"en"_s));
    CHECK_FALSE(opened.messageLibrary().isCustomised(MessageKind::Deletion, u"fi"_s));
}

TEST_CASE("a new price leaves alone what is booked and what was charged", "[settings]")
{
    Settings fixture;
    const SessionId booked = fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
    const SessionId complete = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().completeSession(complete, 1, {}).ok());
    SessionType type = fixture.types().front();
    type.name = u"Einzeltherapie"_s;
    type.price = Money{120'00};
    REQUIRE(fixture.practice().editSessionType(type).ok());
    CHECK(fixture.details(booked).session().fields.price == Money{90'00});
    CHECK(fixture.details(complete).facts.charge->amount == Money{90'00});
    CHECK(fixture.details(booked).type.name == u"Einzeltherapie"_s);
    CHECK(fixture.revision(booked) == 1);
}

TEST_CASE("a type that is no longer offered keeps its name where it is used", "[settings]")
{
    Settings fixture;
    Practice &practice = fixture.practice();
    const SessionId booked = fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
    REQUIRE(practice.retireSessionType(fixture.individual()).ok());
    CHECK(fixture.details(booked).type.name == u"Individual therapy"_s);

    SessionFields fields = fixture.fieldsAt(fixture.now().plusMinutes(180));
    const auto refused = practice.bookSession({fixture.anna(), fields, {}}, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == Field::SessionType);
    // The booked one is moved as before.
    CHECK(practice.editSession(booked, 1, fields, {}).ok());

    const auto last = practice.retireSessionType(fixture.couples());
    REQUIRE_FALSE(last.ok());
    CHECK(last.error().kind == ErrorKind::NotAllowed);
    CHECK(last.error().sentence.contains(u"Add another first."_s));
    REQUIRE(practice.restoreSessionType(fixture.individual()).ok());
    CHECK(practice.bookSession({fixture.anna(), fields, {}}, {}).ok());
}

TEST_CASE("two types of one name are not offered", "[settings]")
{
    Settings fixture;
    Practice &practice = fixture.practice();
    const auto twin = practice.addSessionType({{}, u" individual THERAPY "_s, 30, Money{}});
    REQUIRE_FALSE(twin.ok());
    CHECK(twin.error().field == Field::SessionType);
    REQUIRE(practice.retireSessionType(fixture.individual()).ok());
    REQUIRE(practice.addSessionType({{}, u"Individual therapy"_s, 30, Money{}}).ok());
    CHECK_FALSE(practice.restoreSessionType(fixture.individual()).ok());
}

TEST_CASE("the currency can be changed until something is charged or booked at a price",
          "[settings]")
{
    Settings fixture;
    Practice &practice = fixture.practice();
    const auto toKrona = [](PracticeProfile &p) { p.currency = *currencyByCode(u"ISK"_s); };
    SECTION("prices keep their figures")
    {
        REQUIRE(fixture.change([](PracticeProfile &p) {
                           p.policy = {24, FeeKind::Fixed, 45'50};
                       })
                    .ok());
        Client anna = *practice.client(fixture.anna());
        anna.usualPrice = Money{70'49};
        REQUIRE(practice.editClient(anna).ok());
        SessionFields free = fixture.fieldsAt(fixture.now());
        free.price = Money{};
        const SessionId forNothing = fixture.book(fixture.anna(), free);
        REQUIRE(practice.completeSession(forNothing, 1, {}).ok());

        CHECK_FALSE(practice.whyNotOtherCurrency().value());
        REQUIRE(fixture.change(toKrona).ok());
        CHECK(fixture.profile().currency.code == u"ISK"_s);
        CHECK(fixture.profile().policy.feeValue == 46);
        CHECK(fixture.types()[0].price == Money{90});
        CHECK(practice.client(fixture.anna())->usualPrice == Money{70});
        REQUIRE(practice.undo().ok());
        CHECK(fixture.types()[0].price == Money{90'00});
        CHECK(practice.client(fixture.anna())->usualPrice == Money{70'49});
    }
    SECTION("not while something is booked at a price")
    {
        fixture.book(fixture.anna(), fixture.now().plusMinutes(60));
        const Result<> refused = fixture.change(toKrona);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().field == Field::CurrencyCode);
        CHECK(refused.error().sentence.startsWith(u"1 session is booked at a price in EUR."_s));
        CHECK(practice.whyNotOtherCurrency().value() == refused.error().sentence);
    }
    SECTION("never once something was charged")
    {
        const SessionId id = fixture.book(fixture.anna(), fixture.now());
        REQUIRE(practice.completeSession(id, 1, PaymentMethod::Cash).ok());
        const QString state = fixture.state();
        const Result<> refused = fixture.change(toKrona);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().sentence.contains(u"start a new practice"_s));
        CHECK(fixture.state() == state);
    }
}

TEST_CASE("another time zone leaves sessions at their instants and days off on their dates",
          "[settings][zone]")
{
    Settings fixture;
    Practice &practice = fixture.practice();
    const Instant nine = fixture.at(QDate(2026, 11, 20), QTime(9, 0));
    const SessionId id = fixture.book(fixture.anna(), nine);
    fixture.book(fixture.bjorn(), fixture.at(QDate(2026, 11, 10), QTime(9, 0))); // has passed
    {
        Connection file(fixture.path());
        const auto insert = [&](Instant from, Instant to, int wholeDays) {
            file.exec(u"INSERT INTO block (starts_at, ends_at, whole_days, title) VALUES"
                      " (%1, %2, %3, '')"_s.arg(from.seconds)
                          .arg(to.seconds)
                          .arg(wholeDays));
        };
        const QTimeZone berlin("Europe/Berlin");
        insert(startOfDay({2026, 12, 24}, berlin), startOfDay({2026, 12, 27}, berlin), 1);
        insert(nine.plusMinutes(60), nine.plusMinutes(120), 0);
    }
    const QTimeZone lisbon("Europe/Lisbon");
    const auto preview = practice.previewZone(lisbon);
    REQUIRE(preview.ok());
    CHECK(preview->coming == 1);
    CHECK(preview->shifted == 1);
    CHECK(preview->daysOff == 1);
    REQUIRE(preview->first.size() == 1);
    CHECK(preview->first[0].clientName == u"Anna Berg"_s);
    CHECK(preview->first[0].before.time() == QTime(9, 0));
    CHECK(preview->first[0].after.time() == QTime(8, 0));
    CHECK(consequencesOf(*preview).front().startsWith(
        u"1 coming session will show at another time."_s));
    CHECK(practice.previewZone(QTimeZone("Europe/Vienna"))->shifted == 0);

    const QString state = fixture.state();
    REQUIRE(fixture.change([&](PracticeProfile &p) { p.zone = lisbon; }).ok());
    CHECK(fixture.details(id).session().fields.startsAt == nine);
    const auto timeOff = practice.timeOffBetween({0}, nine.plusMinutes(1 << 20));
    REQUIRE(timeOff->size() == 2);
    CHECK(timeOff->at(0).startsAt == nine.plusMinutes(60));
    CHECK(timeOff->at(1).startsAt == startOfDay({2026, 12, 24}, lisbon));
    CHECK(timeOff->at(1).endsAt == startOfDay({2026, 12, 27}, lisbon));
    CHECK(verifyFile(fixture.path()).empty());
    REQUIRE(practice.undo().ok());
    CHECK(fixture.state() == state);
}

TEST_CASE("her own text is offered, and the program's own comes back", "[settings][message]")
{
    Settings fixture;
    Practice &practice = fixture.practice();
    const Client anna = *practice.client(fixture.anna());
    const SessionFields fields = fixture.fieldsAt(fixture.now());
    REQUIRE(practice.setMessageText(MessageKind::Confirmation, u"en"_s, hers).ok());
    CHECK(practice.draftMessage(MessageKind::Confirmation, anna, fields).body ==
          u"Anna, we meet on Wednesday, 18 November 2026 at 10:00."_s);
    fixture.reopen();
    CHECK(fixture.practice()
              .draftMessage(MessageKind::Confirmation, anna, fields)
              .subject.startsWith(u"See you on"_s));
    const auto refused = fixture.practice().setMessageText(MessageKind::Confirmation, u"en"_s,
                                                           {u"a"_s, u"{reason}"_s});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().field == Field::Message);
    // Written like the program's own, it is the program's own again.
    REQUIRE(fixture.practice()
                .setMessageText(MessageKind::Confirmation, u"en"_s,
                                MessageLibrary().text(MessageKind::Confirmation, u"en"_s))
                .ok());
    CHECK_FALSE(
        fixture.practice().messageLibrary().isCustomised(MessageKind::Confirmation, u"en"_s));

    Client icelander = anna;
    icelander.language = u"is"_s;
    CHECK(fixture.practice()
              .draftMessage(MessageKind::Confirmation, icelander, fields)
              .body.startsWith(u"Góðan dag, Anna."_s));
    CHECK(fixture.practice()
              .draftSeriesMessage(MessageKind::Confirmation, anna,
                                  {fields, fixture.fieldsAt(fixture.now().plusMinutes(1440))})
              .body.contains(u"Thursday, 19 November 2026"_s));
}

TEST_CASE("a way to pay that is no longer offered still shows where it paid", "[settings]")
{
    Settings fixture;
    const SessionId id = fixture.book(fixture.anna(), fixture.now());
    REQUIRE(fixture.practice().completeSession(id, 1, PaymentMethod::BankTransfer).ok());
    REQUIRE(fixture.change([](PracticeProfile &p) { p.methods = {PaymentMethod::Cash}; }).ok());
    CHECK(fixture.practice().chargeOf(id).value()->method == PaymentMethod::BankTransfer);
    REQUIRE(fixture.practice()
                .reversePayment(id, fixture.revision(id), fixture.details(id).payments.front().id)
                .ok());
    CHECK(methodsFor(fixture.details(id).facts, fixture.profile().methods) ==
          std::vector{PaymentMethod::Cash});
}
