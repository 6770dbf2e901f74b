// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sample/sample_practice.h"
#include "core/practice/documents.h"
#include "core/practice/sessions.h"
#include "core/rules/wording.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/raw_reader.h"
#include "tests/support/tables.h"

#include <QMap>
#include <QTemporaryDir>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

// In the middle of a week, so that some of it is over: in winter, after the clocks went forward,
// and after a leap day; and a Monday, before any of it is.
const Instant mornings[] = {{1'795'000'000}, {1'775'116'800}, {1'835'596'800}, {1'795'431'600}};

struct Sample
{
    QTemporaryDir folder;
    QString path = folder.filePath(u"sample.sbk"_s);
    RawReader raw{path};
    std::unique_ptr<Practice> practice;

    explicit Sample(Instant now, const sample::PageMaker &page = {})
    {
        auto made = createSamplePractice(
            path, now, [now] { return now; }, page);
        INFO((made ? QString() : made.error().sentence));
        REQUIRE(made.ok());
        practice = std::move(made).value();
        practice->waitForErasure();
    }
    [[nodiscard]] qint64 count(const QString &what) const
    {
        return raw.number(u"SELECT count(*) FROM "_s + what);
    }
};

QString stateWords(DocumentState state)
{
    switch (state) {
    case DocumentState::Open:
        return u" open"_s;
    case DocumentState::Overdue:
        return u" overdue"_s;
    case DocumentState::Paid:
        return u" paid"_s;
    case DocumentState::Credited:
        return u" credited"_s;
    case DocumentState::Final:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

TEST_CASE("the sample practice is sound and the same for the same day", "[sample]")
{
    for (const Instant now : mornings) {
        const Sample one(now);
        const Sample other(now);
        CHECK(dumpOf(one.raw) == dumpOf(other.raw));
        CHECK(brokenInvariants(one.raw) == QStringList());
        CHECK(verifyFile(one.path).empty());
        CHECK(one.count(u"journal WHERE at > %1"_s.arg(now.seconds)) == 0);
    }
}

TEST_CASE("the sample practice has documents of each kind, once their pages can be made",
          "[sample][documents]")
{
    for (const Instant now : mornings) {
        const auto page = [](const DocumentContent &content) { return content.number.toUtf8(); };
        const Sample sample(now, page);
        const Sample other(now, page);
        CHECK(dumpOf(sample.raw) == dumpOf(other.raw));
        CHECK(brokenInvariants(sample.raw) == QStringList());
        CHECK(verifyFile(sample.path).empty());
        CHECK(sample.count(u"journal WHERE at > %1"_s.arg(now.seconds)) == 0);

        const auto documents = sample.practice->documents().list(100).value();
        QMap<QString, int> found;
        for (const DocumentItem &item : documents) {
            ++found[tokenOf(item.kind).toString() + stateWords(item.state)];
            const DocumentContent content = sample.practice->documents().find(item.id)->content;
            INFO(item.number);
            for (const MissingFact missing : missingIn(content))
                CHECK(missing == MissingFact::RecipientAddress); // of some clients
        }
        CHECK(found == QMap<QString, int>{{u"credit_note"_s, 1},
                                          {u"invoice credited"_s, 1},
                                          {u"invoice open"_s, 1},
                                          {u"invoice overdue"_s, 1},
                                          {u"invoice paid"_s, 2},
                                          {u"receipt"_s, 3},
                                          {u"reminder"_s, 1},
                                          {u"statement paid"_s, 1}});
        const auto payers = sample.practice->documents().payerItems().value();
        REQUIRE(payers.size() == 1);
        CHECK(payers.front().clients.size() == 2);
    }
}

TEST_CASE("the sample practice has sessions and money in every state", "[sample]")
{
    for (const Instant now : mornings) {
        const Sample sample(now);
        CHECK(sample.count(u"client"_s) >= 20);
        CHECK(sample.count(u"session"_s) >= 200);
        CHECK(sample.count(u"notice WHERE state = 'waiting'"_s) > 0);
        CHECK(sample.count(u"credit_return"_s) > 0);
        CHECK(sample.count(u"client WHERE archived_at IS NOT NULL"_s) == 2);
        CHECK(sample.count(u"client WHERE usual_price IS NOT NULL"_s) > 0);
        CHECK(sample.count(u"session WHERE series_id IS NOT NULL"_s) == 15);
        CHECK(sample.count(u"block WHERE title = 'Lunch'"_s) > 100);
        CHECK(sample.count(u"block WHERE whole_days = 1"_s) == 1);
        for (const QString &state : {u"available"_s, u"reserved"_s, u"spent"_s})
            CHECK(sample.count(u"credit WHERE state = '%1'"_s.arg(state)) > 0);

        const auto all = sample.practice->sessions().between(now.plusMinutes(-200LL * 24 * 60),
                                                             now.plusMinutes(200LL * 24 * 60));
        REQUIRE(all.ok());
        QMap<QString, int> shown;
        bool crossesMidnight = false;
        const QTimeZone zone = sample.practice->profile().zone;
        for (const SessionItem &item : *all) {
            ++shown[u"%1 %2"_s
                        .arg(nameOf(markOf(item.status, item.charge)),
                             nameOf(badgeOf(item.status, item.charge)))
                        .trimmed()];
            crossesMidnight = crossesMidnight || localTime(item.startsAt, zone).date() !=
                                                     localTime(item.endsAt(), zone).date();
        }
        CHECK(crossesMidnight);
        CHECK(shown.take(u"In progress"_s) <= 1); // none before the first session of the day
        CHECK(shown.keys() == QStringList{u"Booked"_s, u"Cancelled"_s, u"Cancelled Fee paid"_s,
                                          u"Cancelled Fee unpaid"_s, u"Cancelled Fee waived"_s,
                                          u"Complete Paid"_s, u"Complete Unpaid"_s, u"Void"_s});
    }
}
