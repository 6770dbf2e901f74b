// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/activity_views.h"
#include "core/records/given_name.h"
#include "core/records/journal.h"
#include "core/rules/wording.h"
#include "tests/support/catch.h"
#include "tests/unit/session_facts.h"

#include <QSet>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

QStringList consequences(const SessionFacts &facts, const Request &request, Instant now = start)
{
    const auto made = planned(facts, request, now);
    REQUIRE(made);
    return consequencesOf(*made, {u"Nína"_s, *currencyByCode(u"EUR"_s),
                                  QLocale(QLocale::English, QLocale::UnitedKingdom)});
}

ask::Cancel cancelWith(std::optional<ask::Fee> fee) { return {CancelReason::NoShow, {}, fee}; }

} // namespace

TEST_CASE("the cancel dialog's words are those of the plan", "[wording]")
{
    CHECK(consequences(booked, cancelWith({})) ==
          QStringList{u"It stays in the calendar, marked Cancelled."_s, u"Nothing is charged."_s,
                      u"Next you choose whether to notify Nína."_s});
    CHECK(consequences(booked, cancelWith(ask::Fee{Money{45'00}, {}}))[1] ==
          u"€45.00 stays in Payments › Unpaid for Nína until it is paid or voided."_s);
    CHECK(consequences(booked, cancelWith(ask::Fee{Money{45'00}, PaymentMethod::Cash}))[1] ==
          u"Nína pays €45.00 now (Cash)."_s);
}

TEST_CASE("a credit that goes back is counted from what there is to what there will be",
          "[wording]")
{
    CHECK(consequences(onCredit(booked), cancelWith({}))[2] ==
          u"The sponsored credit is returned: 4 → 5."_s);
    CHECK(consequences(onCredit(booked), ask::Delete{})[2] ==
          u"The sponsored credit is returned: 4 → 5."_s);
    const auto spent =
        consequences(onCredit(booked), cancelWith(ask::Fee{price, PaymentMethod::SponsoredCredit}));
    CHECK(spent[1] == u"€90.00 is charged and paid by the sponsored credit. Nína pays nothing."_s);
    CHECK(spent[2] == u"The sponsored credit is spent; 4 remain available."_s);
}

TEST_CASE("one thing is not many", "[wording]")
{
    SessionFacts last = onCredit(booked);
    last.creditsAvailable = 1;
    CHECK(consequences(last, cancelWith(ask::Fee{price, PaymentMethod::SponsoredCredit}))[2] ==
          u"The sponsored credit is spent; 1 remains available."_s);
}

TEST_CASE("credits are said to reach for all, or for the first of a series", "[wording]")
{
    CHECK(creditsForSeriesLine(3, 4) == u"Each of them reserves one credit."_s);
    CHECK(creditsForSeriesLine(3, 3) == u"Each of them reserves one credit."_s);
    CHECK(creditsForSeriesLine(3, 2).startsWith(u"The first 2 sessions reserve a credit each;"_s));
    CHECK(creditsForSeriesLine(3, 1).startsWith(u"The first session reserves a credit;"_s));
}

TEST_CASE("of a price of nothing it is said that nothing is owed", "[wording]")
{
    SessionFacts free = factsOf(SessionStatus::InProgress);
    free.session.fields.price = Money{};
    CHECK(consequences(free, ask::Complete{}) ==
          QStringList{u"The session is marked Complete."_s,
                      u"The session is free, so nothing is owed."_s});
}

TEST_CASE("a fee for one of several says that the others have none", "[wording]")
{
    const WordingContext context{u"Nína"_s, *currencyByCode(u"EUR"_s), {}};
    const auto withFee = planned(booked, cancelWith(ask::Fee{Money{45'00}, {}}));
    const auto without = planned(booked, cancelWith({}));
    REQUIRE((withFee && without));
    std::vector<SeriesStep> steps{{booked, *withFee, WallTime::Kind::Unique, {}}};
    const auto saysAlone = [&] {
        return consequencesOf(steps, context)
            .join(u'\n')
            .contains(u"Only this session is charged"_s);
    };
    const auto saysOfNoShow = [&] {
        return consequencesOf(steps, context).join(u'\n').contains(u"Only this session is a no"_s);
    };
    CHECK_FALSE(saysAlone());
    CHECK_FALSE(saysOfNoShow());
    steps.push_back({booked, *without, WallTime::Kind::Unique, {}});
    CHECK(saysAlone());
    CHECK(saysOfNoShow());
    CHECK(consequencesOf(std::vector<SeriesStep>(), context).isEmpty());
}

TEST_CASE("what it is too early for is refused with what to do instead", "[wording]")
{
    const Instant dayBefore = start.plusMinutes(-24 * 60);
    const auto sentence = [&](const SessionFacts &facts, const Request &request) {
        const auto found = refused(facts, request, dayBefore);
        REQUIRE(found);
        return sentenceFor(*found);
    };
    CHECK(sentence(booked, ask::Join{}) ==
          u"It can be joined from 30 minutes before it begins. To meet earlier, move it to that "
          "time."_s);
    CHECK(sentence(booked, ask::Complete{}).contains(u"Join it when it begins"_s));
    CHECK(sentence(factsOf(SessionStatus::InProgress), ask::Complete{})
              .contains(u"End it once it has"_s));
    CHECK(sentence(booked, cancelWith({})) ==
          u"The session has not begun, so the client may still come. Choose another reason."_s);
}

TEST_CASE("a message is promised only as long as there is one to offer", "[wording]")
{
    const Instant end = booked.session.fields.endsAt();
    const auto promises = [](const QStringList &lines) {
        return lines.join(u'\n').contains(u"whether to notify"_s);
    };
    CHECK(promises(consequences(booked, cancelWith({}), start)));
    CHECK_FALSE(promises(consequences(booked, cancelWith({}), end)));

    const auto stepAt = [](Instant now) {
        return SeriesStep{
            booked, *planned(booked, cancelWith({}), now), WallTime::Kind::Unique, {}};
    };
    const WordingContext context{u"Nína"_s, *currencyByCode(u"EUR"_s), {}};
    CHECK(promises(consequencesOf({stepAt(end), stepAt(start)}, context)));
    CHECK_FALSE(promises(consequencesOf({stepAt(end), stepAt(end)}, context)));
}

TEST_CASE("void says that the session is marked, that nobody pays, and that no credit returns",
          "[wording]")
{
    CHECK(consequences(unpaid, ask::Void{}) ==
          QStringList{u"The session is marked Void."_s, u"Nína is not charged."_s});
    const auto onCreditLines = consequences(onCredit(unpaid), ask::Void{});
    REQUIRE(onCreditLines.size() == 3);
    CHECK(onCreditLines[2].contains(u"voiding does not bring it back"_s));
    CHECK(onCreditLines[2].contains(u"Return credit"_s));
    CHECK(consequences(factsOf(SessionStatus::Cancelled, ChargeState::Unpaid), ask::Void{})[0] ==
          u"The fee is waived. The session stays Cancelled."_s);
}

TEST_CASE("delete says what goes, and what the journal keeps", "[wording]")
{
    const auto lines = consequences(booked, ask::Delete{});
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].contains(u"This can't be undone"_s));
    CHECK(lines[1] == u"Activity records only that a session was deleted, and when."_s);
}

TEST_CASE("a message in the outbox that would be wrong is said to be withdrawn", "[wording]")
{
    SessionFacts told = booked;
    told.waitingMessages = 1;
    CHECK(consequences(told, cancelWith({}))
              .contains(u"The message about it in the outbox is removed."_s));
}

TEST_CASE("late notice is said in hours, then in minutes, then as begun", "[wording]")
{
    const auto line = [](qint64 minutesBefore) {
        return lateNoticeLine(start, policy, start.plusMinutes(-minutesBefore));
    };
    CHECK(line(24 * 60).isEmpty());
    CHECK(line(24 * 60 - 1) == u"Late notice: 23 hours before the start."_s);
    CHECK(line(6 * 60) == u"Late notice: 6 hours before the start."_s);
    CHECK(line(60) == u"Late notice: 1 hour before the start."_s);
    CHECK(line(59) == u"Late notice: 59 minutes before the start."_s);
    CHECK(line(1) == u"Late notice: 1 minute before the start."_s);
    CHECK(line(0) == u"Late notice: the session has already begun."_s);
    CHECK(line(-30) == u"Late notice: the session has already begun."_s);
}

TEST_CASE("a client is spoken of by the first name, several by all names", "[wording]")
{
    CHECK(givenName(u"Nína Stefánsdóttir"_s) == u"Nína"_s);
    CHECK(givenName(u"Couple: Eva & Karl"_s) == u"Eva & Karl"_s);
    CHECK(givenName(u"Group: Mindfulness for parents (6)"_s) == u"Mindfulness for parents"_s);
    CHECK(givenName(u"Prince"_s) == u"Prince"_s);
    CHECK(givenName(u"محمد علي"_s) == u"محمد"_s);
}

TEST_CASE("a title or an article is no first name", "[wording]")
{
    CHECK(givenName(u"Dr. Anna Huber"_s) == u"Anna"_s);
    CHECK(givenName(u"Frau Dr. Anna Huber"_s) == u"Anna"_s);
    CHECK(givenName(u"Mrs Anna Huber"_s) == u"Anna"_s);
    // Where only the surname is known, one keeps the title.
    CHECK(givenName(u"Frau Gruber"_s) == u"Frau Gruber"_s);
    CHECK(givenName(u"Mr Smith"_s) == u"Mr Smith"_s);
    CHECK(givenName(u"Herr Prof. Dr. Gruber"_s) == u"Herr Prof. Dr. Gruber"_s);
    CHECK(givenName(u"Dr."_s) == u"Dr."_s);

    CHECK(givenName(u"The Meyer family"_s) == u"The Meyer family"_s);
    CHECK(givenName(u"Familie Meyer"_s) == u"Familie Meyer"_s);
    CHECK(givenName(u"Die Meyers"_s) == u"Die Meyers"_s);
    CHECK(givenName(u"Eva and Karl Meyer"_s) == u"Eva and Karl Meyer"_s);

    CHECK(givenName(u"Berg, Björn"_s) == u"Björn"_s);
    CHECK(givenName(u"Huber, Dr. Anna Maria"_s) == u"Anna"_s);
    CHECK(givenName(u"Nguyễn Thị Thúy"_s) == u"Thúy"_s);
    CHECK(givenName(QString()) == QString());
}

TEST_CASE("of a group or a company no word is a first name", "[wording]")
{
    for (const QString &name :
         {u"Mindfulness Group"_s, u"Couples workshop"_s, u"Supervision North"_s, u"Acme GmbH"_s,
          u"St Mary's School"_s, u"Eva / Karl"_s, u"Trauma-Gruppe Dienstag"_s, u"Berg siblings"_s})
        CHECK(givenName(name) == name);
    // Nor of one that is called so before its name.
    CHECK(givenName(u"Group: Mindfulness for parents"_s) == u"Mindfulness for parents"_s);
    CHECK(givenName(u"Supervision: Jana Linde"_s) == u"Jana"_s);
    CHECK(givenName(u"Intake: Magnús Árnason"_s) == u"Magnús"_s);
}

TEST_CASE("a client is addressed as the practice wrote, else as the name tells", "[wording]")
{
    Client client{{}, u"Nína Stefánsdóttir"_s, {}};
    CHECK(addressOf(client) == u"Nína"_s);
    client.addressedAs = u"Ms Stefánsdóttir"_s;
    CHECK(addressOf(client) == u"Ms Stefánsdóttir"_s);
}

TEST_CASE("the interface's words for reasons and methods are those of the rules", "[wording]")
{
    CHECK(nameOf(CancelReason::ByProfessional) == u"Cancelled by the Professional"_s);
    CHECK(nameOf(CancelReason::ByClient) == u"Cancelled by the Client"_s);
    CHECK(nameOf(CancelReason::NoShow) == u"Client did not show up for the session"_s);
    CHECK(nameOf(CancelReason::Other) == u"Other"_s);
    CHECK(nameOf(PaymentMethod::CardTerminal) == u"Card terminal"_s);
    CHECK(nameOf(PaymentMethod::SponsoredCredit) == u"Sponsored credit"_s);
}

TEST_CASE("every reason to refuse has a sentence of its own", "[wording]")
{
    QSet<QString> sentences;
    constexpr auto last = static_cast<int>(Refusal::Reason::NotReversible);
    for (int reason = 0; reason <= last; ++reason) {
        const QString sentence = sentenceFor({static_cast<Refusal::Reason>(reason), Action::Void,
                                              SessionStatus::Booked, ChargeState::None});
        INFO(sentence);
        CHECK(sentence.endsWith(u'.'));
        sentences.insert(sentence);
    }
    CHECK(sentences.size() == last + 1);
}

TEST_CASE("every journal action has words of its own", "[wording]")
{
    QSet<QString> words;
    for (const auto &word : Tokens<JournalAction>::list) {
        CHECK_FALSE(nameOf(word.value).isEmpty());
        words.insert(nameOf(word.value));
    }
    CHECK(words.size() == static_cast<qsizetype>(Tokens<JournalAction>::list.size()));
    CHECK(undoNameOf(JournalAction::Cancelled) == u"cancel session"_s);
    CHECK(undoNameOf(JournalAction::Deleted).isEmpty());
    for (const JournalAction ofSeries :
         {JournalAction::Booked, JournalAction::Edited, JournalAction::Cancelled}) {
        CHECK(undoNameOf(ofSeries, 12).contains(u"12"_s));
        CHECK(undoNameOf(ofSeries, 1) == undoNameOf(ofSeries));
    }
    JournalItem item;
    CHECK(nameOf(item) == u"Session booked"_s);
    item.undone = JournalAction::Cancelled;
    CHECK(nameOf(item) == u"Undone: cancel session"_s);
    item.redone = true;
    CHECK(nameOf(item) == u"Redone: cancel session"_s);
}

TEST_CASE("every word of the file reads back as the value it stands for", "[wording]")
{
    const auto readsBack = []<class Enum>(Enum) {
        for (const auto &word : Tokens<Enum>::list)
            CHECK(fromToken<Enum>(tokenOf(word.value)) == word.value);
        CHECK_FALSE(fromToken<Enum>(u"something else"));
        CHECK_FALSE(fromToken<Enum>(u""));
    };
    readsBack(SessionStatus{});
    readsBack(ChargeKind{});
    readsBack(PaymentMethod{});
    readsBack(CreditState{});
    readsBack(CancelReason{});
    readsBack(Place{});
    readsBack(MessageKind{});
    readsBack(MessageState{});
    readsBack(FeeKind{});
    readsBack(JournalAction{});
}
