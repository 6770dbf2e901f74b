// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/raw_reader.h"

#include "core/sealed/key_registry.h"
#include "core/sealed/sealed_vfs.h"
#include "core/store/connection.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>

#include <stdexcept>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

[[noreturn]] void fail(const QString &sql, const QString &why)
{
    throw std::runtime_error((sql + u": "_s + why).toStdString());
}

std::vector<RawReader::Row> read(const QSqlDatabase &database, const QString &sql,
                                 const RawReader::Row &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        fail(sql, query.lastError().text());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        fail(sql, query.lastError().text());
    std::vector<RawReader::Row> rows;
    const int columns = query.record().count();
    while (query.next()) {
        RawReader::Row row;
        for (int column = 0; column < columns; ++column)
            row.push_back(query.value(column));
        rows.push_back(std::move(row));
    }
    if (query.lastError().isValid())
        fail(sql, query.lastError().text());
    return rows;
}

/// Opens for reading, by the key if the file is sealed.
QSqlDatabase openedFor(const QString &name, const PracticeFile &file, const QString &options)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    database.setDatabaseName(file.key ? sqliteUri(file.path, "mode=ro", true) : file.path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s + options +
                               (file.key ? u";QSQLITE_OPEN_URI"_s : QString()));
    registerSealedVfs();
    const KeyRegistration registration =
        file.key ? KeyRegistration(file.path, file.key) : KeyRegistration();
    // The file itself is opened at once, its WAL by the first statement.
    if (!database.open() || !QSqlQuery(database).exec(u"PRAGMA schema_version"_s))
        fail(file.path, database.lastError().text());
    return database;
}

/// Gives the connection back also when a check fails.
struct NamedConnection
{
    QString name = QUuid::createUuid().toString();
    ~NamedConnection() { QSqlDatabase::removeDatabase(name); }
};

} // namespace

std::vector<RawReader::Row> RawReader::rows(const QString &sql, const Row &values) const
{
    const NamedConnection connection;
    const QSqlDatabase database =
        openedFor(connection.name, m_file, u";QSQLITE_BUSY_TIMEOUT=5000"_s);
    return read(database, sql, values);
}

std::shared_ptr<void> RawReader::holdOpen() const
{
    auto connection = std::make_shared<NamedConnection>();
    QSqlDatabase database = openedFor(connection->name, m_file, {});
    if (!database.transaction())
        fail(m_file.path, database.lastError().text());
    read(database, u"SELECT count(*) FROM session"_s, {});
    return connection;
}

QVariant RawReader::value(const QString &sql, const Row &values) const
{
    const auto found = rows(sql, values);
    if (found.size() != 1)
        fail(sql, u"%1 rows instead of one"_s.arg(found.size()));
    return found.front().front();
}

qint64 RawReader::number(const QString &sql, const Row &values) const
{
    return value(sql, values).toLongLong();
}

QString RawReader::text(const QString &sql, const Row &values) const
{
    return value(sql, values).toString();
}

} // namespace sessionbook::test
