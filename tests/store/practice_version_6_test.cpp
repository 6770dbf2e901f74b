// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/charges.h"
#include "core/practice/documents.h"
#include "core/practice/sessions.h"
#include "core/practice/settings.h"
#include "core/store/verify.h"
#include "tests/store/old_practice_file.h"
#include "tests/support/catch.h"
#include "tests/support/tables.h"

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

TEST_CASE("the charges and payments of version 6 keep their numbers", "[migration]")
{
    const OldPracticeFile file(6);
    const QStringList charges = linesOf(
        file.raw(), u"SELECT session_id, service_at, kind, amount, paid, created_at, voided_at,"
                    " invoice_id FROM charge ORDER BY session_id"_s);
    const QStringList payments =
        linesOf(file.raw(), u"SELECT id, session_id, amount, method, received_at, reverses,"
                            " receipt_id FROM payment ORDER BY id"_s);
    const QStringList lines =
        linesOf(file.raw(), u"SELECT document_id, line, session_id, amount FROM document_line"_s);
    REQUIRE(charges.size() == 12);
    REQUIRE(payments.size() == 9);
    REQUIRE(lines.size() == 8);
    file.takeOver();
    checkIsWhole(file);

    CHECK(linesOf(file.raw(), u"SELECT id, service_at, kind, amount, paid, created_at, voided_at,"
                              " invoice_id FROM charge ORDER BY id"_s) == charges);
    CHECK(linesOf(file.raw(), u"SELECT id, charge_id, amount, method, received_at, reverses,"
                              " receipt_id FROM payment ORDER BY id"_s) == payments);
    CHECK(linesOf(file.raw(),
                  u"SELECT document_id, line, charge_id, amount FROM document_line"_s) == lines);
    CHECK(file.count(u"charge ch JOIN session s ON s.id = ch.session_id"
                     " WHERE ch.id = s.id AND ch.client_id = s.client_id"_s) == 12);
    // A deleted charge may stand on a document: its id must not come again.
    CHECK(file.raw().number(u"SELECT seq FROM sqlite_sequence WHERE name = 'charge'"_s) == 22);
}

TEST_CASE("what documents of version 6 say is still read, and corrected", "[migration][documents]")
{
    const OldPracticeFile file(6);
    const auto practice = file.opened();
    const auto list = practice->documents().list(10);
    REQUIRE(list.ok());
    REQUIRE(list->size() == 6);
    const DocumentItem &invoice = list->back();
    const auto found = practice->documents().find(invoice.id);
    REQUIRE(found.ok());
    REQUIRE(found->content.lines.size() == 2);
    CHECK(found->content.lines[0].charge == ChargeId{18});
    CHECK(found->content.lines[1].charge == ChargeId{19});

    const DocumentRequest request{DocumentKind::CreditNote, {}, {}, invoice.id};
    const auto draft = practice->documents().draft(request);
    REQUIRE(draft.ok());
    REQUIRE(practice->documents().issue(*draft, "page").ok());
    const auto again = practice->documents().draft({DocumentKind::Invoice, {1}, {{18}, {19}}, {}});
    CHECK(again.ok()); // the credit note has freed them
    CHECK(verifyFile(file.path()).empty());
}

TEST_CASE("rows from before a column was added are undone to what they were", "[migration][undo]")
{
    const OldPracticeFile file(6);
    const auto practice = file.opened();
    auto type = practice->settings().sessionTypes()->back();
    const SessionType seen = type;
    REQUIRE(type.code.isEmpty());
    const QString before = dumpOf(file.raw());
    type.code = u"870"_s;
    REQUIRE(practice->settings().editSessionType(seen, type).ok());
    CHECK(verifyFile(file.path()).empty());
    const auto undone = practice->undo();
    INFO((undone ? QString() : undone.error().sentence));
    REQUIRE(undone.ok());
    CHECK(dumpOf(file.raw()) == before);
    CHECK(verifyFile(file.path()).empty());
}
