// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <concepts>
#include <utility>
#include <variant>

namespace sessionbook {

enum class ErrorKind {
    Invalid,    ///< what was typed can't be taken; `field` says where
    NotAllowed, ///< the rules forbid it; nothing was changed
    Conflict,   ///< something else changed the same thing meanwhile
    Storage     ///< the file could not be read or written; nothing was changed
};

/// What a person may type wrong, so that the sentence can stand at its place.
enum class Field {
    None,
    Client,
    Email,
    SessionType,
    Start,
    Length,
    Place,
    Price,
    Amount,
    Reason,
    Sponsor,
    Count,
    Name,
    Method,
    Subject,
    Message,
    Until,
    CurrencyCode,
    TimeZone,
    Language,
    WorkHours,
    Buffer,
    NoticeHours
};

struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    QString sentence; ///< one sentence for the person, already translated
    Field field = Field::None;
};

/// A value or an error: how everything that can fail answers across core's door.
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
    /// By value, so that a loop over a fresh answer keeps it alive.
    [[nodiscard]] T value() && { return std::get<0>(std::move(m_state)); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace sessionbook
