// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/letters/message_library.h"
#include "core/records/message_field.h"
#include "tests/support/catch.h"
#include "tests/support/practice_fixture.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const auto messageKinds = {MessageKind::Confirmation, MessageKind::Update,
                           MessageKind::Cancellation, MessageKind::Deletion};

/// In Berlin, with a British way of writing dates.
PracticeProfile britishProfile()
{
    PracticeProfile profile = someProfile();
    profile.localeName = u"en_GB"_s;
    return profile;
}

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

MessageDraft write(MessageKind kind, const PracticeProfile &profile, const QString &language = {},
                   const MessageLibrary &texts = MessageLibrary())
{
    return texts.write(kind, language, {u"Nína"_s, {someFields(profile)}}, profile);
}

/// What is wrong with a text: "subject: …" or "message: …", or nothing.
QString refusalOfText(const QString &subject, const QString &body)
{
    QStringList sentences;
    for (const Error &error : validate(MessageTemplate{subject, body})) {
        const bool inSubject = error.field == field::subject;
        sentences << (inSubject ? u"subject: "_s : u"message: "_s) + error.sentence;
    }
    return sentences.join(u" | "_s);
}

} // namespace

TEST_CASE("a confirmation says when, how long and where, and who writes", "[message]")
{
    const auto [subject, body] = write(MessageKind::Confirmation, britishProfile());
    CHECK(subject == u"Your session on 19/11/2026"_s);
    CHECK(body == u"Dear Nína,\n\n"
                  "Your session is booked for Thursday, 19 November 2026 at 10:30. "
                  "It lasts 50 minutes.\n\n"
                  "We meet online: https://meet.example.com/room\n\n"
                  "Kind regards,\nDr. Ida Lindqvist\nPraxis am Park\n"_s);
}

TEST_CASE("a message about what won't take place says no more than that", "[message]")
{
    for (const auto kind : {MessageKind::Cancellation, MessageKind::Deletion}) {
        const auto [subject, body] = write(kind, britishProfile());
        CHECK(subject == u"Cancelled: your session on 19/11/2026"_s);
        CHECK(body.contains(u"Thursday, 19 November 2026 at 10:30"_s));
        CHECK_FALSE(body.contains(u"meet.example.com"_s));
    }
}

TEST_CASE("a message is in the practice's time, whatever the machine's", "[message]")
{
    PracticeProfile profile = britishProfile();
    const MessageFacts facts{u"Anna"_s, {someFields(profile)}};
    profile.zone = QTimeZone("America/New_York");
    const QString body = MessageLibrary().write(MessageKind::Update, {}, facts, profile).body;
    CHECK(body.contains(u"Thursday, 19 November 2026 at 04:30"_s));
}

TEST_CASE("a client is told which of two equal times is meant, in the client's language",
          "[message]")
{
    const PracticeProfile profile = britishProfile();
    const WallTime wall = resolve(QDate(2027, 10, 31), QTime(2, 30), profile.zone);
    MessageFacts facts{u"Anna"_s, {someFields(profile)}};
    const auto bodyAt = [&](Instant start, const QString &language) {
        facts.sessions.front().startsAt = start;
        return MessageLibrary().write(MessageKind::Update, language, facts, profile).body;
    };
    CHECK(bodyAt(wall.first, {}).contains(u"02:30 CEST"_s));
    CHECK(bodyAt(wall.second, {}).contains(u"02:30 CET"_s));
    CHECK(bodyAt(wall.first, u"de"_s).contains(u"02:30 MESZ"_s));
    facts.sessions.push_back(facts.sessions.front());
    facts.sessions.back().startsAt = wall.first;
    facts.sessions.back().lengthMinutes = 30;
    CHECK(bodyAt(wall.first, {}).contains(u"31 October 2027, 02:30 CEST – 02:00 CET"_s));
}

TEST_CASE("what there is nothing to say about leaves no gap", "[message]")
{
    PracticeProfile profile = britishProfile();
    profile.name = profile.professional;
    MessageFacts facts{u"Anna"_s, {someFields(profile)}};
    facts.sessions.front().place = Place::InPerson;
    facts.sessions.front().address.clear();
    const QString body = MessageLibrary().write(MessageKind::Confirmation, {}, facts, profile).body;
    CHECK(body.endsWith(u"It lasts 50 minutes.\n\nKind regards,\nDr. Ida Lindqvist\n"_s));
    profile.name.clear();
    CHECK(MessageLibrary().write(MessageKind::Confirmation, {}, facts, profile).body == body);
}

