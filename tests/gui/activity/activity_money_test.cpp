// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/simulated_user/simulated_user.h"
#include "core/practice/charges.h"
#include "core/practice/clients.h"
#include "core/practice/sponsors.h"
#include "tests/store/issued.h"
#include "ui/activity/activity_delegate.h"
#include "ui/activity/activity_model.h"
#include "ui/activity/activity_page.h"

#include <QListView>

using namespace sessionbook;
using namespace sessionbook::simulated_user;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// What the newest entries say, without their time.
struct MoneyActivity : IssuingFixture
{
    [[nodiscard]] QString entry(int row)
    {
        ActivityModel model(practice());
        model.setFilter({});
        const QModelIndex index = model.index(row + 1, 0); // below the day
        return index.data().toString() + u" | "_s +
               index.data(ActivityModel::SubjectRole).toString();
    }
    void payFor(ClientId client, const Payer &payer)
    {
        const int revision = practice().clients().find(client)->revision;
        REQUIRE(practice().documents().changeBillingDetails(client, revision, {{}, {}, {}, payer}));
    }
};

} // namespace

TEST_CASE("activity names each document and for whom it is", "[activity][documents]")
{
    MoneyActivity shown;
    const auto invoice = shown.invoice({shown.ended(shown.anna(), {})});
    CHECK(shown.entry(0) == u"Invoice %1 issued | Anna Berg"_s.arg(invoice.item.number));
    const auto note = shown.creditNote(invoice.item.id);
    CHECK(shown.entry(0) == u"Credit note %1 issued for invoice %2 | Anna Berg"_s.arg(
                                note.item.number, invoice.item.number));
    const auto receipt = shown.receipt({shown.ended(shown.anna(), PaymentMethod::Cash)});
    CHECK(shown.entry(0) == u"Receipt %1 issued | Anna Berg"_s.arg(receipt.item.number));

    shown.payFor(shown.bjorn(), {{}, u"Insurer"_s, {}, {}, {}});
    const auto theirs = shown.invoice({shown.ended(shown.bjorn(), {})});
    CHECK(shown.entry(0) ==
          u"Invoice %1 issued | Björn Þórsson · to Insurer"_s.arg(theirs.item.number));
}

TEST_CASE("activity names a statement's sponsor", "[activity][sponsors]")
{
    MoneyActivity shown;
    const SponsorId hub = shown.grant(shown.anna(), 3);
    const Sponsor seen = shown.practice().sponsors().find(hub).value();
    Sponsor sponsor = seen;
    sponsor.price = Money{80'00};
    REQUIRE(shown.practice().sponsors().edit(seen, sponsor).ok());
    CHECK(shown.entry(0) == u"Sponsor edited | "_s + sponsor.name);
    const SessionId session = shown.book(shown.anna(), shown.fieldsAt(shown.now()), hub);
    REQUIRE(shown.practice()
                .sessions()
                .perform({session, 1}, ask::Complete{PaymentMethod::SponsoredCredit})
                .ok());
    DocumentRequest asked{DocumentKind::Statement};
    asked.sponsor = hub;
    asked.from = asked.to = shown.practice().today();
    const auto statement = shown.issued(asked);
    CHECK(shown.entry(0) == u"Statement %1 issued | %2"_s.arg(statement.item.number, sponsor.name));
    REQUIRE(shown.practice().sponsors().recordPayment(
        statement.item.id, PaymentMethod::BankTransfer, shown.practice().today()));
    CHECK(shown.entry(0) == u"Statement %1 paid | %2"_s.arg(statement.item.number, sponsor.name));
    REQUIRE(shown.practice().sponsors().reversePayment(statement.item.id));
    CHECK(shown.entry(0) ==
          u"Payment of statement %1 reversed | %2"_s.arg(statement.item.number, sponsor.name));
    REQUIRE(shown.practice().undo());
    CHECK(shown.entry(0).endsWith(u" | "_s + sponsor.name)); // as all entries about it
    REQUIRE(shown.practice().redo());
    const auto note = shown.creditNote(statement.item.id);
    CHECK(shown.entry(0) == u"Credit note %1 issued for statement %2 | %3"_s.arg(
                                note.item.number, statement.item.number, sponsor.name));
}

TEST_CASE("activity says what is charged without a session", "[activity][charges]")
{
    MoneyActivity shown;
    REQUIRE(shown.practice().charges().add(
        {shown.anna(), u"Report for school"_s, shown.practice().today(), Money{50'00}, {}, {}}));
    CHECK(shown.entry(0) == u"Charge added | Anna Berg · Report for school"_s);
    REQUIRE(shown.practice().undo());
    CHECK(shown.entry(0).startsWith(u"Undone: add charge"_s));
}

TEST_CASE("an entry opens its document, and its words are whole where there is room",
          "[activity][documents]")
{
    MoneyActivity shown;
    const auto invoice = shown.invoice({shown.ended(shown.anna(), {})});
    const auto note = shown.creditNote(invoice.item.id);
    ActivityPage page(shown.practice());
    std::vector<DocumentId> opened;
    QObject::connect(&page, &ActivityPage::documentRequested, &page,
                     [&](DocumentId id) { opened.push_back(id); });
    page.resize(900, 500);
    page.show();
    giveInputTo(page);
    auto *list = find<QListView>(u"activityList"_s);
    list->setFocus();
    key(Qt::Key_Home);
    key(Qt::Key_Return);
    CHECK(opened == std::vector{note.item.id});

    const QModelIndex entry = list->model()->index(1, 0);
    const QRect row = list->visualRect(entry);
    const auto &delegate = static_cast<const ActivityDelegate &>(*list->itemDelegate());
    const QRect link = delegate.linkRect(entry, row, list->font(), list->layoutDirection());
    const QFontMetrics metrics(list->font());
    CHECK(link.width() >= metrics.horizontalAdvance(u"Anna Berg"_s));
    CHECK(link.left() >= row.left() + metrics.horizontalAdvance(entry.data().toString()));
    click(list->viewport(), link.center());
    CHECK(opened.size() == 2);
}
