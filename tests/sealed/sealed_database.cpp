// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/sealed/sealed_database.h"

#include "tests/support/catch.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sessionbook::test {

SealKey makeSealedFile(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    auto key = std::make_shared<const Secret>(Secret::random(Envelope::keySize));
    Envelope envelope = Envelope::make(*key, passphraseBytes(u"correct horse"_s),
                                       RecoveryKey::random(), KeyEffort::least());
    FileMedium medium(path, FileMedium::Access::Write);
    REQUIRE_FALSE(envelope.write(medium).has_value());
    return key;
}

SealedDatabase::SealedDatabase(const QString &path, SealKey key, const char *vfs)
    : m_registration(path, std::move(key))
{
    REQUIRE(registerSealedVfs());
    m_openCode = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle,
                                 SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, vfs);
    if (m_openCode != SQLITE_OK)
        return;
    int reserve = reservedBytes;
    sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve);
    run("PRAGMA temp_store = MEMORY");
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA secure_delete = ON");
}

SealedDatabase::~SealedDatabase() { sqlite3_close(m_handle); }

int SealedDatabase::run(const QByteArray &sql)
{
    sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    return sqlite3_extended_errcode(m_handle);
}

QByteArray SealedDatabase::read(const QByteArray &sql)
{
    QByteArrayList values;
    const auto take = [](void *list, int, char **row, char **) {
        static_cast<QByteArrayList *>(list)->append(row[0]);
        return 0;
    };
    if (sqlite3_exec(m_handle, sql.constData(), take, &values, nullptr) != SQLITE_OK)
        return "error " + QByteArray::number(sqlite3_extended_errcode(m_handle));
    return values.join(',');
}

} // namespace sessionbook::test
