// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/tables.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

struct Rule
{
    const char16_t *broken; ///< a query for rows that break it
    const char16_t *words;
};

constexpr std::array rules{
    Rule{u"SELECT s.id FROM session s WHERE s.status = 'complete'"
         " AND NOT EXISTS (SELECT 1 FROM charge c WHERE c.session_id = s.id)",
         u"a Complete session has no charge"},
    Rule{u"SELECT s.id FROM session s JOIN charge c ON c.session_id = s.id"
         " WHERE s.status IN ('booked', 'in_progress')",
         u"a session that has not ended has a charge"},
    Rule{u"SELECT session_id FROM charge WHERE session_id IS NOT NULL GROUP BY session_id HAVING "
         u"count(*) > 1",
         u"a session has two charges"},
    Rule{u"SELECT c.id FROM charge c LEFT JOIN payment p ON p.charge_id = c.id"
         " GROUP BY c.id HAVING total(p.amount) <> c.paid",
         u"what is paid is not the sum of the payments"},
    Rule{u"SELECT c.id FROM charge c JOIN payment p ON p.charge_id = c.id"
         " WHERE c.voided_at IS NOT NULL GROUP BY c.id HAVING sum(p.amount) <> 0",
         u"a void charge keeps money"},
    Rule{u"SELECT c.id FROM charge c JOIN payment p ON p.charge_id = c.id"
         " GROUP BY c.id HAVING sum(p.amount) > c.amount OR sum(p.amount) < 0",
         u"more is paid than is owed"},
    Rule{u"SELECT p.id FROM payment p JOIN payment r ON r.reverses = p.id"
         " WHERE p.amount + r.amount <> 0 OR p.charge_id <> r.charge_id",
         u"a reversal does not cancel its payment"},
    Rule{u"SELECT c.id FROM charge c JOIN session s ON s.id = c.session_id"
         " WHERE c.client_id <> s.client_id",
         u"a charge is of another client than its session"},
    // Of each client, whatever was charged is paid, owed or void; what is paid came in as money, by
    // a sponsor's credit, or out of a balance.
    Rule{u"SELECT client_id FROM charge GROUP BY client_id HAVING sum(amount) <>"
         " total(CASE WHEN voided_at IS NULL THEN paid END)"
         " + total(CASE WHEN voided_at IS NULL THEN amount - paid END)"
         " + total(CASE WHEN voided_at IS NOT NULL THEN amount END)",
         u"what a client was charged is not paid, outstanding and void together"},
    Rule{u"SELECT c.client_id FROM charge c WHERE (SELECT total(p.amount) FROM payment p"
         "  JOIN charge o ON o.id = p.charge_id WHERE o.client_id = c.client_id"
         "  AND p.method = 'balance') <> -(SELECT total(b.amount) FROM balance_entry b"
         "  WHERE b.client_id = c.client_id AND b.kind = 'use')",
         u"a client's payments by balance are not what was taken out of it"},
    Rule{u"SELECT coalesce(-payer_id, client_id) FROM balance_entry"
         " GROUP BY coalesce(-payer_id, client_id) HAVING"
         " total(CASE kind WHEN 'deposit' THEN amount END)"
         " - total(CASE kind WHEN 'use' THEN -amount END)"
         " - total(CASE kind WHEN 'paid_back' THEN -amount END) < 0",
         u"more was taken out of a balance than came into it"},
    Rule{u"SELECT id FROM credit WHERE (state = 'available') <> (session_id IS NULL)",
         u"a credit is neither free nor held by a session"},
    Rule{u"SELECT cr.id FROM credit cr JOIN session s ON s.id = cr.session_id"
         " WHERE s.status IN ('booked', 'in_progress') AND cr.state <> 'reserved'",
         u"an open session's credit is not reserved"},
    Rule{u"SELECT cr.id FROM credit cr JOIN session s ON s.id = cr.session_id"
         " WHERE s.status = 'cancelled' AND cr.state = 'reserved'",
         u"a cancelled session still reserves a credit"},
    Rule{u"SELECT cr.id FROM credit cr JOIN charge c ON c.session_id = cr.session_id"
         " WHERE cr.state = 'reserved' AND (c.voided_at IS NOT NULL OR c.paid = c.amount)",
         u"a settled charge still reserves a credit"},
    Rule{u"SELECT id FROM session WHERE (status = 'cancelled') <> (cancel_reason IS NOT NULL)",
         u"a session is cancelled without a reason, or has one without being cancelled"},
    Rule{u"SELECT a.id FROM session a JOIN session b USING (series_id)"
         " WHERE a.client_id <> b.client_id",
         u"a series has sessions of two clients"},
    Rule{u"SELECT b.id FROM block b JOIN session s USING (series_id)",
         u"a series has sessions and time off"},
    Rule{u"SELECT id FROM block WHERE ends_at <= starts_at", u"time off ends before it begins"},
    Rule{u"SELECT kind || year FROM document WHERE kind <> 'reminder' GROUP BY kind, year"
         " HAVING min(position) <> 1 OR max(position) <> count(*)"
         "   OR count(DISTINCT position) <> count(*)",
         u"a series of documents lacks a number or has one twice"},
    Rule{u"SELECT number FROM document WHERE kind <> 'reminder' GROUP BY kind, number"
         " HAVING count(*) > 1",
         u"two documents have one number"},
    Rule{u"SELECT d.id FROM document d WHERE d.data <> '' AND (d.total <> json_extract(d.data, "
         "'$.total')"
         "  OR d.total <> (SELECT total(json_extract(l.value, '$.amount'))"
         "                   FROM json_each(d.data, '$.lines') l))",
         u"a document's total is not the sum of the lines that it shows"},
    Rule{u"SELECT d.id FROM document d WHERE d.total <> (SELECT total(l.amount)"
         " FROM document_line l WHERE l.document_id = d.id)",
         u"a document's total is not the sum of its rows"},
    Rule{u"SELECT l.charge_id FROM document_line l JOIN document d ON d.id = l.document_id"
         " WHERE d.kind = 'invoice' AND NOT EXISTS (SELECT 1 FROM document n"
         "   WHERE n.about = d.id AND n.kind = 'credit_note')"
         " GROUP BY l.charge_id HAVING count(*) > 1",
         u"a session is on two invoices that hold"},
    Rule{
        u"SELECT json_extract(l.value, '$.payment') FROM document d, json_each(d.data, '$.lines') l"
        " WHERE d.kind = 'receipt' AND d.data <> '' GROUP BY 1 HAVING count(*) > 1",
        u"a payment is on two receipts"},
    Rule{u"SELECT n.id FROM document n JOIN document d ON d.id = n.about"
         " WHERE n.kind = 'credit_note' AND n.total + d.total <> 0",
         u"a credit note does not take back its invoice"},
    Rule{u"SELECT rowid FROM pragma_foreign_key_check", u"a row points at one that is gone"},
    Rule{u"SELECT 1 FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
         u"the file is damaged"},
};

