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

/// A copy of a practice's file as an earlier program left it. The files in tests/store/data were
/// made by the last program of each version of the schema, through its own commands and with a
/// clock of their own, so that every table and every kind of record is in them; all people are
/// invented. They are never made again by a later program. Each later version gets one, too, before
/// another follows.
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
    /// All that lies in its folder.
    [[nodiscard]] QStringList fileNames() const;
    /// A minute after what was last done in it.
    [[nodiscard]] Instant now() const { return m_now; }

    [[nodiscard]] std::unique_ptr<Practice> opened() const;
    /// Opened and closed again, as by the program.
    void takeOver() const { (void)opened(); }

    /// Where a query's rows, in any order, differ from a table written out in a test: as linesOf(),
    /// with spaces to align the cells.
    [[nodiscard]] QStringList differences(const QString &sql, const QString &table) const;

private:
    QTemporaryDir m_folder;
    RawReader m_raw{path()};
    Instant m_now;
};

/// Checks that the file is of the newest version and without a fault that is known of.
void checkIsWhole(const OldPracticeFile &file);

/// What differences() finds when there are none.
inline const QStringList none;

} // namespace sessionbook::test
