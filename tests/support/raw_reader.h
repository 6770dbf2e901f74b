// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/practice_file.h"

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <memory>
#include <vector>

namespace sessionbook::test {

/// Reads a practice's file without core, by a new connection for each query, so that a test sees
/// only what was committed. Throws SQLite's errors, which fails the test.
class RawReader
{
public:
    explicit RawReader(PracticeFile file) : m_file(std::move(file)) {}

    using Row = std::vector<QVariant>;
    [[nodiscard]] std::vector<Row> rows(const QString &sql, const Row &values = {}) const;
    /// The first column of the only row; throws if there is not exactly one.
    [[nodiscard]] QVariant value(const QString &sql, const Row &values = {}) const;
    [[nodiscard]] qint64 number(const QString &sql, const Row &values = {}) const;
    [[nodiscard]] QString text(const QString &sql, const Row &values = {}) const;

    /// As another program does that reads for a while, until what is answered goes.
    [[nodiscard]] std::shared_ptr<void> holdOpen() const;

private:
    PracticeFile m_file;
};

} // namespace sessionbook::test
