// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/outbox.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/rules/joint_payment.h"
#include "core/rules/wording.h"
#include "tests/store/issued.h"
#include "tests/store/requests.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr Money fee{60'00};

/// A cancelled session with an unpaid fee of €60, of which a message in the outbox tells. It is the
/// 18th, 10:00.
struct ToldFee : IssuingFixture
{
    SessionId id;

    explicit ToldFee(int day = 25, const QString &language = {},
                     const std::function<QString(QString)> &edit = {})
    {
        if (!language.isEmpty()) {
            Client client = *practice().clients().find(anna());
            client.language = language;
            REQUIRE(practice().clients().edit(client).ok());
        }
        id = book(anna(), fieldsAt(at({2026, 11, day}, {9, 0})));
        const Client client = *practice().clients().find(anna());
        MessageDraft draft = practice().outbox().draft(MessageKind::Cancellation, client,
                                                       {details(id).session().fields}, fee);
        if (edit)
            draft.body = edit(draft.body);
        const ask::Cancel cancel{CancelReason::ByClient, {}, ask::Fee{fee, {}}};
        REQUIRE(practice().sessions().perform({id, revision(id)}, cancel, Reach::This, draft).ok());
        REQUIRE(waiting().size() == 1);
    }
    [[nodiscard]] std::vector<Message> waiting() const { return *practice().outbox().waiting(); }
    [[nodiscard]] QString body() const { return waiting().front().body; }
    [[nodiscard]] QString remark() const { return *practice().outbox().remark(waiting().front()); }
    [[nodiscard]] QString consequences(const Request &request) const
    {
        const auto plan = practice().sessions().preview(details(id).facts, request);
        REQUIRE(plan.ok());
        return consequencesOf(*plan, {u"Anna"_s, practice().profile().currency, QLocale()})
            .join(u'\n');
    }
    void act(const Request &request)
    {
        const auto done = practice().sessions().perform({id, revision(id)}, request);
        INFO((done ? QString() : done.error().sentence));
        REQUIRE(done.ok());
    }
};

