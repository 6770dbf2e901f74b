// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/verify.h"

#include "core/records/journal.h"
#include "core/rules/document_input.h"
#include "core/rules/validation.h"
#include "core/store/balance_rows.h"
#include "core/store/charge_rows.h"
#include "core/store/client_rows.h"
#include "core/store/content_sum.h"
#include "core/store/copied_file.h"
#include "core/store/journal_rows.h"
#include "core/store/message_rows.h"
#include "core/store/payer_rows.h"
#include "core/store/practice_rows.h"
#include "core/store/schema.h"
#include "core/store/series_rows.h"
#include "core/store/session_rows.h"
#include "core/store/settings_rows.h"
#include "core/store/sponsor_rows.h"
#include "core/store/store.h"
#include "core/store/time_off_rows.h"
#include "core/store/verify_parts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

using verifying::Invariant;
using verifying::Verify;

namespace {

constexpr std::array invariants{
    Invariant{"SELECT cr.id FROM credit cr JOIN session s ON s.id = cr.session_id"
              " WHERE cr.client_id <> s.client_id",
              QT_TRANSLATE_NOOP("Verify", "Credit %1 is used by a session of another client.")},
    Invariant{"SELECT cr.id FROM credit cr JOIN session s ON s.id = cr.session_id"
              " LEFT JOIN charge c ON c.session_id = s.id"
              " WHERE cr.state = 'spent' AND c.session_id IS NULL",
              QT_TRANSLATE_NOOP("Verify", "Credit %1 is spent on a session that was never "
                                          "charged.")},
    Invariant{"SELECT cr.id FROM credit cr JOIN session s ON s.id = cr.session_id"
              " LEFT JOIN charge c ON c.session_id = s.id"
              " WHERE cr.state = 'reserved' AND (s.status = 'cancelled' OR c.paid >= c.amount"
              "    OR c.voided_at IS NOT NULL)",
              QT_TRANSLATE_NOOP("Verify", "Credit %1 is still reserved by a session that is "
                                          "settled.")},
    Invariant{"SELECT s.id FROM session s WHERE (s.status = 'cancelled') <>"
              " (s.cancel_reason IS NOT NULL)",
              QT_TRANSLATE_NOOP("Verify", "Session %1 has a reason for cancelling without being "
                                          "Cancelled, or the other way round.")},
    Invariant{"SELECT id FROM notice WHERE session_id IS NULL AND document_id IS NULL"
              " AND state <> 'waiting'",
              QT_TRANSLATE_NOOP("Verify", "Message %1 was sent about an erased session and is "
                                          "still kept.")},
    Invariant{"SELECT s.id FROM session s JOIN client c ON c.id = s.client_id"
              " LEFT JOIN charge ch ON ch.session_id = s.id"
              " WHERE c.erased_at IS NOT NULL AND ch.session_id IS NULL",
              QT_TRANSLATE_NOOP("Verify", "Session %1 of an erased client is kept without having "
                                          "been charged.")},
    Invariant{"SELECT n.id FROM notice n JOIN session s ON s.id = n.session_id"
              " JOIN client c ON c.id = s.client_id WHERE c.erased_at IS NOT NULL"
              " UNION ALL SELECT n.id FROM notice n JOIN document d ON d.id = n.document_id"
              " LEFT JOIN client c ON c.id = d.client_id"
              " WHERE d.client_id IS NOT NULL AND (c.id IS NULL OR c.erased_at IS NOT NULL)",
              QT_TRANSLATE_NOOP("Verify", "Message %1 to an erased client is still kept.")},
    Invariant{"SELECT cr.id FROM credit cr JOIN client c ON c.id = cr.client_id"
              " WHERE c.erased_at IS NOT NULL AND cr.state <> 'spent'",
              QT_TRANSLATE_NOOP("Verify", "Credit %1 of an erased client is not spent.")},
    Invariant{"SELECT series_id FROM session WHERE series_id IS NOT NULL GROUP BY series_id"
              " HAVING min(client_id) <> max(client_id)",
              QT_TRANSLATE_NOOP("Verify", "The sessions of series %1 are of more than one "
                                          "client.")},
    Invariant{"SELECT series_id FROM block WHERE series_id IN (SELECT series_id FROM session)",
              QT_TRANSLATE_NOOP("Verify", "Series %1 has both sessions and time off.")},
    Invariant{"SELECT n.id FROM notice n JOIN session s ON s.id = n.session_id"
              " WHERE n.series_id IS NOT NULL AND n.series_id IS NOT s.series_id",
              QT_TRANSLATE_NOOP("Verify", "Message %1 is about a series that its session does not "
                                          "belong to.")},
};

/// What each table, index and trigger was made of, by kind and name.
std::map<QString, QString> schemaOf(Connection &connection)
{
    Statement row(connection, "SELECT type, name, sql FROM sqlite_schema");
    std::map<QString, QString> schema;
    while (row.next())
        schema[row.text(0) + u' ' + row.text(1)] = row.text(2);
    return schema;
}

/// Every statement of the program relies on the schema being as the program makes it.
void checkSchema(Connection &connection, std::vector<QString> &findings)
{
    Connection made(PracticeFile(QString()), Connection::Mode::InMemory);
    for (const Migration &step : migrations())
        takeStep(made, step);
    const auto found = schemaOf(connection);
    for (const auto &[name, sql] : schemaOf(made)) {
        const auto same = found.find(name);
        if (same == found.end() || same->second != sql)
            findings.push_back(
                Verify::tr("The file is damaged: it lacks the %1, or has another.").arg(name));
    }
}

/// An id that is used up must not come again, and there must be further ones.
void checkIds(Connection &connection, std::vector<QString> &findings)
{
    Statement row(connection, "SELECT name, seq FROM sqlite_sequence");
    std::map<QString, qint64> used;
    while (row.next())
        used[row.text(0)] = row.number(1);
    for (const char *const table :
         {"session_type", "client", "session", "payment", "sponsor", "credit", "notice", "series",
          "block", "payer", "document", "statement_payment", "charge", "balance_entry"}) {
        const QString name = QString::fromLatin1(table);
        const qint64 last =
            connection.number(u"SELECT coalesce(max(id), 0) FROM \"%1\""_s.arg(name));
        const auto found = used.find(name);
        const qint64 counted = found == used.end() ? 0 : found->second;
        if (counted < last || counted > largestId)
            findings.push_back(
                Verify::tr("The file is damaged: what counts the ids of %1 is wrong.").arg(name));
    }
    const qint64 pending = connection.number(u"SELECT erasures_pending FROM practice"_s);
    if (pending < 0 || pending > largestId) {
        findings.push_back(
            Verify::tr("The file is damaged: what counts the pending erasures is wrong."));
    }
}

/// Reads each row as the program does; `read` throws what the program would refuse.
template <class IdType, class Read>
void checkEach(Connection &connection, const char *ids, const char *what,
               std::vector<QString> &findings, Read read)
{
    std::vector<qint64> all;
    {
        Statement row(connection, ids);
        while (row.next())
            all.push_back(row.number(0));
    }
    for (const qint64 id : all) {
        const QString row = Verify::tr(what).arg(id);
        try {
            if (id < 1 || id > largestId)
                throw UnreadableValue(QString::number(id));
            read(IdType{id});
        } catch (const UnreadableValue &unreadable) {
            findings.push_back(
                Verify::tr("%1 contains an invalid “%2”.").arg(row, unreadable.value()));
        } catch (const StoreError &error) {
            if ((error.code() & 0xff) == SQLITE_CORRUPT)
                throw;
            findings.push_back(Verify::tr("%1 can't be read: %2").arg(row, error.error().sentence));
        }
    }
}

/// Word by word, each row of each table, by the readers that the program itself uses.
void checkRows(Connection &connection, std::vector<QString> &findings)
{
    checkEach<SessionId>(connection, "SELECT id FROM session",
                         QT_TRANSLATE_NOOP("Verify", "Session %1"), findings,
                         [&](SessionId id) { (void)rows::details(connection, id); });
    checkEach<ClientId>(connection, "SELECT id FROM client",
                        QT_TRANSLATE_NOOP("Verify", "Client %1"), findings, [&](ClientId id) {
                            (void)rows::client(connection, id);
                            (void)rows::billingDetails(connection, id);
                            (void)rows::creditBalances(connection, id, endOfTime);
                            (void)rows::creditEntries(connection, id, endOfTime);
                            (void)rows::balanceEntries(connection, id);
                        });
    checkEach<ChargeId>(connection, "SELECT id FROM charge",
                        QT_TRANSLATE_NOOP("Verify", "Charge %1"), findings,
                        [&](ChargeId id) { (void)rows::chargeDetails(connection, id); });
    checkEach<CreditId>(connection, "SELECT id FROM credit",
                        QT_TRANSLATE_NOOP("Verify", "Credit %1"), findings, [&](CreditId id) {
                            Statement row(connection,
                                          "SELECT state, granted_at FROM credit"
                                          " WHERE id = ?",
                                          id);
                            if (row.next()) {
                                (void)row.token<CreditState>(0);
                                (void)row.instant(1);
                            }
                        });
    checkEach<MessageId>(connection, "SELECT id FROM notice",
                         QT_TRANSLATE_NOOP("Verify", "Message %1"), findings,
                         [&](MessageId id) { (void)rows::message(connection, id); });
    checkEach<SeriesId>(connection, "SELECT id FROM series",
                        QT_TRANSLATE_NOOP("Verify", "Series %1"), findings,
                        [&](SeriesId id) { (void)rows::series(connection, id); });
    checkEach<TimeOffId>(connection, "SELECT id FROM block",
                         QT_TRANSLATE_NOOP("Verify", "Time off %1"), findings,
                         [&](TimeOffId id) { (void)rows::off(connection, id); });
    (void)rows::sponsors(connection);
}

void checkContent(Connection &connection, std::vector<QString> &findings)
{
    const auto kept = keptContentSum(connection);
    if (kept && *kept != contentSumOf(connection))
        findings.push_back(Verify::tr("The file is damaged: a text or a figure in it is not what "
                                      "was written. Restore a copy."));
}

void checkFile(Connection &connection, std::vector<QString> &findings)
{
    Statement integrity(connection, "PRAGMA integrity_check");
    while (integrity.next()) {
        if (integrity.text(0) != "ok"_L1)
            findings.push_back(Verify::tr("The file is damaged: %1").arg(integrity.text(0)));
    }
    Statement keys(connection, "PRAGMA foreign_key_check");
    while (keys.next()) {
        findings.push_back(Verify::tr("Row %1 of %2 points at a row of %3 that does not exist.")
                               .arg(keys.isNull(1) ? QString() : QString::number(keys.number(1)),
                                    keys.text(0), keys.text(2)));
    }
}

/// Looks for texts about erased clients. Compares them here, as no SQL may compare such columns.
void checkErasedClients(Connection &connection, std::vector<QString> &findings)
{
    const auto holdsWords = [](const Statement &row, int columns) {
        for (int column = 1; column <= columns; ++column) {
            if (!row.text(column).isEmpty())
                return true;
        }
        return false;
    };
    Statement client(connection, "SELECT id, name, email, addressed_as, phone, language, notes,"
                                 "       address, birth_date, reference"
                                 " FROM client WHERE erased_at IS NOT NULL");
    while (client.next()) {
        if (holdsWords(client, 9))
            findings.push_back(
                Verify::tr("Client %1 is erased, but words about the client are left.")
                    .arg(client.number(0)));
    }
    Statement charge(connection, "SELECT ch.id, ch.text, ch.code, ch.amount_reason FROM charge ch"
                                 " JOIN client c ON c.id = ch.client_id"
                                 " WHERE c.erased_at IS NOT NULL");
    while (charge.next()) {
        if (holdsWords(charge, 3))
            findings.push_back(
                Verify::tr("Charge %1 is of an erased client, but words about it are left.")
                    .arg(charge.number(0)));
    }
    Statement session(connection, "SELECT s.id, s.note, s.address, s.cancel_reason_text, r.reason"
                                  " FROM session s JOIN client c ON c.id = s.client_id"
                                  " LEFT JOIN credit_return r ON r.session_id = s.id"
                                  " WHERE c.erased_at IS NOT NULL");
    while (session.next()) {
        if (holdsWords(session, 4))
            findings.push_back(
                Verify::tr("Session %1 is of an erased client, but words about it are left.")
                    .arg(session.number(0)));
    }
}

void checkJournal(Connection &connection, std::vector<QString> &findings)
{
    Statement row(connection,
                  "SELECT j.id, j.at, j.action, j.undoes, j.previous_hash, j.hash, d.sha256"
                  " FROM journal j LEFT JOIN document d ON d.journal_id = j.id ORDER BY j.id");
    QByteArray previous;
    JournalId expected{1};
    while (row.next()) {
        const auto id = row.id<JournalId>(0);
        if (id != expected) {
            findings.push_back(Verify::tr("The journal lacks entry %1.").arg(expected.value));
            expected = id;
        }
        const QString action = row.text(2);
        if (!fromToken<JournalAction>(action))
            findings.push_back(Verify::tr("Journal entry %1 has an unknown action.").arg(id.value));
        if (row.bytes(4) != previous) {
            findings.push_back(
                Verify::tr("Journal entry %1 does not follow from the one before it.")
                    .arg(id.value));
        }
        const QByteArray hash = rows::journalHash(row.bytes(4), id, row.instant(1), action,
                                                  row.optional(3, &Statement::id<JournalId>),
                                                  row.isNull(6) ? QByteArray() : row.bytes(6));
        if (row.bytes(5) != hash)
            findings.push_back(Verify::tr("Journal entry %1 was altered.").arg(id.value));
        previous = row.bytes(5);
        ++expected.value;
    }
    if (expected == JournalId{1})
        findings.push_back(Verify::tr("The journal is empty."));
}

/// Throws when the practice can't be read at all.
void checkSettings(Connection &connection, std::vector<QString> &findings)
{
    const PracticeProfile profile = rows::profile(connection);
    for (const Error &error : validate(profile))
        findings.push_back(Verify::tr("A setting is not valid. %1").arg(error.sentence));
    for (const Error &error : validate(rows::letterhead(connection)))
        findings.push_back(Verify::tr("A setting is not valid. %1").arg(error.sentence));
    const auto types = rows::sessionTypes(connection);
    if (std::ranges::all_of(types, &SessionType::retired))
        findings.push_back(Verify::tr("No session type is active."));
    for (const OwnMessageText &own : rows::ownMessageTexts(connection)) {
        for (const Error &error : validate(own.text)) {
            findings.push_back(
                Verify::tr("The text of a message is not valid. %1").arg(error.sentence));
        }
    }
    const auto isMidnight = [&](Instant at) {
        // Of a midnight that comes twice, earlier versions took the second.
        const QDateTime local = localTime(at, profile.zone);
        return local.time() == QTime(0, 0) || at == startOfDay(local.date(), profile.zone);
    };
    for (const TimeOff &off : rows::timeOffBetween(connection, beginningOfTime, endOfTime)) {
        if (off.wholeDays && !(isMidnight(off.startsAt) && isMidnight(off.endsAt))) {
            findings.push_back(Verify::tr("Time off %1 is of whole days, but does not begin and "
                                          "end at midnight.")
                                   .arg(off.id.value));
        }
    }
}

} // namespace

