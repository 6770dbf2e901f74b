// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/practice/billing.h"
#include "core/practice/sessions.h"
#include "core/store/charge_rows.h"
#include "core/store/session_rows.h"
#include "core/store/store.h"
#include "tests/bench/benchmarks.h"
#include "tests/bench/plain_sqlite.h"

#include <QFile>

#include <fcntl.h>
#include <limits>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sessionbook::bench {

namespace {

constexpr int firstPage = 50;
constexpr int wholeList = std::numeric_limits<int>::max();

QString plainName() { return u"same statement, C API"_s; }

/// The statement that the store uses for a query, read off its own connection.
template <class Query>
QByteArray sqlOf(const GeneratedPractice &file, Query query)
{
    const Store store(PracticeFile(file.path, file.key));
    (void)query(store.connection());
    return lastPrepared(store.connection().handle());
}

QByteArray unpaidSql(const GeneratedPractice &file)
{
    return sqlOf(file, [](Connection &connection) {
        return rows::charges(connection, ChargeState::Unpaid, {}, firstPage, {});
    });
}

/// The same file, open as the program opens it and by SQLite alone.
struct Rivals
{
    Rivals(GeneratedPractice generated, const QByteArray &sql)
        : file(std::move(generated)), practice(openPractice(file, file.path)),
          connection(file.path), statement(connection, sql)
    {
    }
    GeneratedPractice file;
    std::unique_ptr<Practice> practice;
    PlainConnection connection;
    PlainStatement statement;
};

/// Another week at each step, of the half year around the present one.
class WeekWalk
{
public:
    explicit WeekWalk(const GeneratedPractice &file)
    {
        for (int week = -12; week <= 12; ++week)
            m_starts.push_back(file.weekStart(week));
    }
    void step() { m_at = (m_at + 7) % (m_starts.size() - 1); }
    [[nodiscard]] Instant from() const { return m_starts[m_at]; }
    [[nodiscard]] Instant to() const { return m_starts[m_at + 1]; }

private:
    std::vector<Instant> m_starts;
    std::size_t m_at = 0;
};

/// The least that a commit costs: a page appended to a file and synced to the disk.
class GrowingFile
{
public:
    explicit GrowingFile(const QString &path)
        : m_path(QFile::encodeName(path)),
          m_file(::open(m_path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600))
    {
    }
    ~GrowingFile()
    {
        ::close(m_file);
        ::unlink(m_path.constData());
    }
    Q_DISABLE_COPY_MOVE(GrowingFile)
    void append() const
    {
        if (::write(m_file, m_page.constData(), static_cast<std::size_t>(m_page.size())) !=
                m_page.size() ||
            ::fdatasync(m_file) != 0)
            qFatal("%s can't be written", m_path.constData());
    }

private:
    QByteArray m_path;
    int m_file;
    QByteArray m_page = QByteArray(4096, 'p');
};

} // namespace

