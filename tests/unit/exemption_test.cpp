// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/document_draft.h"
#include "core/rules/nameless.h"
#include "core/rules/tidied.h"
#include "tests/support/catch.h"

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

DocumentLine exempt(const QString &words = {})
{
    DocumentLine line;
    line.lengthMinutes = 50;
    line.exemption = words;
    return line;
}

DocumentLine taxed()
{
    DocumentLine line;
    line.tax = 20'00;
    return line;
}

DocumentContent content(const std::vector<DocumentLine> &lines, const QString &senders)
{
    DocumentContent content;
    content.sender.address = content.sender.taxNumber = content.sender.iban = u"known"_s;
    content.recipient.address = u"known"_s;
    content.sender.exemption = senders;
    content.lines = lines;
    return content;
}

} // namespace

TEST_CASE("each reason for charging no tax is said once, in the order of the lines",
          "[documents][exemption]")
{
    const QString act = u"Act 1"_s;
    const QString law = u"Law 2"_s;
    const auto said = [](const std::vector<DocumentLine> &lines, const QString &senders) {
        return exemptionsIn(content(lines, senders));
    };
    CHECK(said({taxed()}, act).isEmpty());
    CHECK(said({exempt(), taxed(), exempt()}, act) == QStringList{act});
    CHECK(said({exempt(law), exempt(), exempt(law)}, act) == QStringList{law, act});
    CHECK(said({exempt(act), exempt()}, act) == QStringList{act}); // in the same words
    CHECK(said({exempt(law)}, act) == QStringList{law});
    CHECK(said({exempt(), exempt(law)}, {}) == QStringList{law, QString()});
    CHECK(exemptionOf(exempt(law), content({}, act)) == law);
    CHECK(exemptionOf(exempt(), content({}, act)) == act);
    CHECK(exemptionOf(taxed(), content({}, act)).isEmpty());
}

TEST_CASE("a reason is missed where one exempt line has none", "[documents][exemption]")
{
    using Missing = std::vector<MissingFact>;
    const auto missing = [](const std::vector<DocumentLine> &lines, const QString &senders) {
        return missingIn(content(lines, senders));
    };
    CHECK(missing({exempt(u"Law"_s)}, {}) == Missing{});
    CHECK(missing({exempt(u"Law"_s), exempt()}, {}) == Missing{MissingFact::Exemption});
    CHECK(missing({exempt(u"Law"_s), exempt()}, u"Act"_s) == Missing{});
    CHECK(missing({taxed()}, {}) == Missing{});
}

TEST_CASE("a line has the reason of its type, a fee and what is taxed have none of their own",
          "[documents][exemption]")
{
    DocumentFacts facts;
    facts.profile.zone = QTimeZone::utc();
    ChargeOnPaper charge;
    charge.type.exemption = u"Law 2"_s;
    CHECK(documentLine(charge, facts, Money{1}).exemption == u"Law 2"_s);
    charge.charge.kind = ChargeKind::Cancellation;
    CHECK(documentLine(charge, facts, Money{1}).exemption.isEmpty());
    SessionType type = charge.type;
    type.exemption = u"  Law\n2 "_s;
    CHECK(tidied(type).exemption == u"Law 2"_s);
    type.tax = 0;
    CHECK(tidied(type).exemption.isEmpty());
}
