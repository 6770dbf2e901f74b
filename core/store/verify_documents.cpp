// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/document_json.h"
#include "core/store/document_rows.h"
#include "core/store/verify_parts.h"

#include <array>

namespace sessionbook::verifying {

namespace {

constexpr std::array documentInvariants{
    Invariant{"SELECT max(d.id) FROM document d WHERE d.kind <> 'reminder' GROUP BY d.kind, d.year"
              " HAVING count(*) <> max(d.position)",
              QT_TRANSLATE_NOOP("Verify", "In the numbers up to document %1 one is missing.")},
    Invariant{
        "SELECT d.id FROM document d WHERE d.total <>"
        " (SELECT coalesce(sum(l.amount), 0) FROM document_line l WHERE l.document_id = d.id)",
        QT_TRANSLATE_NOOP("Verify", "The total of document %1 is not the sum of its lines.")},
    Invariant{"SELECT d.id FROM document d JOIN journal j ON j.id = d.journal_id"
              " WHERE j.action <> 'document_issued'",
              QT_TRANSLATE_NOOP("Verify", "The journal does not say that document %1 was issued.")},
    Invariant{
        "SELECT ch.id FROM charge ch JOIN document d ON d.id = ch.invoice_id"
        " WHERE ch.voided_at IS NOT NULL OR d.kind <> 'invoice' OR EXISTS"
        "  (SELECT 1 FROM document cn WHERE cn.about = d.id AND cn.kind = 'credit_note')"
        "  OR NOT EXISTS (SELECT 1 FROM document_line l WHERE l.document_id = d.id"
        "                  AND l.charge_id = ch.id AND l.amount = ch.amount)",
        QT_TRANSLATE_NOOP("Verify", "Charge %1 stands on an invoice that does not charge it.")},
    Invariant{"SELECT cr.id FROM credit cr JOIN document d ON d.id = cr.statement_id"
              " WHERE cr.state <> 'spent' OR d.kind <> 'statement'"
              "  OR d.sponsor_id <> cr.sponsor_id OR EXISTS"
              "  (SELECT 1 FROM document cn WHERE cn.about = d.id AND cn.kind = 'credit_note')"
              "  OR NOT EXISTS (SELECT 1 FROM document_line l JOIN charge ch ON ch.id = l.charge_id"
              "                  WHERE l.document_id = d.id AND ch.session_id = cr.session_id)",
              QT_TRANSLATE_NOOP("Verify", "Credit %1 stands on a statement that does not list "
                                          "it.")},
    Invariant{"SELECT d.id FROM document d LEFT JOIN"
              " (SELECT statement_id, sum(amount) AS paid FROM statement_payment GROUP BY 1) p"
              "  ON p.statement_id = d.id"
              " WHERE (p.paid IS NOT NULL AND d.kind <> 'statement')"
              "  OR (p.paid <> 0 AND (p.paid <> d.total OR EXISTS (SELECT 1 FROM document cn"
              "       WHERE cn.about = d.id AND cn.kind = 'credit_note')))",
              QT_TRANSLATE_NOOP("Verify", "What was paid for document %1 is not what it asks "
                                          "for.")},
    Invariant{"SELECT r.id FROM statement_payment r JOIN statement_payment p ON p.id = r.reverses"
              " WHERE r.statement_id <> p.statement_id OR r.amount <> -p.amount"
              "    OR r.method <> p.method OR p.reverses IS NOT NULL",
              QT_TRANSLATE_NOOP("Verify", "Payment %1 of a statement does not reverse exactly the "
                                          "payment that it names.")},
};

} // namespace

void checkDocuments(Connection &connection, std::vector<QString> &findings)
{
    checkInvariants(connection, documentInvariants, findings);
    Statement row(connection, "SELECT id, data, pdf, sha256 FROM document WHERE data <> ''");
    while (row.next()) {
        const QByteArray data = row.text(1).toUtf8();
        if (rows::documentDigest(data, row.bytes(2)) != row.bytes(3)) {
            findings.push_back(
                Verify::tr("Document %1 was altered after it was issued.").arg(row.number(0)));
            continue;
        }
        (void)documentFromJson(data);
    }
}

} // namespace sessionbook::verifying
