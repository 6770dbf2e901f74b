// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <concepts>
#include <string_view>
#include <utility>
#include <variant>

namespace sessionbook {

enum class ErrorKind {
    Invalid,    ///< the input is wrong; `field` says where
    NotAllowed, ///< the rules forbid it; nothing was changed
    Conflict,   ///< the record has changed in the meantime
    Storage     ///< the file could not be read or written; nothing was changed
};

/// The input field that an error belongs to, so that a form can show it there. Each area has its
/// own in core/records/…_field.h.
class Field
{
public:
    constexpr Field() = default; ///< no particular field
    constexpr explicit Field(std::string_view name) : m_name(name) {}

    [[nodiscard]] constexpr bool isNone() const { return m_name.empty(); }
    friend constexpr bool operator==(Field, Field) = default;
    friend size_t qHash(Field field, size_t seed = 0)
    {
        return qHashBits(field.m_name.data(), field.m_name.size(), seed);
    }

private:
    std::string_view m_name;
};

struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString sentence; ///< one sentence to show, already translated
    Field field{};
};

[[nodiscard]] inline Error invalid(Field field, const QString &sentence)
{
    return {ErrorKind::Invalid, sentence, field};
}

[[nodiscard]] inline Error notAllowed(const QString &sentence)
{
    return {ErrorKind::NotAllowed, sentence};
}

/// A value or an error: what core's public functions return when they can fail.
template <class T = std::monostate>
class [[nodiscard]] Result
{
public:
    Result() requires std::same_as<T, std::monostate> : m_state(std::in_place_index<0>) {}
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_state); }
    /// By value, so that a loop over a temporary Result is safe.
    [[nodiscard]] T value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace sessionbook