std::vector<QString> verifyFile(const PracticeFile &file, Verified verified)
{
    std::vector<QString> findings;
    try {
        refuseForeignFile(file);
        const std::unique_ptr<Connection> copied = copyInMemory(file);
        Connection &connection = *copied;
        const qint64 version = connection.number(u"PRAGMA user_version"_s);
        const auto newest = static_cast<qint64>(migrations().size());
        if (version != newest) {
            const QString sentence =
                version > 0 && version < newest
                    ? Verify::tr("The file is of version %1; this program checks version %2. Open "
                                 "it once with this program, which brings it there.")
                    : Verify::tr("The file is of version %1; this program checks version %2. Open "
                                 "it with the program that made it.");
            findings.push_back(sentence.arg(version).arg(newest));
            return findings;
        }
        checkFile(connection, findings);
        checkSchema(connection, findings);
        checkIds(connection, findings);
        checkContent(connection, findings);
        checkSettings(connection, findings);
        // Without a sum, as in a file that was never opened since it was made, nothing stands for
        // it.
        if (verified == Verified::EachRow || !keptContentSum(connection))
            checkRows(connection, findings);
        verifying::checkInvariants(connection, invariants, findings);
        verifying::checkMoney(connection, findings);
        checkErasedClients(connection, findings);
        checkJournal(connection, findings);
        verifying::checkDocuments(connection, findings);
    } catch (const UnreadableValue &unreadable) {
        findings.push_back(Verify::tr("The file is damaged: it contains an invalid “%1”.")
                               .arg(unreadable.value()));
    } catch (const StoreError &error) {
        const bool damaged = (error.code() & 0xff) == SQLITE_CORRUPT;
        if (!damaged)
            findings.push_back(error.error().sentence);
        else if (findings.empty())
            findings.push_back(Verify::tr("The file is damaged: a part of it can't be read."));
    }
    return findings;
}

} // namespace sessionbook
