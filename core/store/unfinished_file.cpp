// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/unfinished_file.h"

#include "core/store/store_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct FileWords
{
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace

void makePrivateFile(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(),
                                  O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) {
        throw StoreError(
            FileWords::tr("The folder %1 can't be written. Check its permissions and that "
                          "the disk is not full.")
                .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
    }
    ::close(descriptor);
}

bool syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

QString unfinishedName(const QString &path) { return path + u".new"_s; }

void removeUnfinished(const QString &path)
{
    for (const QString &suffix : {u"-journal"_s, u"-wal"_s, u"-shm"_s, u".lock"_s, u""_s})
        QFile::remove(unfinishedName(path) + suffix);
}

UnfinishedFile::UnfinishedFile(const QString &name) : m_name(name) { removeUnfinished(m_name); }

UnfinishedFile::~UnfinishedFile()
{
    if (!m_hasName)
        removeUnfinished(m_name);
}

bool UnfinishedFile::takeName(IfThere ifThere)
{
    // What could not be carried into the file would be lost.
    if (QFileInfo(path() + u"-wal"_s).size() > 0)
        return false;
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s, u".lock"_s})
        QFile::remove(path() + suffix);
    if (!syncToDisk(path()))
        return false;
    m_hasName = ifThere == IfThere::Refuse
                    ? QFile::rename(path(), m_name)
                    : std::rename(QFile::encodeName(path()).constData(),
                                  QFile::encodeName(m_name).constData()) == 0;
    if (m_hasName)
        syncToDisk(QFileInfo(m_name).absolutePath());
    return m_hasName;
}

} // namespace sessionbook
