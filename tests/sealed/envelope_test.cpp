// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/envelope.h"
#include "tests/sealed/memory_medium.h"
#include "tests/support/catch.h"

#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>
#include <random>
#include <sodium.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

const Secret &before()
{
    static const Secret passphrase = passphraseBytes(u"correct horse"_s);
    return passphrase;
}

const Secret &after()
{
    static const Secret passphrase = passphraseBytes(u"battery staple"_s);
    return passphrase;
}

struct Sealed
{
    Secret key = Secret::random(Envelope::keySize);
    RecoveryKey recovery = RecoveryKey::random();
    MemoryMedium medium;

    Sealed()
    {
        auto envelope = Envelope::make(key, before(), recovery, KeyEffort::least());
        REQUIRE_FALSE(envelope.write(medium).has_value());
    }
    [[nodiscard]] Envelope read() { return std::get<Envelope>(Envelope::read(medium)); }
    template <class By>
    [[nodiscard]] bool opensBy(const By &by)
    {
        const auto envelope = Envelope::read(medium);
        REQUIRE(std::holds_alternative<Envelope>(envelope));
        const auto found = std::get<Envelope>(envelope).unlock(by);
        const auto *opened = std::get_if<SealKey>(&found);
        return opened && std::ranges::equal((*opened)->bytes(), key.bytes());
    }
};

template <class By>
SealProblem problemOf(Envelope envelope, const By &by)
{
    return std::get<SealProblem>(envelope.unlock(by));
}

} // namespace

TEST_CASE("an envelope opens by its passphrase and by its recovery key alone", "[envelope]")
{
    Sealed sealed;
    CHECK(sealed.medium.bytes.size() == std::size_t(Envelope::size));
    CHECK(sealed.medium.syncs == 2);
    CHECK(sealed.opensBy(before()));
    CHECK(sealed.opensBy(sealed.recovery));
    CHECK(problemOf(sealed.read(), after()) == SealProblem::WrongPassphrase);
    CHECK(problemOf(sealed.read(), passphraseBytes({})) == SealProblem::WrongPassphrase);
    CHECK(problemOf(sealed.read(), RecoveryKey::random()) == SealProblem::WrongRecoveryKey);
    const auto nothing = [&](Bytes secret) {
        return std::ranges::search(sealed.medium.bytes, secret).empty();
    };
    CHECK(nothing(sealed.key.bytes()));
    CHECK(nothing(sealed.recovery.bytes()));
    CHECK(nothing(before().bytes()));
}

TEST_CASE("a passphrase is the same however its letters are composed, and nothing is cut off",
          "[envelope]")
{
    const auto same = [](const QString &one, const QString &other) {
        return std::ranges::equal(passphraseBytes(one).bytes(), passphraseBytes(other).bytes());
    };
    CHECK(same(u"caf\u00e9 M\u00fcnchen"_s, u"cafe\u0301 Mu\u0308nchen"_s));
    CHECK_FALSE(same(u"passphrase"_s, u"passphrase "_s));
    CHECK_FALSE(same(u"passphrase"_s, u"Passphrase"_s));
    CHECK(isLongEnough(u"12345678"_s));
    CHECK_FALSE(isLongEnough(u"1234567"_s));
    CHECK_FALSE(isLongEnough(u"e\u0301e\u0301e\u0301e\u0301e\u0301"_s)); // five letters
    CHECK_FALSE(isLongEnough(u"\U0001F600\U0001F600\U0001F600\U0001F600"_s));
}

TEST_CASE("another passphrase or recovery key leaves the one before without use", "[envelope]")
{
    Sealed sealed;
    const auto old = sealed.medium.bytes;
    Envelope envelope = sealed.read();
    envelope.setPassphrase(sealed.key, after(), KeyEffort::least());
    REQUIRE_FALSE(envelope.write(sealed.medium).has_value());
    CHECK_FALSE(sealed.opensBy(before()));
    CHECK(sealed.opensBy(after()));
    CHECK(sealed.opensBy(sealed.recovery));
    // Nor does it stay in the other slot.
    for (std::size_t slot = 0; slot < 2; ++slot) {
        Sealed one = {};
        one.key = Secret::copyOf(sealed.key.bytes());
        one.medium.bytes = sealed.medium.bytes;
        one.medium.bytes[slot * Envelope::slotSize + 100] ^= 1;
        CHECK_FALSE(one.opensBy(before()));
        CHECK(one.opensBy(after()));
    }

    const RecoveryKey next = RecoveryKey::random();
    envelope.setRecoveryKey(sealed.key, next);
    REQUIRE_FALSE(envelope.write(sealed.medium).has_value());
    CHECK_FALSE(sealed.opensBy(sealed.recovery));
    CHECK(sealed.opensBy(next));
    CHECK(sealed.opensBy(after()));
}

