// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/recovery_key.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace sessionbook;
using namespace Qt::StringLiterals;

namespace {

const QString alphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;

bool areSame(const RecoveryKey &one, const RecoveryKey &other)
{
    return std::ranges::equal(one.bytes(), other.bytes());
}

} // namespace

TEST_CASE("a recovery key is read as it was written", "[recovery]")
{
    const RecoveryKey key = RecoveryKey::random();
    const QStringList groups = key.groups();
    REQUIRE(groups.size() == RecoveryKey::groupCount);
    for (const QString &typed :
         {groups.join(u" "_s), groups.join(u"-"_s), groups.join(QString()),
          groups.join(u"\n"_s).toLower(), u"  "_s + groups.join(u" – "_s) + u"\n"_s}) {
        INFO(typed);
        const auto read = RecoveryKey::read(typed);
        CHECK_FALSE(read.hasWrongLength);
        REQUIRE(read.key.size() == 1);
        CHECK(areSame(read.key.front(), key));
    }
    CHECK_FALSE(areSame(RecoveryKey::random(), key));
}

TEST_CASE("letters that look like digits are read as those", "[recovery]")
{
    // Of a random key some group has a 0 and a 1 before long.
    for (;;) {
        const RecoveryKey key = RecoveryKey::random();
        QString typed = key.groups().join(u" "_s);
        if (!typed.contains(u'0') || typed.count(u'1') < 2)
            continue;
        typed.replace(typed.indexOf(u'1'), 1, u"l"_s);
        typed.replace(u'1', u'I').replace(u'0', u'o');
        const auto read = RecoveryKey::read(typed);
        REQUIRE(read.key.size() == 1);
        CHECK(areSame(read.key.front(), key));
        break;
    }
}

TEST_CASE("each wrong character of a recovery key is found in its group", "[recovery]")
{
    const QString right = RecoveryKey::random().groups().join(QString());
    for (qsizetype at = 0; at < right.size(); ++at) {
        for (const QChar other : alphabet + u"U$"_s) {
            if (other == right[at] || other.isPunct())
                continue;
            QString typed = right;
            typed[at] = other;
            INFO(typed);
            const auto read = RecoveryKey::read(typed);
            CHECK(read.key.empty());
            CHECK(read.wrongGroups == std::vector<int>{int(at / 5) + 1});
        }
    }
}

TEST_CASE("characters and groups in the wrong order are found", "[recovery]")
{
    const QStringList groups = RecoveryKey::random().groups();
    const QString right = groups.join(QString());
    for (qsizetype at = 0; at + 1 < right.size(); ++at) {
        if (right[at] == right[at + 1] || at % 5 == 4)
            continue;
        QString typed = right;
        std::swap(typed[at], typed[at + 1]);
        INFO(typed);
        CHECK(RecoveryKey::read(typed).wrongGroups == std::vector<int>{int(at / 5) + 1});
    }
    for (int one = 0; one < groups.size(); ++one) {
        for (int other = one + 1; other < groups.size(); ++other) {
            QStringList typed = groups;
            typed.swapItemsAt(one, other);
            CHECK(RecoveryKey::read(typed.join(u" "_s)).wrongGroups ==
                  std::vector<int>{one + 1, other + 1});
        }
    }
}

TEST_CASE("a recovery key of the wrong length is no key", "[recovery]")
{
    QString typed = RecoveryKey::random().groups().join(u" "_s);
    CHECK(RecoveryKey::read({}).hasWrongLength);
    CHECK(RecoveryKey::read(typed + u"0"_s).hasWrongLength);
    typed.chop(1);
    const auto read = RecoveryKey::read(typed);
    CHECK(read.hasWrongLength);
    CHECK(read.key.empty());
}

TEST_CASE("whatever is typed for a recovery key, it is refused or is what it says",
          "[recovery][fuzz]")
{
    const auto seed = static_cast<std::uint32_t>(std::random_device{}());
    INFO("seed " << seed);
    std::mt19937 chance(seed);
    // What a key is made of, what may stand between, and what has no place there.
    const QString likely = alphabet + u"oOiIlLuU -–\t\n\u00a0"_s;
    int keys = 0;
    for (int round = 0; round < 5'000; ++round) {
        QString typed = RecoveryKey::random().groups().join(u" "_s);
        for (auto changes = chance() % 3; changes > 0; --changes) {
            const auto at = qsizetype(chance() % std::uint32_t(typed.size() + 1));
            const QChar other = chance() % 4 ? likely[qsizetype(chance() % unsigned(likely.size()))]
                                             : QChar(char16_t(chance()));
            if (chance() % 2)
                typed.insert(at, other);
            else if (at < typed.size())
                typed[at] = other;
        }
        if (chance() % 50 == 0)
            typed = typed.repeated(int(chance() % 40));
        INFO("typed " << typed);
        const auto read = RecoveryKey::read(typed);
        REQUIRE(int(read.key.size()) + int(!read.wrongGroups.empty()) + int(read.hasWrongLength) ==
                1);
        for (const int group : read.wrongGroups)
            REQUIRE((group >= 1 && group <= RecoveryKey::groupCount));
        if (read.key.empty())
            continue;
        ++keys;
        // Written down again, it is the same key.
        const auto again = RecoveryKey::read(read.key.front().groups().join(u"-"_s));
        REQUIRE(again.key.size() == 1);
        REQUIRE(areSame(again.key.front(), read.key.front()));
    }
    CHECK(keys > 1'000);
}
