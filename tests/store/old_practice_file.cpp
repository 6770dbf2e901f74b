// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/store/old_practice_file.h"

#include "core/store/schema.h"
#include "core/store/verify.h"
#include "tests/support/catch.h"
#include "tests/support/tables.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

/// A line of a table that a test aligns, as linesOf() has it.
QString normalized(const QString &line)
{
    QStringList cells = line.split(u'|');
    for (QString &cell : cells)
        cell = cell.trimmed();
    return cells.join(u" | "_s);
}

QString textOf(const QVariant &cell)
{
    if (cell.isNull())
        return u"NULL"_s;
    if (cell.typeId() == QMetaType::QByteArray)
        return QString::fromLatin1(cell.toByteArray().toHex());
    return cell.toString().replace(u'\n', u'⏎');
}

} // namespace

QStringList linesOf(const RawReader &raw, const QString &sql)
{
    QStringList lines;
    for (const auto &row : raw.rows(sql)) {
        QStringList cells;
        for (const QVariant &cell : row)
            cells << textOf(cell);
        lines << cells.join(u" | "_s);
    }
    return lines;
}

OldPracticeFile::OldPracticeFile(int version)
{
    REQUIRE(QFile::copy(
        QStringLiteral(TEST_DATA_FOLDER "/practice_version_%1.sessionbook").arg(version), path()));
    // The source's folder may be read-only, and a copy is as its original.
    REQUIRE(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    REQUIRE(this->version() == version);
    m_now = Instant{m_raw.number(u"SELECT max(at) FROM journal"_s)}.plusMinutes(1);
}

qint64 OldPracticeFile::version() const { return m_raw.number(u"PRAGMA user_version"_s); }

qint64 OldPracticeFile::count(const QString &table) const
{
    return m_raw.number(u"SELECT count(*) FROM %1"_s.arg(table));
}

QStringList OldPracticeFile::fileNames() const
{
    return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

std::unique_ptr<Practice> OldPracticeFile::opened() const
{
    auto practice = Practice::open(path(), [at = m_now] { return at; });
    INFO((practice ? QString() : practice.error().sentence));
    REQUIRE(practice.ok());
    return std::move(practice).value();
}

QStringList OldPracticeFile::differences(const QString &sql, const QString &table) const
{
    QStringList expected;
    for (const QString &line : table.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            expected << normalized(line);
    }
    const QStringList found = linesOf(m_raw, sql);

    QStringList differences;
    for (const QString &line : expected) {
        if (!found.contains(line))
            differences << u"missing: "_s + line;
    }
    for (const QString &line : found) {
        if (!expected.contains(line))
            differences << u"not expected: "_s + line;
    }
    if (differences.isEmpty() && found.size() != expected.size())
        differences << u"a row is there twice"_s;
    return differences;
}

void checkIsWhole(const OldPracticeFile &file)
{
    CHECK(file.version() == static_cast<qint64>(migrations().size()));
    CHECK(file.raw().number(u"PRAGMA application_id"_s) == practiceApplicationId);
    const auto findings = verifyFile(file.path());
    CHECK(QStringList(findings.begin(), findings.end()) == none);
    CHECK(brokenInvariants(file.raw()) == none);
}

} // namespace sessionbook::test
