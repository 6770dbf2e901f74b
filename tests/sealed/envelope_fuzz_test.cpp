// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/envelope.h"
#include "tests/sealed/memory_medium.h"
#include "tests/support/catch.h"

#include <QtEndian>

#include <algorithm>
#include <random>
#include <sodium.h>

using namespace sessionbook;
using namespace sessionbook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t checksumSize = 32;
constexpr std::size_t versionAt = 16;
constexpr std::size_t partsEnd = 400; ///< behind all that a slot has

class Chance
{
public:
    explicit Chance(std::uint32_t seed) : m_engine(seed) {}
    std::size_t below(std::size_t bound) { return m_engine() % bound; }
    unsigned char byte() { return static_cast<unsigned char>(m_engine()); }

private:
    std::mt19937 m_engine;
};

void correctChecksum(MemoryMedium &medium, std::size_t slot)
{
    medium.bytes.resize(std::max(medium.bytes.size(), std::size_t(Envelope::size)));
    unsigned char *const begin = medium.bytes.data() + slot * Envelope::slotSize;
    crypto_generichash(begin + Envelope::slotSize - checksumSize, checksumSize, begin,
                       Envelope::slotSize - checksumSize, nullptr, 0);
}

/// One of the ways in which a file may be wrong, by a slip or on purpose.
void harm(MemoryMedium &medium, Chance &chance)
{
    auto &bytes = medium.bytes;
    const auto somewhere = [&] {
        const std::size_t within =
            chance.below(2) ? chance.below(partsEnd) : chance.below(Envelope::slotSize);
        return chance.below(2) * Envelope::slotSize + within;
    };
    switch (chance.below(6)) {
    case 0: // a bit
        if (const std::size_t at = somewhere(); at < bytes.size())
            bytes[at] ^= static_cast<unsigned char>(1U << chance.below(8));
        break;
    case 1: { // some bytes of chance, of zeros or of ones
        const std::size_t kind = chance.below(3);
        const std::size_t at = somewhere();
        for (std::size_t i = at; i < std::min(bytes.size(), at + 1 + chance.below(40)); ++i)
            bytes[i] = kind == 0 ? chance.byte() : kind == 1 ? 0 : 0xff;
        break;
    }
    case 2: // the end is missing
        bytes.resize(chance.below(bytes.size() + 1));
        break;
    case 3: // one slot twice, or each in the other's place
        bytes.resize(std::size_t(Envelope::size));
        if (chance.below(2))
            std::copy_n(bytes.begin(), Envelope::slotSize, bytes.begin() + Envelope::slotSize);
        else
            std::swap_ranges(bytes.begin(), bytes.begin() + Envelope::slotSize,
                             bytes.begin() + Envelope::slotSize);
        break;
    case 4: { // a piece in another place
        const std::size_t from = somewhere();
        const std::size_t to = somewhere();
        for (std::size_t i = 0; i < 48 && std::max(from, to) + i < bytes.size(); ++i)
            bytes[to + i] = bytes[from + i];
        break;
    }
    case 5: { // another number
        constexpr quint64 numbers[] = {0, 1, 2, 0x7f'ff'ff'ff, 0xff'ff'ff'ff, ~quint64{0}};
        const std::size_t at = chance.below(2) * Envelope::slotSize + versionAt + chance.below(28);
        if (at + 8 <= bytes.size())
            qToLittleEndian(numbers[chance.below(std::size(numbers))], bytes.data() + at);
        break;
    }
    }
}

/// Whether it may be tried by a passphrase in a test: it asks for no more than a moment.
bool isSoonTried(const MemoryMedium &medium)
{
    constexpr std::size_t effortAt = 28;
    for (std::size_t slot = 0; slot < 2; ++slot) {
        const unsigned char *const effort =
            medium.bytes.data() + slot * Envelope::slotSize + effortAt;
        if (qFromLittleEndian<quint64>(effort) > 2 ||
            qFromLittleEndian<quint64>(effort + 8) > (1U << 20U))
            return false;
    }
    return true;
}

} // namespace

