// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <stdexcept>

namespace sessionbook {

/// Thrown inside the store; PracticeContext makes an Error of it. The transaction rolls back by
/// itself, so nothing has changed.
class StoreError : public std::exception
{
public:
    explicit StoreError(QString sentence, ErrorKind kind = ErrorKind::Storage, int code = 0)
        : m_error{kind, std::move(sentence)}, m_code(code)
    {
    }
    [[nodiscard]] const char *what() const noexcept override { return "sessionbook store error"; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// SQLite's extended result code; 0 if the error is not from SQLite.
    [[nodiscard]] int code() const { return m_code; }

private:
    Error m_error;
    int m_code;
};

/// The file has a value that the program could not have written.
class UnreadableValue : public StoreError
{
public:
    explicit UnreadableValue(QString value);
    /// As it stands in the file.
    [[nodiscard]] const QString &value() const { return m_value; }

private:
    QString m_value;
};

} // namespace sessionbook
