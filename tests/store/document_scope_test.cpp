// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/clients.h"
#include "tests/store/issued.h"

#include <algorithm>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

/// Documents of all kinds but statements over five months, some to a payer.
struct ManyDocuments : IssuingFixture
{
    std::vector<IssuedDocument> issuedOnes; ///< newest first
    PayerId insurer{};

    ManyDocuments()
    {
        const auto keep = [this](const IssuedDocument &document) {
            issuedOnes.insert(issuedOnes.begin(), document);
        };
        for (int month = 1; month <= 5; ++month) {
            setNow(QDate(2026, month, 10), QTime(10, 0));
            if (month == 3) {
                const int revision = practice().clients().find(anna())->revision;
                REQUIRE(practice().documents().changeBillingDetails(
                    anna(), revision, {{}, {}, {}, Payer{{}, u"Insurer"_s, {}, {}, {}}}));
                insurer = practice().documents().payers()->front().id;
            }
            for (const ClientId client : {anna(), bjorn(), clara()}) {
                keep(invoice({ended(client, {})}));
                keep(receipt({ended(client, PaymentMethod::Cash)}));
                advanceMinutes(60 * 24);
            }
            keep(creditNote(invoice({ended(clara(), {})}).item.id));
            issuedOnes.insert(issuedOnes.begin() + 1,
                              found({issuedOnes.front().item.id.value - 1}));
        }
    }
    [[nodiscard]] QStringList expected(const DocumentScope &scope) const
    {
        QStringList numbers;
        for (const auto &[item, content, pdf, about] : issuedOnes) {
            if ((!scope.kind || item.kind == *scope.kind) &&
                (!scope.client || item.client == *scope.client) &&
                (!scope.payer || content.payer == scope.payer) &&
                (!scope.from.isValid() || item.issuedOn >= scope.from) &&
                (!scope.to.isValid() || item.issuedOn <= scope.to))
                numbers << item.number;
        }
        return numbers;
    }
    /// In pages of three.
    [[nodiscard]] QStringList listed(const DocumentScope &scope) const
    {
        QStringList numbers;
        std::optional<DocumentId> last;
        for (;;) {
            const auto page = practice().documents().list(3, last, scope).value();
            for (const DocumentItem &item : page)
                numbers << item.number;
            if (page.size() < 3)
                return numbers;
            last = page.back().id;
        }
    }
};

} // namespace

TEST_CASE("documents are listed by kind, client or payer, and period, alone and together",
          "[documents][scope]")
{
    const ManyDocuments practice;
    REQUIRE(practice.issuedOnes.size() == 40);
    using Days = std::pair<QDate, QDate>;
    int some = 0;
    for (const auto &kind : {std::optional<DocumentKind>(), std::optional(DocumentKind::Invoice),
                             std::optional(DocumentKind::CreditNote)}) {
        for (const auto &client : {std::optional<ClientId>(), std::optional(practice.anna())}) {
            for (const auto &payer : {std::optional<PayerId>(), std::optional(practice.insurer)}) {
                for (const auto &[from, to] :
                     {Days{}, Days{{2026, 2, 11}, {2026, 4, 10}}, Days{{2026, 4, 1}, {}},
                      Days{{}, {2026, 1, 11}}, Days{{2026, 3, 10}, {2026, 3, 10}}}) {
                    const DocumentScope scope{kind, client, payer, from, to};
                    const QStringList expected = practice.expected(scope);
                    CHECK(practice.listed(scope) == expected);
                    some += expected.isEmpty() ? 0 : 1;
                }
            }
        }
    }
    CHECK(some > 30);
}
