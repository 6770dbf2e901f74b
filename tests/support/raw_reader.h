// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <vector>

namespace sessionbook::test {

/// Reads a practice's file past all of core, through a connection of its own for each question, so
/// that a test sees what was committed and nothing else. Throws what SQLite complains about, which
/// fails the test.
class RawReader
{
public:
    explicit RawReader(QString path) : m_path(std::move(path)) {}

    using Row = std::vector<QVariant>;
    [[nodiscard]] std::vector<Row> rows(const QString &sql, const Row &values = {}) const;
    /// The first column of the only row; throws when there isn't exactly one.
    [[nodiscard]] QVariant value(const QString &sql, const Row &values = {}) const;
    [[nodiscard]] qint64 number(const QString &sql, const Row &values = {}) const;
    [[nodiscard]] QString text(const QString &sql, const Row &values = {}) const;

private:
    QString m_path;
};

} // namespace sessionbook::test
