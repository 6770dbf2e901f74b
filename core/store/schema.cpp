// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/schema.h"

#include "core/store/copy.h"
#include "core/store/schema/versions.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SchemaWords
{
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

} // namespace

std::span<const Migration> migrations()
{
    static const std::array all{versionOne,  versionTwo, versionThree,  versionFour,
                                versionFive, versionSix, versionSeven,  versionEight,
                                versionNine, versionTen, versionEleven, versionTwelve};
    return all;
}

void takeStep(Connection &connection, const Migration &step)
{
    addMigrationFunctions(connection);
    for (const char *sql : step)
        connection.exec(QString::fromUtf8(sql));
}

void migrate(Connection &connection, const QString &path, std::span<const Migration> steps)
{
    const qint64 version = connection.number(u"PRAGMA user_version"_s);
    const auto newest = static_cast<qint64>(steps.size());
    if (version < 0) {
        throw StoreError(SchemaWords::tr("The practice's file is damaged: its version can't be "
                                         "right. Nothing was changed."));
    }
    if (version > newest) {
        throw StoreError(
            SchemaWords::tr("This practice was made by a newer Sessionbook. Nothing was changed; "
                            "update the program to open it."));
    }
    const QString copy = path + u".before-version-%1"_s.arg(newest);
    QFile::remove(copy); // left by a program that was killed
    if (version == newest)
        return;

    if (version > 0)
        copyTo(connection, copy);
    for (qint64 step = version; step < newest; ++step) {
        Transaction transaction(connection);
        takeStep(connection, steps[static_cast<std::size_t>(step)]);
        connection.exec(u"PRAGMA application_id = %1"_s.arg(practiceApplicationId));
        connection.exec(u"PRAGMA user_version = %1"_s.arg(step + 1));
        transaction.commit();
    }
    // A copy left behind would keep data that is erased later.
    if (version > 0)
        QFile::remove(copy);
}

} // namespace sessionbook