TEST_CASE("a message says what fee is charged, in every language and in an own text", "[message]")
{
    const PracticeProfile profile = britishProfile();
    MessageFacts facts{u"Anna"_s, {someFields(profile)}};
    const auto bodyIn = [&](const MessageLibrary &library, const QString &language) {
        return library.write(MessageKind::Cancellation, language, facts, profile).body;
    };
    const MessageLibrary own(
        {{MessageKind::Cancellation, u"en"_s, {u"Off"_s, u"Dear {client},\nOff: {date}.\nIda"_s}}});
    CHECK(bodyIn(own, u"en"_s) == u"Dear Anna,\nOff: Thursday, 19 November 2026.\nIda"_s);
    facts.fee = Money{45'00};
    CHECK(bodyIn(own, u"en"_s) ==
          u"Dear Anna,\nOff: Thursday, 19 November 2026.\n\nA fee of €45.00 is charged for the "
          "session on Thursday, 19 November 2026.\nIda"_s);
    for (const MessageLanguage &language : shippedMessageLanguages()) {
        INFO(language.code);
        facts.isOver = false;
        const QString off = bodyIn(MessageLibrary(), language.code);
        CHECK(off.contains(u"45"_s));
        facts.isOver = true;
        const QString missed = bodyIn(MessageLibrary(), language.code);
        CHECK(missed.contains(u"45"_s));
        CHECK(missed != off);
        CHECK(validate(language.missedText).empty());
        CHECK_FALSE(missed.contains(u'{'));
    }
    CHECK(bodyIn(own, u"en"_s).contains(u"did not take place"_s)); // not "Off", as it is past
}

TEST_CASE("another fee makes the message that would have been written of it", "[message]")
{
    const PracticeProfile profile = britishProfile();
    const SessionFields session = someFields(profile);
    const MessageLibrary texts(
        {{MessageKind::Cancellation,
          u"sv"_s,
          {u"Inställt"_s, u"Hej {client},\n{date} är inställt. {fee}\n"_s}}});
    const auto written = [&](const QString &language, std::optional<Money> fee) {
        return texts
            .write(MessageKind::Cancellation, language, {u"Nína"_s, {session}, fee}, profile)
            .body;
    };
    for (const QString &language : texts.languages()) {
        INFO(language);
        const QString body = written(language, Money{60'00});
        CHECK_FALSE(texts.feeSentenceIn(body, Money{60'00}, session, profile).isEmpty());
        CHECK(texts.withOtherFee(body, session, Money{60'00}, Money{45'00}, profile) ==
              written(language, Money{45'00}));
        CHECK(
            texts.withOtherFee(body, session, Money{60'00}, std::nullopt, profile)->simplified() ==
            written(language, std::nullopt).simplified());
        // Which it is not about.
        CHECK_FALSE(texts.withOtherFee(body, session, Money{50'00}, Money{45'00}, profile));
        CHECK(texts.names(body, Money{60'00}, profile));
        CHECK_FALSE(texts.names(body, Money{45'00}, profile));
    }
}

TEST_CASE("a sum is not found as the end of a larger one", "[message]")
{
    const PracticeProfile profile = britishProfile();
    const QLocale german = letterLocale(u"de"_s, localeOf(profile));
    const QString small = formatMoney(Money{45'00}, profile.currency, german);
    const QString large = formatMoney(Money{145'00}, profile.currency, german);
    REQUIRE(large.endsWith(small));
    CHECK(MessageLibrary().names(u"Es sind %1."_s.arg(small), Money{45'00}, profile));
    CHECK_FALSE(MessageLibrary().names(u"Es sind %1."_s.arg(large), Money{45'00}, profile));
}

TEST_CASE("every language ships every kind, with nothing left to fill in", "[message]")
{
    for (const MessageLanguage &language : shippedMessageLanguages()) {
        for (const MessageKind kind : messageKinds) {
            INFO(language.code << " " << tokenOf(kind).toString());
            CHECK(validate(language.text(kind)).empty());
            CHECK(validate(language.seriesText(kind)).empty());
            CHECK(language.seriesText(kind).listsDates());
            CHECK_FALSE(language.text(kind).listsDates());
            const auto [subject, body] = write(kind, britishProfile(), language.code);
            CHECK(subject.contains(u"19"_s));
            CHECK(body.contains(u"10"_s));
            CHECK(body.contains(u"Dr. Ida Lindqvist\nPraxis am Park\n"_s));
            CHECK_FALSE((subject + body).contains(u'{'));
        }
    }
}

TEST_CASE("a client's language takes the words and the dates", "[message]")
{
    const QString german = write(MessageKind::Confirmation, britishProfile(), u"de"_s).body;
    CHECK(german.startsWith(u"Guten Tag Nína,\n\nIhr Termin ist für Donnerstag, 19. November 2026 "
                            "um 10:30 Uhr gebucht. Er dauert 50 Minuten.\n\n"
                            "Wir treffen uns online: https://meet.example.com/room\n"_s));
    const QString icelandic = write(MessageKind::Cancellation, britishProfile(), u"is"_s).body;
    CHECK(icelandic.contains(u"Tíminn þinn (fimmtudagur, 19. nóvember 2026 kl. 10:30) hefur verið "
                             "afbókaður."_s));
}

TEST_CASE("lengths take the form that the language has for the number", "[message]")
{
    const auto length = [](const QString &code, int minutes) {
        const auto &all = shippedMessageLanguages();
        return std::ranges::find(all, code, &MessageLanguage::code)->length(minutes);
    };
    CHECK(length(u"en"_s, 1) == u"1 minute"_s);
    CHECK(length(u"en"_s, 21) == u"21 minutes"_s);
    CHECK(length(u"fr"_s, 0) == u"0 minute"_s);
    CHECK(length(u"fr"_s, 1) == u"1 minute"_s);
    CHECK(length(u"fr"_s, 2) == u"2 minutes"_s);
    CHECK(length(u"is"_s, 21) == u"21 mínúta"_s);
    CHECK(length(u"is"_s, 11) == u"11 mínútur"_s);
    CHECK(length(u"pl"_s, 1) == u"1 minuta"_s);
    CHECK(length(u"pl"_s, 52) == u"52 minuty"_s);
    CHECK(length(u"pl"_s, 12) == u"12 minut"_s);
    CHECK(length(u"pl"_s, 50) == u"50 minut"_s);
    CHECK(length(u"pl"_s, 21) == u"21 minut"_s);
}

TEST_CASE("dates are written as where the practice is", "[message]")
{
    PracticeProfile profile = britishProfile();
    profile.localeName = u"de_AT"_s;
    const auto january = [&](const QString &language) {
        SessionFields fields = someFields(profile);
        fields.startsAt = resolve(QDate(2027, 1, 7), QTime(10, 30), profile.zone).first;
        return MessageLibrary()
            .write(MessageKind::Confirmation, language, {u"Anna"_s, {fields}}, profile)
            .body;
    };
    CHECK(january(u"de"_s).contains(u"7. Jänner 2027"_s));
    // English of no such country: not the one of the United States.
    profile.localeName = u"is_IS"_s;
    CHECK(january(u"en"_s).contains(u"Thursday, 7 January 2027 at 10:30"_s));
    profile.localeName = u"en_US"_s;
    CHECK(january(u"en"_s).contains(u"Thursday, January 7, 2027 at 10:30"_s));
}

TEST_CASE("a language that lacks the text is left for the next one as a whole", "[message]")
{
    PracticeProfile profile = britishProfile();
    profile.localeName = u"de_DE"_s;
    for (const QString &missing : {u""_s, u"fi"_s}) {
        INFO(missing);
        const auto [subject, body] = write(MessageKind::Confirmation, profile, missing);
        CHECK(subject == u"Ihr Termin am 19.11.26"_s);
        CHECK(body.contains(u"Donnerstag, 19. November 2026"_s));
    }
    profile.localeName = u"fi_FI"_s;
    CHECK(write(MessageKind::Confirmation, profile).body.contains(u"Thursday, 19 November 2026"_s));
}

TEST_CASE("a customised text wins, for its kind and language alone", "[message]")
{
    const PracticeProfile profile = britishProfile();
    const MessageLibrary texts(
        {{MessageKind::Confirmation,
          u"en"_s,
          {u"See you on {date}"_s, u"{client}, {date} {time}. {place}"_s}},
         {MessageKind::Update, u"fi"_s, {u"{date}"_s, u"{length}, {time}"_s}}});
    const auto [subject, body] = write(MessageKind::Confirmation, profile, {}, texts);
    CHECK(subject == u"See you on 19/11/2026"_s);
    CHECK(body == u"Nína, Thursday, 19 November 2026 10:30. We meet online: "
                  "https://meet.example.com/room"_s);
    CHECK(write(MessageKind::Confirmation, profile, u"de"_s, texts).subject.startsWith(u"Ihr"_s));
    CHECK(write(MessageKind::Update, profile, {}, texts).subject.startsWith(u"Changed:"_s));
    // One that the program has no words for.
    CHECK(write(MessageKind::Update, profile, u"fi"_s, texts).body == u"50 min, 10.30"_s);
    CHECK(write(MessageKind::Deletion, profile, u"fi"_s, texts).subject.startsWith(u"Cancelled"_s));
    CHECK(texts.languages().back() == u"fi"_s);
    CHECK(texts.languages().front() == u"en"_s);
    CHECK(messageLanguageName(u"fi"_s) == u"Suomi"_s);
    CHECK(texts.isCustomised(MessageKind::Confirmation, u"en"_s));
    CHECK_FALSE(texts.isCustomised(MessageKind::Confirmation, u"de"_s));
    CHECK(texts.text(MessageKind::Confirmation, u"fi"_s) == MessageTemplate{});
}

TEST_CASE("a message about a series names every session", "[message][series]")
{
    const PracticeProfile profile = britishProfile();
    MessageFacts facts{u"Anna"_s, {someFields(profile), someFields(profile)}};
    facts.sessions[1].startsAt = facts.sessions[1].startsAt.plusMinutes(7 * 24 * 60);
    const auto [subject, body] =
        MessageLibrary().write(MessageKind::Confirmation, {}, facts, profile);
    CHECK(subject == u"Your sessions from 19/11/2026"_s);
    CHECK(body.contains(u"\n\nThursday, 19 November 2026, 10:30 – 11:20\n"
                        "Thursday, 26 November 2026, 10:30 – 11:20\n\n"_s));

    // A customised text about one day would leave out the others.
    const MessageLibrary oneDay(
        {{MessageKind::Confirmation, u"en"_s, {u"See you"_s, u"on {date}"_s}}});
    CHECK(oneDay.write(MessageKind::Confirmation, {}, facts, profile).body == body);
    const MessageLibrary allDays(
        {{MessageKind::Confirmation, u"en"_s, {u"See you"_s, u"We meet:\n{dates}"_s}}});
    CHECK(allDays.write(MessageKind::Confirmation, {}, facts, profile).body ==
          u"We meet:\nThursday, 19 November 2026, 10:30 – 11:20\n"
          "Thursday, 26 November 2026, 10:30 – 11:20"_s);
}

TEST_CASE("a text that could not be filled in is refused at its field", "[message]")
{
    CHECK(refusalOfText(u"On {date}"_s, u"Dear {client}, {dates}"_s).isEmpty());
    CHECK(refusalOfText(u" "_s, u""_s) == u"subject: Enter a subject. | "
                                          "message: Enter a message."_s);
    CHECK(refusalOfText(u"On {date}"_s, u"Dear {clinet}"_s) ==
          u"message: {clinet} is not a placeholder. Available: {client}, {date}, {time}, "
          "{length}, {place}, {dates}, {fee}, {professional}, {practice}."_s);
    for (const QString &private_ : {u"{reason}"_s, u"{price}"_s, u"{note}"_s, u"{Client}"_s})
        CHECK(refusalOfText(u"a"_s, private_)
                  .startsWith(u"message: "_s + private_ + u" is not a placeholder."_s));
    CHECK(refusalOfText(u"On {date"_s, u"x"_s).startsWith(u"subject: A brace is not closed."_s));
    CHECK(
        refusalOfText(u"{dates}"_s, u"x"_s).startsWith(u"subject: A list of dates is too long"_s));
}

TEST_CASE("a name with braces is a name", "[message]")
{
    const PracticeProfile profile = britishProfile();
    const MessageFacts facts{u"{practice}"_s, {someFields(profile)}};
    CHECK(MessageLibrary()
              .write(MessageKind::Cancellation, {}, facts, profile)
              .body.startsWith(u"Dear {practice},\n"_s));
}

TEST_CASE("no message ever has the reason, the note or the price", "[message][property]")
{
    const bool holds = rc::check("words for the professional stay with the professional", [] {
        const PracticeProfile profile = britishProfile();
        const auto kind = *rc::gen::elementOf(std::vector<MessageKind>(messageKinds));
        SessionFields fields = someFields(profile);
        fields.place = *rc::gen::element(Place::Online, Place::InPerson);
        fields.address = *rc::gen::element(u""_s, u"Room 2"_s, u"https://meet.example.com"_s);
        fields.lengthMinutes = *rc::gen::inRange(1, 1440);
        // Digits that no date, time or length has together.
        fields.price = Money{*rc::gen::inRange(70'000'000, 80'000'000)};
        fields.note = u"sentinel-note"_s;
        QString everyPlaceholder;
        for (const Placeholder &placeholder : placeholders())
            everyPlaceholder += placeholder.name;
        const MessageLibrary texts({{kind, u"fi"_s, {u"{date}"_s, everyPlaceholder}}});
        const MessageFacts facts{u"Anna"_s, std::vector(*rc::gen::inRange(1ul, 4ul), fields)};
        const auto language = *rc::gen::element(u""_s, u"is"_s, u"pl"_s, u"fi"_s);
        const auto [subject, body] = texts.write(kind, language, facts, profile);
        const QString text = subject + body;
        RC_ASSERT(!text.contains(QLatin1String("sentinel-note")));
        RC_ASSERT(!text.contains(QString::number(fields.price.minor)));
        RC_ASSERT(!text.contains(formatAmount(fields.price, profile.currency, localeOf(profile))));
        RC_ASSERT(!text.contains(QString::number(fields.price.minor / 100)));
    });
    REQUIRE(holds);
}
