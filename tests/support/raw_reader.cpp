// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/raw_reader.h"

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
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection.name);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!database.open())
        fail(m_path, database.lastError().text());
    return read(database, sql, values);
}

std::shared_ptr<void> RawReader::holdOpen() const
{
    auto connection = std::make_shared<NamedConnection>();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->name);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
    if (!database.open() || !database.transaction())
        fail(m_path, database.lastError().text());
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
