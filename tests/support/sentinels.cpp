// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sentinels.h"

#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

namespace {

/// For as long as it lives a table that is only appended to can be changed.
class WithoutTriggers
{
public:
    explicit WithoutTriggers(Connection &connection) : m_connection(connection)
    {
        QStringList names;
        {
            Statement triggers(connection,
                               "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
            while (triggers.next()) {
                names << triggers.text(0);
                m_made << triggers.text(1);
            }
        }
        for (const QString &name : std::as_const(names))
            connection.exec(u"DROP TRIGGER "_s + name);
    }
    ~WithoutTriggers()
    {
        for (const QString &sql : std::as_const(m_made))
            m_connection.exec(sql);
    }
    Q_DISABLE_COPY_MOVE(WithoutTriggers)

private:
    Connection &m_connection;
    QStringList m_made;
};

struct Column
{
    QString table;
    QString name;
    QString tableSql;

    /// Whether the table says which words it takes.
    [[nodiscard]] bool takesWordsOfAList() const
    {
        return tableSql.simplified().contains(u"CHECK (%1 IN ("_s.arg(name));
    }
};

std::vector<Column> textColumns(Connection &connection)
{
    std::vector<Column> columns;
    Statement found(connection,
                    "SELECT t.name, c.name, t.sql FROM sqlite_schema t"
                    " JOIN pragma_table_info(t.name) c"
                    " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT'"
                    " ORDER BY t.name, c.cid");
    while (found.next())
        columns.push_back({found.text(0), found.text(1), found.text(2)});
    return columns;
}

} // namespace

FilledColumns fillWithSentinels(Connection &connection)
{
    const WithoutTriggers withoutTriggers(connection);
    FilledColumns filled;
    Transaction transaction(connection);
    for (const Column &column : textColumns(connection)) {
        const qint64 rows = connection.number(u"SELECT count(*) FROM "_s + column.table);
        // Each another one, where they must differ.
        const QString text =
            u"'%1 %2.%3 ' || rowid"_s.arg(QString::fromLatin1(sentinel), column.table, column.name);
        connection.exec(u"UPDATE OR IGNORE %1 SET %2 = %3"_s.arg(column.table, column.name, text));
        const qint64 taken =
            connection.number(u"SELECT count(*) FROM %1 WHERE instr(%2, '%3')"_s.arg(
                column.table, column.name, QString::fromLatin1(sentinel)));
        if (rows == 0)
            filled.left << column.table + u" has no row"_s;
        else if (taken > 0)
            ++filled.count;
        else if (!column.takesWordsOfAList())
            filled.left << column.table + u'.' + column.name;
    }
    transaction.commit();
    return filled;
}

} // namespace sessionbook::test
