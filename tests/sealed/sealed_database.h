// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sealed/key_registry.h"
#include "core/sealed/sealed_vfs.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>
#include <vector>

namespace sessionbook::test {

/// A new file with an envelope and nothing else; answers its key.
SealKey makeSealedFile(const QString &path);

/// A database in a sealed file, by SQLite alone.
class SealedDatabase
{
public:
    SealedDatabase(const QString &path, SealKey key, const char *vfs = sealedVfs);
    ~SealedDatabase();
    Q_DISABLE_COPY_MOVE(SealedDatabase)

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    /// SQLite's extended result code.
    int run(const QByteArray &sql);
    /// The first column of all rows, joined by commas; an error as its code.
    [[nodiscard]] QByteArray read(const QByteArray &sql);
    [[nodiscard]] int openCode() const { return m_openCode; }

private:
    KeyRegistration m_registration;
    sqlite3 *m_handle = nullptr;
    int m_openCode;
};

} // namespace sessionbook::test
