// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <utility>

/// How a value of a closed vocabulary is written in the file.
namespace sessionbook {

template <class Enum>
struct Token
{
    Enum value;
    const char16_t *text;
};

template <class Enum>
struct Tokens;

#define SESSIONBOOK_TOKENS(Enum, ...)                                                              \
    template <>                                                                                    \
    struct Tokens<Enum>                                                                            \
    {                                                                                              \
        static constexpr auto list = std::to_array<Token<Enum>>(__VA_ARGS__);                      \
    }

/// The token that stands in the file.
template <class Enum>
[[nodiscard]] constexpr QStringView tokenOf(Enum value)
{
    for (const auto &token : Tokens<Enum>::list) {
        if (token.value == value)
            return token.text;
    }
    Q_UNREACHABLE();
}

/// The value of a token in the file; nothing for an unknown one, never a default.
template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> fromToken(QStringView text)
{
    for (const auto &token : Tokens<Enum>::list) {
        if (text == QStringView(token.text))
            return token.value;
    }
    return std::nullopt;
}

} // namespace sessionbook
