// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <utility>

/// Converts enumerations to and from their tokens in the file.
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

template <class Enum>
[[nodiscard]] constexpr QStringView tokenOf(Enum value)
{
    for (const auto &token : Tokens<Enum>::list) {
        if (token.value == value)
            return token.text;
    }
    Q_UNREACHABLE();
}

/// Empty for an unknown token, never a default.
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
