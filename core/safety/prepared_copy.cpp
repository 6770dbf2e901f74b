// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/safety/prepared_copy.h"

#include "core/store/content_sum.h"
#include "core/store/copied_file.h"
#include "core/store/copy.h"
#include "core/store/erasure.h"
#include "core/store/store.h"

#include <QCoreApplication>
#include <QDir>

namespace sessionbook {

namespace {

struct CopyWords
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

StoreError notSound()
{
    return StoreError(CopyWords::tr("The copy is not sound, so it was not kept. The disk may be "
                                    "damaged; try another one."));
}

} // namespace

PreparedCopy::PreparedCopy(const PracticeFile &source, const QString &path,
                           const std::optional<Seal> &seal)
    : m_path(path), m_unfinished(path), m_file(m_unfinished.path(), seal ? seal->key : nullptr)
{
    if (source.identity) {
        Connection connection(source);
        copyTo(connection, m_file.path, seal);
    } else {
        refuseForeignFile(source);
        copyTo(*copyInMemory(source), m_file.path, seal);
    }
}

void PreparedCopy::erase(const Erased &erased, Instant now)
{
    const Store store(m_file);
    Connection &connection = store.connection();
    // Before it is begun anew, as that would make a flipped bit right. An older version has none.
    if (const auto kept = keptContentSum(connection); kept && *kept != contentSumOf(connection))
        throw notSound();
    {
        Transaction transaction(connection);
        rows::carryOut(connection, erased, now);
        forgetContentSum(connection);
        markErasurePending(connection);
        transaction.commit();
    }
    beginContentSum(connection);
    removeTraces(m_file);
}

void PreparedCopy::check(Verified verified) const
{
    if (!verifyFile(m_file, verified).empty())
        throw notSound();
}

void PreparedCopy::publish()
{
    if (!m_unfinished.takeName(UnfinishedFile::IfThere::Replace)) {
        throw StoreError(CopyWords::tr("%1 could not be written. Check the folder's permissions "
                                       "and that the disk is not full.")
                             .arg(QDir::toNativeSeparators(m_path)));
    }
}

} // namespace sessionbook