TEST_CASE("whatever stands in an envelope, it is refused or opens to the one key", "[fuzz]")
{
    const Secret key = Secret::random(Envelope::keySize);
    const RecoveryKey recovery = RecoveryKey::random();
    const Secret passphrase = passphraseBytes(u"correct horse"_s);
    MemoryMedium sound;
    REQUIRE_FALSE(
        Envelope::make(key, passphrase, recovery, KeyEffort::least()).write(sound).has_value());
    const auto seed = static_cast<std::uint32_t>(std::random_device{}());
    INFO("seed " << seed);
    Chance chance(seed);
    int refused = 0;
    int opened = 0;
    int wrong = 0;
    constexpr int rounds = 5'000;
    for (int round = 0; round < rounds; ++round) {
        INFO("round " << round);
        MemoryMedium medium = sound;
        for (std::size_t harms = 1 + chance.below(3); harms > 0; --harms)
            harm(medium, chance);
        // As who wants to mislead the program would: the checksum needs no key.
        for (std::size_t slot = 0; slot < 2; ++slot) {
            if (chance.below(4) > 0)
                correctChecksum(medium, slot);
        }
        const auto read = Envelope::read(medium);
        if (std::holds_alternative<SealProblem>(read)) {
            const SealProblem problem = std::get<SealProblem>(read);
            REQUIRE(
                (problem == SealProblem::DamagedEnvelope || problem == SealProblem::NewerEnvelope));
            ++refused;
            continue;
        }
        const auto &envelope = std::get<Envelope>(read);
        auto found = envelope.unlock(recovery);
        if (round % 8 == 0 && isSoonTried(medium))
            found = envelope.unlock(passphrase);
        if (const auto *by = std::get_if<SealKey>(&found)) {
            REQUIRE(std::ranges::equal((*by)->bytes(), key.bytes()));
            ++opened;
        } else {
            const SealProblem problem = std::get<SealProblem>(found);
            REQUIRE((problem == SealProblem::WrongRecoveryKey ||
                     problem == SealProblem::WrongPassphrase));
            ++wrong;
        }
    }
    INFO(refused << " refused, " << opened << " opened, " << wrong << " opened by nothing");
    CHECK(refused > rounds / 50);
    CHECK(opened > rounds / 50);
    CHECK(wrong > rounds / 50);
}

TEST_CASE("whichever read, write or sync of an envelope fails, it opens by one of the two",
          "[fuzz]")
{
    using Call = MemoryMedium::Call;
    const Secret key = Secret::random(Envelope::keySize);
    const RecoveryKey recovery = RecoveryKey::random();
    const RecoveryKey next = RecoveryKey::random();
    MemoryMedium before;
    REQUIRE_FALSE(
        Envelope::make(key, passphraseBytes(u"correct horse"_s), recovery, KeyEffort::least())
            .write(before)
            .has_value());
    const auto opensBy = [&](MemoryMedium medium, const RecoveryKey &by) {
        medium.failAt({}, 0);
        const auto read = Envelope::read(medium);
        REQUIRE(std::holds_alternative<Envelope>(read));
        return std::holds_alternative<SealKey>(std::get<Envelope>(read).unlock(by));
    };
    const auto call = GENERATE(Call::Read, Call::Write, Call::Sync);
    const bool everyOne = GENERATE(false, true); // from then on, as of a disk that is gone
    for (int number = 1;; ++number) {
        INFO("call " << number << " of kind " << int(call));
        MemoryMedium medium = before;
        medium.failAt(call, number, everyOne);
        auto read = Envelope::read(medium);
        std::optional<SealProblem> problem;
        if (auto *envelope = std::get_if<Envelope>(&read)) {
            if (medium.hasFailed) // the other slot served, and this one is said to be in need
                CHECK_FALSE(envelope->isWrittenTwice());
            envelope->setRecoveryKey(key, next);
            problem = envelope->write(medium);
            CHECK(problem.value_or(SealProblem::NotWritten) == SealProblem::NotWritten);
        } else {
            problem = std::get<SealProblem>(read);
            CHECK(problem == SealProblem::NotReadable);
        }
        const bool isNext = opensBy(medium, next);
        CHECK((isNext || opensBy(medium, recovery)));
        CHECK((problem || isNext));
        if (!medium.hasFailed) {
            CHECK(number > 2);
            CHECK_FALSE(opensBy(medium, recovery));
            break;
        }
        CHECK((problem || call == Call::Read));
    }
}