TEST_CASE("killed at any byte of writing it, an envelope opens by one of the two", "[envelope]")
{
    Sealed sealed;
    const auto old = sealed.medium.bytes;
    Envelope changed = sealed.read();
    changed.setPassphrase(sealed.key, after(), KeyEffort::least());
    bool wasOld = false;
    bool wasNew = false;
    for (qint64 killed = 0; killed < Envelope::size; ++killed) {
        INFO("killed after " << killed << " bytes");
        sealed.medium.bytes = old;
        sealed.medium.bytesUntilKilled = killed;
        CHECK(Envelope(changed).write(sealed.medium) == SealProblem::NotWritten);
        sealed.medium.bytesUntilKilled = -1;
        if (killed % 64 != 0 && killed % qint64(Envelope::slotSize) > 300)
            continue; // only zeros are written there; each derivation takes its time
        REQUIRE((sealed.opensBy(before()) || sealed.opensBy(after())));
        REQUIRE(sealed.opensBy(sealed.recovery));
        wasOld = wasOld || sealed.opensBy(before());
        wasNew = wasNew || sealed.opensBy(after());
        // What was left half done is seen, and mended by writing again.
        Envelope half = sealed.read();
        if (killed > 44 && killed < Envelope::size - 32)
            CHECK_FALSE(half.isWrittenTwice());
        REQUIRE_FALSE(half.write(sealed.medium).has_value());
        CHECK(sealed.read().isWrittenTwice());
        CHECK(sealed.opensBy(before()) != sealed.opensBy(after()));
    }
    CHECK(wasOld);
    CHECK(wasNew);
}

TEST_CASE("no bit that flips in one slot of an envelope locks its owner out", "[envelope]")
{
    Sealed sealed;
    const auto old = sealed.medium.bytes;
    for (std::size_t at = 0; at < old.size(); ++at) {
        sealed.medium.bytes = old;
        sealed.medium.bytes[at] ^= static_cast<unsigned char>(1U << (at % 8));
        INFO("byte " << at);
        REQUIRE(Envelope::isOne(sealed.medium));
        REQUIRE(sealed.opensBy(sealed.recovery));
        CHECK_FALSE(sealed.read().isWrittenTwice());
    }
}

TEST_CASE("an envelope that is damaged twice says so", "[envelope]")
{
    Sealed sealed;
    sealed.medium.bytes[70] ^= 1;
    sealed.medium.bytes[Envelope::slotSize + 150] ^= 1;
    CHECK(std::get<SealProblem>(Envelope::read(sealed.medium)) == SealProblem::DamagedEnvelope);

    std::mt19937 random(7);
    for (int i = 0; i < 2'000; ++i) {
        MemoryMedium chance;
        chance.bytes.resize(random() % 10'000);
        std::ranges::generate(chance.bytes,
                              [&random] { return static_cast<unsigned char>(random()); });
        CHECK_FALSE(Envelope::isOne(chance));
        CHECK(std::get<SealProblem>(Envelope::read(chance)) == SealProblem::DamagedEnvelope);
    }
}

TEST_CASE("an envelope with numbers that no program wrote is damaged, and a newer one is said",
          "[envelope]")
{
    // Both slots with a right checksum, whatever is in them.
    const auto with = [](std::size_t at, auto number) {
        Sealed sealed;
        for (std::size_t slot = 0; slot < 2; ++slot) {
            unsigned char *const begin = sealed.medium.bytes.data() + slot * Envelope::slotSize;
            qToLittleEndian(number, begin + at);
            crypto_generichash(begin + Envelope::slotSize - 32, 32, begin, Envelope::slotSize - 32,
                               nullptr, 0);
        }
        const auto read = Envelope::read(sealed.medium);
        const auto *problem = std::get_if<SealProblem>(&read);
        return problem ? std::optional(*problem) : std::nullopt;
    };
    constexpr std::size_t versionAt = 16;
    constexpr std::size_t operationsAt = 28;
    constexpr std::size_t memoryAt = 36;
    CHECK(with(versionAt, quint32{1}) == std::nullopt);
    CHECK(with(versionAt, quint32{2}) == SealProblem::NewerEnvelope);
    CHECK(with(versionAt, quint32{0}) == SealProblem::DamagedEnvelope);
    CHECK(with(operationsAt, quint64{0}) == SealProblem::DamagedEnvelope);
    CHECK(with(operationsAt, ~quint64{0}) == SealProblem::DamagedEnvelope);
    CHECK(with(memoryAt, quint64{0}) == SealProblem::DamagedEnvelope);
    CHECK(with(memoryAt, ~quint64{0}) == SealProblem::DamagedEnvelope);
}

TEST_CASE("a file is known as sealed by its beginning", "[envelope]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    CHECK_FALSE(isSealed(path));
    CHECK_FALSE(isSealed(folder.path()));
    {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("SQLite format 3\0", 16));
    }
    CHECK_FALSE(isSealed(path));
    Sealed sealed;
    FileMedium medium(path, FileMedium::Access::Write);
    REQUIRE(medium.isOpen());
    REQUIRE_FALSE(sealed.read().write(medium).has_value());
    CHECK(isSealed(path));
    CHECK(std::holds_alternative<SealKey>(
        std::get<Envelope>(Envelope::read(medium)).unlock(sealed.recovery)));
}