void cancelSession(Practice &practice, const GeneratedPractice &file, int number)
{
    const MessageDraft message{
        u"Cancelled: your session on Monday"_s,
        u"Dear Client,\n\nYour session on Monday at 10:00 has been cancelled."
        "\n\nKind regards\nSigríður Jónsdóttir\n"_s};
    const ask::Cancel request{CancelReason::ByClient, {}, ask::Fee{Money{18'500}, {}}};
    // Spread over the coming two years: sessions are not called off in order.
    const SessionId id{file.firstAhead + number * 97 % 4'000};
    if (const auto done = practice.sessions().perform({id, 1}, request, Reach::This, message);
        !done)
        qFatal("%s", qPrintable(done.error().sentence));
}

QString sessionsOf(const PracticeSize &size) { return u"%L1 sessions"_s.arg(size.sessions); }

QByteArray weekSql(const GeneratedPractice &file)
{
    return sqlOf(file, [&](Connection &connection) {
        return rows::sessionsBetween(connection, file.weekStart(0), file.weekStart(1));
    });
}

void askWeek(PlainStatement &statement, Instant from, Instant to)
{
    // As rows::sessionsBetween binds them.
    statement.run({from.seconds - 24 * 60 * 60 - 1, to.seconds, from.seconds});
}

std::unique_ptr<Practice> openPractice(const GeneratedPractice &file, const QString &path)
{
    auto practice =
        Practice::open(PracticeFile(path, file.key), [now = file.now()] { return now; });
    if (!practice)
        qFatal("%s", qPrintable(practice.error().sentence));
    return std::move(practice).value();
}

void cancelBetweenMarks(const Run &run, int count)
{
    const GeneratedPractice file = run.practice(largePractice);
    const Copy copy(file);
    const auto practice = openPractice(file, copy.path());
    cancelSession(*practice, file, 0); // the first one begins the WAL
    ::fdatasync(-1);
    for (int number = 1; number <= count; ++number)
        cancelSession(*practice, file, number);
    ::fdatasync(-1);
}

void measureOpen(Run &run)
{
    run.table.heading(u"Open a practice and read the present week"_s);
    std::vector<Sample> samples;
    for (const PracticeSize &size : {smallPractice, mediumPractice, largePractice}) {
        samples.emplace_back([file = run.practice(size)] {
            std::unique_ptr<Practice> practice; // closed after the clock has stopped
            return secondsOf([&] {
                practice = openPractice(file, file.path);
                (void)practice->sessions().between(file.weekStart(0), file.weekStart(1));
            });
        });
    }
    const auto seconds = medians(samples, run.rounds(200));
    run.table.row(sessionsOf(mediumPractice), seconds[1], sessionsOf(smallPractice), seconds[0]);
    run.table.row(sessionsOf(largePractice), seconds[2], sessionsOf(smallPractice), seconds[0],
                  1.3);
}

void measureWeek(Run &run)
{
    run.table.heading(u"Read a week, the file being open"_s);
    for (const PracticeSize &size : {smallPractice, mediumPractice, largePractice}) {
        const GeneratedPractice file = run.practice(size);
        Rivals rivals(file, weekSql(file));
        constexpr int repeats = 24;
        WeekWalk week(file);
        const auto ask = [&] {
            week.step();
            (void)rivals.practice->sessions().between(week.from(), week.to());
        };
        const auto askPlain = [&] {
            week.step();
            askWeek(rivals.statement, week.from(), week.to());
        };
        const auto seconds = medians(
            {[&] { return secondsOf(ask, repeats); }, [&] { return secondsOf(askPlain, repeats); }},
            run.rounds(400));
        run.table.row(sessionsOf(size), seconds[0], plainName(), seconds[1], 3);
    }

    PrepareCounter compiled;
    const GeneratedPractice file = run.practice(largePractice);
    const auto practice = openPractice(file, file.path);
    const auto read = [&] {
        (void)practice->sessions().between(file.weekStart(0), file.weekStart(1));
    };
    read();
    (void)compiled.take();
    for (int i = 0; i < 100; ++i)
        read();
    run.table.count(u"compiled in the next 100 readings"_s, compiled.take(), 0);
}

void measureAction(Run &run)
{
    run.table.heading(u"Cancel with a charge and a message, until it is safe on the disk"_s);
    const GeneratedPractice file = run.practice(largePractice);
    const Copy copy(file);
    const auto practice = openPractice(file, copy.path());
    const GrowingFile growing(copy.path() + u".appended"_s);
    int done = 0;
    const auto cancelOne = [&] { cancelSession(*practice, file, done++); };
    const auto seconds = medians({[&] { return secondsOf(cancelOne); },
                                  [&] { return secondsOf([&] { growing.append(); }); }},
                                 run.rounds(2'000));
    run.table.row(sessionsOf(largePractice), seconds[0], u"append 4 KB and fdatasync"_s, seconds[1],
                  1.6);

    constexpr int counted = 200;
    if (const auto syncs = countedSyncs(run, counted))
        run.table.count(u"syncs in 200 actions (strace)"_s, *syncs, counted);
    else
        run.table.note(u"syncs are not counted: strace does not run here"_s);
}

void measureUnpaid(Run &run)
{
    run.table.heading(u"Read what is unpaid, oldest first"_s);
    const GeneratedPractice medium = run.practice(mediumPractice);
    const GeneratedPractice large = run.practice(largePractice);
    Rivals ofMedium(medium, unpaidSql(medium));
    Rivals ofLarge(large, unpaidSql(large));
    const auto ask = [](Rivals &rivals, int limit, int repeats) -> Sample {
        return [&rivals, limit, repeats] {
            return secondsOf(
                [&] { (void)rivals.practice->billing().charges(ChargeState::Unpaid, limit); },
                repeats);
        };
    };
    const auto askPlain = [](Rivals &rivals, int limit, int repeats) -> Sample {
        return [&rivals, limit, repeats] {
            constexpr qint64 beginning = std::numeric_limits<qint64>::min();
            return secondsOf([&] { rivals.statement.run({beginning, 0, limit}); }, repeats);
        };
    };
    const auto first = medians({ask(ofMedium, firstPage, 10), ask(ofLarge, firstPage, 10),
                                askPlain(ofLarge, firstPage, 10)},
                               run.rounds(400));
    run.table.row(u"first 50 of 200,000 sessions"_s, first[1], u"first 50 of 20,000"_s, first[0],
                  1.5);
    run.table.row(u"first 50 of 200,000 sessions"_s, first[1], plainName(), first[2]);
    const auto whole =
        medians({ask(ofLarge, wholeList, 1), askPlain(ofLarge, wholeList, 1)}, run.rounds(100));
    run.table.row(u"all 4,000 of 200,000 sessions"_s, whole[0], plainName(), whole[1]);
}

} // namespace sessionbook::bench
