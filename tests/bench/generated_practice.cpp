// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/generated_practice.h"

#include "core/practice/sealing.h"
#include "core/store/content_sum.h"
#include "core/store/journal_rows.h"
#include "core/store/schema.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

constexpr int sessionsADay = 8;
constexpr int sessionsAWeek = 5 * sessionsADay;
const Money price{18'500};

QTimeZone zoneWithDaylightSaving() { return QTimeZone("Europe/Berlin"); }

/// Identifies the schema: a file can be reused only with the same one.
QString schemaMark()
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const Migration &step : migrations()) {
        for (const char *sql : step)
            hash.addData(QByteArrayView(sql));
    }
    return QString::fromLatin1(hash.result().toHex().first(8));
}

/// One session in time order, and what has happened to it.
struct Row
{
    SessionId id;
    ClientId client;
    Instant start;
    SessionStatus status = SessionStatus::Booked;
    bool unpaid = false;
    bool isVoid = false;
};

/// Writes rows in bulk, as many commands would have left them.
class Writer
{
public:
    explicit Writer(Connection &connection) : m_connection(connection), m_note(1024, u'n')
    {
        // The clients' entries and the sessions' go on from the one that made the practice.
        Statement last(connection, "SELECT id, hash FROM journal ORDER BY id DESC LIMIT 1");
        if (last.next()) {
            m_journal = last.id<JournalId>(0);
            m_hash = last.bytes(1);
        }
    }

    void addClient(int number)
    {
        Statement(m_connection, "INSERT INTO client (name, email) VALUES (?, ?)",
                  u"Client Number %1"_s.arg(number), u"client%1@example.org"_s.arg(number));
    }

    void addSession(const Row &row)
    {
        const bool cancelled = row.status == SessionStatus::Cancelled;
        Statement(m_connection,
                  "INSERT INTO session (client_id, session_type_id, starts_at, length_minutes,"
                  "  place, address, price, note, status, cancel_reason)"
                  " VALUES (?, 1, ?, 50, ?, ?, ?, ?, ?, ?)",
                  row.client, row.start, row.id.value % 3 == 0 ? Place::Online : Place::InPerson,
                  u"https://meet.example.org/room"_s, price,
                  row.id.value % 4 == 0 ? m_note : QString(), row.status,
                  cancelled ? std::optional(CancelReason::ByClient) : std::nullopt);
        addJournal(row, JournalAction::Booked);
        if (row.status == SessionStatus::Booked)
            return;
        addJournal(row, cancelled ? JournalAction::Cancelled : JournalAction::Completed);
        if (!cancelled)
            addMoney(row);
    }

private:
    void addMoney(const Row &row)
    {
        const bool paid = !row.unpaid && !row.isVoid;
        Statement(m_connection,
                  "INSERT INTO charge (id, session_id, client_id, service_at, kind, amount, paid,"
                  "  created_at, voided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                  row.id, row.id, row.client, row.start, ChargeKind::Session, price,
                  paid ? price : Money{}, row.start,
                  row.isVoid ? std::optional(row.start) : std::nullopt);
        if (row.isVoid)
            addJournal(row, JournalAction::Voided);
        if (paid) {
            Statement(m_connection,
                      "INSERT INTO payment (charge_id, amount, method, received_at)"
                      " VALUES (?, ?, ?, ?)",
                      row.id, price, PaymentMethod::CardTerminal, row.start);
        }
    }

    /// Computes the hash chain here, as appendJournal would look up the previous entry each time.
    void addJournal(const Row &row, JournalAction action)
    {
        const JournalId id{m_journal.value + 1};
        const QByteArray hash =
            rows::journalHash(m_hash, id, row.start, tokenOf(action).toString(), {}, {});
        Statement(m_connection,
                  "INSERT INTO journal (id, at, action, previous_hash, hash)"
                  " VALUES (?, ?, ?, ?, ?)",
                  id, row.start, action, m_hash, hash);
        Statement(m_connection,
                  "INSERT INTO journal_subject (journal_id, session_id, client_id)"
                  " VALUES (?, ?, ?)",
                  id, row.id, row.client);
        m_journal = id;
        m_hash = hash;
    }

    Connection &m_connection;
    const QString m_note;
    JournalId m_journal;
    QByteArray m_hash;
};

