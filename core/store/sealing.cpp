// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sealing.h"

#include "core/store/copy.h"
#include "core/store/store.h"
#include "core/store/unfinished_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

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
    UnfinishedFile sealed(path);
    {
        Connection connection(PracticeFile(path, file.key));
        connection.emptyWal();
        copyTo(connection, sealed.path(), seal);
    }
    requireSound(PracticeFile(sealed.path(), seal ? seal->key : nullptr));
    // It would be taken for the new file's, and is of another seal.
    if (QFileInfo(path + u"-wal"_s).size() > 0)
        throw notRewritten(path);
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    if (!sealed.takeName(UnfinishedFile::IfThere::Replace))
        throw notRewritten(path);
}

} // namespace sessionbook
