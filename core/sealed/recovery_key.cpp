// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/recovery_key.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

// Base 32 without I, L, O and U.
constexpr std::array alphabet = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A',
                                 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K', 'M', 'N',
                                 'P', 'Q', 'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z'};
constexpr int charactersInGroup = 4;
constexpr std::size_t keyBytes = RecoveryKey::groupCount * charactersInGroup * 5 / 8;
static_assert(keyBytes == 20);

std::optional<unsigned> digitOf(QChar typed)
{
    const char32_t upper = QChar::toUpper(char32_t(typed.unicode()));
    if (upper == U'O')
        return 0;
    if (upper == U'I' || upper == U'L')
        return 1;
    for (unsigned digit = 0; digit < alphabet.size(); ++digit) {
        if (char32_t(alphabet[digit]) == upper)
            return digit;
    }
    return {};
}

/// Times x in the field of 32 elements, modulo x^5 + x^2 + 1.
unsigned timesX(unsigned element)
{
    element <<= 1U;
    return (element & 32U) ? element ^ 0b100101U : element;
}

using Group = std::array<unsigned, charactersInGroup>;

/// In a field each character has a weight that can be divided by: any one wrong character and any
/// two neighbours in the wrong order change it. The number of the group is in it, so that two
/// groups in the wrong order are found as well.
unsigned checkOf(const Group &group, int number)
{
    unsigned check = 0;
    for (const unsigned digit : group)
        check = timesX(check ^ digit);
    return check ^ unsigned(number);
}

} // namespace

RecoveryKey RecoveryKey::random() { return RecoveryKey(Secret::random(keyBytes)); }

QStringList RecoveryKey::groups() const
{
    QStringList groups;
    std::size_t bit = 0;
    for (int number = 0; number < groupCount; ++number) {
        Group group{};
        QString text;
        for (unsigned &digit : group) {
            for (int i = 0; i < 5; ++i, ++bit)
                digit = (digit << 1U) | ((unsigned{m_bytes.data()[bit / 8]} >> (7 - bit % 8)) & 1U);
            text += QLatin1Char(alphabet[digit]);
        }
        text += QLatin1Char(alphabet[checkOf(group, number)]);
        groups << text;
    }
    return groups;
}

RecoveryKey::Read RecoveryKey::read(const QString &typed)
{
    Read read;
    QString characters;
    for (const QChar character : typed) {
        if (!character.isSpace() && !character.isPunct())
            characters += character;
    }
    if (characters.size() != groupCount * (charactersInGroup + 1)) {
        read.hasWrongLength = true;
        return read;
    }
    Secret bytes(keyBytes);
    std::size_t bit = 0;
    for (int number = 0; number < groupCount; ++number) {
        const qsizetype start = number * (charactersInGroup + 1);
        Group group{};
        bool isRight = true;
        for (int i = 0; i < charactersInGroup; ++i) {
            const auto digit = digitOf(characters[start + i]);
            isRight = isRight && digit;
            group[std::size_t(i)] = digit.value_or(0);
            for (unsigned shift = 5; shift-- > 0; ++bit) {
                const unsigned value = (group[std::size_t(i)] >> shift) & 1U;
                bytes.data()[bit / 8] |= static_cast<unsigned char>(value << (7 - bit % 8));
            }
        }
        if (!isRight || digitOf(characters[start + charactersInGroup]) != checkOf(group, number))
            read.wrongGroups.push_back(number + 1);
    }
    if (read.wrongGroups.empty())
        read.key.push_back(RecoveryKey(std::move(bytes)));
    return read;
}

} // namespace sessionbook
