// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <stdexcept>

namespace sessionbook {

/// Thrown inside the store, turned into an Error at Practice's door. Whoever throws it has left the
/// file as it was; the transaction rolls back by itself.
class StoreError : public std::exception
{
public:
    explicit StoreError(QString sentence, ErrorKind kind = ErrorKind::Storage, int code = 0)
        : m_error{kind, std::move(sentence)}, m_code(code)
    {
    }
    [[nodiscard]] const char *what() const noexcept override { return "sessionbook store error"; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// SQLite's extended result code, 0 where SQLite had no part in it.
    [[nodiscard]] int code() const { return m_code; }

private:
    Error m_error;
    int m_code;
};

} // namespace sessionbook