const ask::ChangeAmount cheaper{Money{45'00}, u"a favour"_s};

QString reworded(QString body) { return body.replace(u"A fee of"_s, u"I am sorry, but"_s); }

} // namespace

TEST_CASE("a waiting message says the new fee once the amount is changed", "[told]")
{
    for (const QString &language : {u""_s, u"is"_s, u"de"_s, u"pl"_s}) {
        INFO(language);
        ToldFee told(25, language);
        const QString before = dumpOf(told.raw());
        const QString body = told.body();
        CHECK(body.contains(u"60"_s));
        CHECK(told.consequences(cheaper).contains(u"says the new amount"_s));
        told.act(cheaper);
        CHECK_FALSE(told.body().contains(u"60"_s));
        CHECK(told.body().contains(u"45"_s));
        CHECK(told.body().size() == body.size()); // all else is as it was
        CHECK(told.remark().isEmpty());
        REQUIRE(told.practice().undo().ok());
        CHECK(dumpOf(told.raw()) == before);
        REQUIRE(told.practice().redo().ok());
        CHECK(told.body().contains(u"45"_s));
    }
}

TEST_CASE("a waiting message no longer mentions a fee that is waived", "[told]")
{
    ToldFee told;
    const QString before = dumpOf(told.raw());
    CHECK(told.consequences(ask::Void{}).contains(u"no longer mentions the fee"_s));
    told.act(ask::Void{});
    CHECK(told.body() == told.practice()
                             .outbox()
                             .draft(MessageKind::Cancellation,
                                    *told.practice().clients().find(told.anna()),
                                    told.details(told.id).session().fields)
                             .body.trimmed());
    REQUIRE(told.practice().undo().ok());
    CHECK(dumpOf(told.raw()) == before);
    CHECK(told.isWhole());
}

TEST_CASE("an amount of nothing is no fee to be told", "[told]")
{
    ToldFee told;
    told.act(ask::ChangeAmount{Money{}, u"a favour"_s});
    CHECK_FALSE(told.body().contains(u"fee"_s));
}

TEST_CASE("a message that only a fee was the reason for goes with the fee", "[told]")
{
    ToldFee told(17); // yesterday: nothing is left to be told
    const QString before = dumpOf(told.raw());
    CHECK(told.consequences(cheaper).contains(u"says the new amount"_s));
    CHECK(told.consequences(ask::Void{}).contains(u"in the outbox is removed"_s));
    told.act(ask::Void{});
    CHECK(told.waiting().empty());
    REQUIRE(told.practice().undo().ok());
    CHECK(dumpOf(told.raw()) == before);
}

TEST_CASE("a fee in a person's own words stays and is pointed out", "[told]")
{
    ToldFee told(25, {}, reworded);
    const QString body = told.body();
    CHECK(told.remark().isEmpty()); // it is the right sum still
    CHECK(told.consequences(cheaper).contains(u"stays as it is. Check"_s));
    told.act(cheaper);
    CHECK(told.body() == body);
    CHECK(told.remark().contains(u"€45.00"_s));
    REQUIRE(told.practice().undo().ok());
    CHECK(told.remark().isEmpty());
    CHECK(told.consequences(ask::Void{}).contains(u"stays as it is. Check"_s));
    told.act(ask::Void{});
    CHECK(told.body() == body);
    CHECK(told.remark().contains(u"was waived"_s));
}

TEST_CASE("a message that went through an edit field is the program's own still", "[told]")
{
    const auto plain = [](QString body) { return body.replace(QChar::Nbsp, u' '); };
    ToldFee told(25, u"de"_s, plain);
    REQUIRE(told.body().contains(u"60,00 €"_s));
    CHECK(told.remark().isEmpty());
    CHECK(told.consequences(cheaper).contains(u"says the new amount"_s));
    told.act(cheaper);
    CHECK(plain(told.body()).contains(u"45,00 €"_s));
    CHECK(told.remark().isEmpty());
    told.act(ask::Void{});
    CHECK_FALSE(told.body().contains(u"€"_s));
    CHECK(told.remark().isEmpty()); // there is nothing left to check
}

TEST_CASE("what was added to a message about a fee alone is not thrown away", "[told]")
{
    ToldFee told(17, {}, [](const QString &body) { return body + u"\nWarm regards"_s; });
    CHECK(told.consequences(cheaper).contains(u"says the new amount"_s));
    CHECK(told.consequences(ask::Void{}).contains(u"stays as it is. Check"_s));
    told.act(ask::Void{});
    REQUIRE(told.waiting().size() == 1);
    CHECK(told.body().contains(u"Warm regards"_s));
    CHECK(told.remark().contains(u"was waived"_s));
}

TEST_CASE("several charges that become void take their fees out of messages", "[told]")
{
    ToldFee told;
    const ChargeItem item = **told.practice().billing().chargeOf(told.id);
    const auto plan =
        told.practice().charges().previewVoids(*told.practice().charges().read({item}));
    REQUIRE(plan.ok());
    const WordingContext context{u"Anna"_s, told.practice().profile().currency, QLocale()};
    CHECK(consequencesOf(*plan, context).join(u'\n').contains(u"no longer mention"_s));
    REQUIRE(told.practice().charges().voidAll({item}).ok());
    CHECK_FALSE(told.body().contains(u"60"_s));
}

TEST_CASE("what was sent is not rewritten", "[told]")
{
    ToldFee told;
    told.act(cheaper);
    REQUIRE(told.practice().outbox().markSent(told.waiting().front().id).ok());
    told.act(ask::ChangeAmount{Money{50'00}, u"less of a favour"_s});
    CHECK(told.details(told.id).messages.front().body.contains(u"45"_s));
}

TEST_CASE("a message without a fee is left alone", "[told]")
{
    ToldFee told;
    const SessionId other = told.book(told.bjorn(), told.fieldsAt(told.at({2026, 11, 26}, {9, 0})));
    REQUIRE(told.practice()
                .sessions()
                .perform({other, told.revision(other)}, byClient, Reach::This, someMessage)
                .ok());
    CHECK(told.practice().outbox().remark(told.waiting().back())->isEmpty());
    CHECK(told.details(other).facts.feeTold == FeeTold::No);
}