void fill(const QString &path, const GeneratedPractice &practice, const PracticeSize &size)
{
    const PracticeProfile profile{u"Large Practice"_s,
                                  u"Sigríður Jónsdóttir"_s,
                                  *currencyByCode(u"ISK"_s),
                                  practice.zone,
                                  {}};
    Store::create(path, profile, {{{}, u"Individual therapy"_s, 50, price}}, practice.now());
    Connection connection(path);
    Transaction transaction(connection);
    Writer writer(connection);
    for (int client = 1; client <= size.clients(); ++client)
        writer.addClient(client);

    const int behind = practice.firstAhead - 1;
    QDate day = practice.monday.addDays(-7 * (behind / sessionsAWeek));
    for (int index = 0; index < size.sessions; ++index) {
        const int ofWeek = index % sessionsAWeek;
        const QDate date = day.addDays(7 * (index / sessionsAWeek) + ofWeek / sessionsADay);
        Row row{{index + 1}, {1 + index * 37 % size.clients()}, startOfDay(date, practice.zone)};
        row.start = row.start.plusMinutes(60 * (9 + ofWeek % sessionsADay));
        if (index < behind) {
            row.unpaid = index % size.unpaidEvery == 0;
            const bool cancelled = !row.unpaid && index % 10 == 3;
            row.isVoid = !row.unpaid && index % 100 == 7;
            row.status = cancelled ? SessionStatus::Cancelled : SessionStatus::Complete;
        }
        writer.addSession(row);
    }
    transaction.commit();
    connection.exec(u"DELETE FROM content_sum"_s); // it was that of the empty practice
    beginContentSum(connection);
    connection.exec(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
}

} // namespace

Instant GeneratedPractice::weekStart(int weeks) const
{
    return startOfDay(monday.addDays(7 * weeks), zone);
}

Instant GeneratedPractice::now() const
{
    return startOfDay(monday.addDays(2), zone).plusMinutes(12 * 60);
}

GeneratedPractice generatedPractice(const QString &folder, const PracticeSize &size)
{
    GeneratedPractice practice;
    practice.monday = startOfWeek(QDate::currentDate(), Qt::Monday);
    practice.zone = zoneWithDaylightSaving();
    practice.firstAhead = size.sessions / 2 / sessionsAWeek * sessionsAWeek + 1;
    practice.path =
        QDir(folder).absoluteFilePath(u"%1-sessions-%2-clients-%3-unpaid-%4-%5.practice"_s.arg(
            QString::number(size.sessions), QString::number(size.clients()),
            QString::number(size.unpaidEvery), practice.monday.toString(Qt::ISODate),
            schemaMark()));
    if (QFile::exists(practice.path))
        return practice;

    QDir().mkpath(folder);
    const QString unfinished = practice.path + u".unfinished"_s;
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(unfinished + suffix);
    fill(unfinished, practice, size);
    QFile::rename(unfinished, practice.path);
    return practice;
}

GeneratedPractice sealedPractice(const QString &folder, const PracticeSize &size)
{
    GeneratedPractice practice = generatedPractice(folder, size);
    const QString plain = std::exchange(practice.path, practice.path + u".sealed"_s);
    if (!QFile::exists(practice.path)) {
        const QString unfinished = practice.path + u".unfinished"_s;
        QFile::remove(unfinished);
        QFile::copy(plain, unfinished);
        const Seal seal = Seal::make(passphraseBytes(benchPassphrase), RecoveryKey::random());
        if (const auto done = changeSeal(PracticeFile(unfinished), seal); !done)
            qFatal("%s", qPrintable(done.error().sentence));
        QFile::rename(unfinished, practice.path);
    }
    const auto unlocked = unlock(practice.path, benchPassphrase);
    if (!unlocked)
        qFatal("%s", qPrintable(unlocked.error().sentence));
    practice.key = unlocked->key;
    return practice;
}

namespace {
int copies = 0; // of this process
}

Copy::Copy(const GeneratedPractice &original)
    : m_path(u"%1.copy-%2-%3"_s.arg(original.path,
                                    QString::number(QCoreApplication::applicationPid()),
                                    QString::number(copies++)))
{
    QFile::remove(m_path);
    QFile::copy(original.path, m_path);
    // Otherwise the kernel would write it out during the measurement.
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC);
    ::fsync(file);
    ::close(file);
}

Copy::~Copy()
{
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + suffix);
}

} // namespace sessionbook::bench
