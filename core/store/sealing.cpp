// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sealing.h"

#include "core/store/copy.h"
#include "core/store/store.h"
#include "core/store/unfinished_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct SealingWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

StoreError notRewritten(const QString &path)
{
    return StoreError(SealingWords::tr("%1 could not be rewritten, and is as it was. Check the "
                                       "folder's permissions and that the disk is not full.")
                          .arg(QDir::toNativeSeparators(path)));
}

} // namespace

void reseal(const PracticeFile &file, const std::optional<Seal> &seal)
{
    const QString path = QFileInfo(file.path).canonicalFilePath();
    refuseForeignFile(PracticeFile(path, file.key));
    const PracticeLock lock(path);
    const QString unfinished = unfinishedName(path);
    removeUnfinished(path);
    try {
        {
            Connection connection(PracticeFile(path, file.key));
            connection.emptyWal();
            copyTo(connection, unfinished, seal);
        }
        requireSound(PracticeFile(unfinished, seal ? seal->key : nullptr));
        // It would be taken for the new file's, and is of another seal.
        if (QFileInfo(path + u"-wal"_s).size() > 0)
            throw notRewritten(path);
        for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
            QFile::remove(path + suffix);
            QFile::remove(unfinished + suffix);
        }
        if (std::rename(QFile::encodeName(unfinished).constData(),
                        QFile::encodeName(path).constData()) != 0)
            throw notRewritten(path);
    } catch (...) {
        removeUnfinished(path);
        throw;
    }
    syncToDisk(QFileInfo(path).absolutePath());
}

} // namespace sessionbook
