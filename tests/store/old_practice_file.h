// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "tests/support/raw_reader.h"

#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace sessionbook::test {

/// Each row's cells in one line, such as "1 | cash | NULL"; a line break within a cell is ⏎.
[[nodiscard]] QStringList linesOf(const RawReader &raw, const QString &sql);

/// A copy of a practice's file of an earlier version. The files in tests/store/data were made by
/// the last program of each version of the schema, by its own commands and with a fixed clock. They
/// contain every table and every kind of record; all people are invented. They are never made
/// again. Before a new version of the schema, a file of the current one must be added.
class OldPracticeFile
{
public:
    explicit OldPracticeFile(int version);

    [[nodiscard]] QString path() const
    {
        return m_folder.filePath(QStringLiteral("practice.sessionbook"));
    }
    [[nodiscard]] const RawReader &raw() const { return m_raw; }
    [[nodiscard]] qint64 version() const;
    [[nodiscard]] qint64 count(const QString &table) const;
    /// All files in its folder.
    [[nodiscard]] QStringList fileNames() const;
    /// A minute after its last action.
    [[nodiscard]] Instant now() const { return m_now; }

    [[nodiscard]] std::unique_ptr<Practice> opened() const;
    /// Opens and closes it, as the program does.
    void takeOver() const { (void)opened(); }

    /// The differences between a query's rows, in any order, and a table written in a test: lines
    /// as of linesOf(), with spaces to align the cells.
    [[nodiscard]] QStringList differences(const QString &sql, const QString &table) const;

private:
    QTemporaryDir m_folder;
    RawReader m_raw{path()};
    Instant m_now;
};

/// Checks that the file is of the newest version and passes --verify.
void checkIsWhole(const OldPracticeFile &file);

/// The result of differences() if there are none.
inline const QStringList none;

} // namespace sessionbook::test