QString brokenChain(const RawReader &raw)
{
    QByteArray previous;
    qint64 id = 0;
    for (const auto &row :
         raw.rows(u"SELECT j.id, j.at, j.action, coalesce(j.undoes, 0), j.previous_hash, j.hash,"
                  " d.sha256 FROM journal j LEFT JOIN document d ON d.journal_id = j.id"
                  " ORDER BY j.id"_s)) {
        const QByteArray content = row[0].toByteArray() + '|' + row[1].toByteArray() + '|' +
                                   row[2].toString().toUtf8() + '|' + row[3].toByteArray() +
                                   row[6].toByteArray();
        const QByteArray hash =
            QCryptographicHash::hash(previous + content, QCryptographicHash::Sha256);
        if (row[0].toLongLong() != ++id || row[4].toByteArray() != previous ||
            row[5].toByteArray() != hash)
            return u"the journal's chain breaks at entry %1"_s.arg(id);
        previous = hash;
    }
    return id == 0 ? u"the journal is empty"_s : QString();
}

} // namespace

QString dumpOf(const RawReader &raw)
{
    QString dump;
    for (const auto &table : raw.rows(
             u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN"
             " ('practice', 'practice_identity', 'journal', 'journal_subject', 'sqlite_sequence')"
             " ORDER BY name"_s)) {
        const QString name = table.front().toString();
        dump += name + u'\n';
        for (const auto &row : raw.rows(u"SELECT * FROM %1 ORDER BY 1"_s.arg(name))) {
            for (const QVariant &cell : row)
                dump += (cell.isNull() ? u"NULL"_s : cell.toString()) + u'|';
            dump += u'\n';
        }
    }
    return dump;
}

QStringList brokenInvariants(const RawReader &raw)
{
    QStringList broken;
    for (const Rule &rule : rules) {
        const auto found = raw.rows(QString::fromUtf16(rule.broken));
        if (!found.empty()) {
            broken << u"%1 (%2)"_s.arg(QString::fromUtf16(rule.words),
                                       found.front().front().toString());
        }
    }
    if (const QString chain = brokenChain(raw); !chain.isEmpty())
        broken << chain;
    return broken;
}

} // namespace sessionbook::test
