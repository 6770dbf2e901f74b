// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/envelope.h"
#include "core/sealed/page_seal.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

namespace sessionbook {

FileMedium::FileMedium(const QString &path, Access access)
    : m_descriptor(::open(QFile::encodeName(path).constData(),
                          (access == Access::Read ? O_RDONLY : O_RDWR) | O_CLOEXEC))
{
}

FileMedium::~FileMedium()
{
    if (isOpen())
        ::close(m_descriptor);
}

bool FileMedium::read(qint64 offset, std::span<unsigned char> into)
{
    while (!into.empty()) {
        const ssize_t count = ::pread(m_descriptor, into.data(), into.size(), offset);
        if (count < 0)
            return false;
        if (count == 0)
            break;
        into = into.subspan(std::size_t(count));
        offset += count;
    }
    return true;
}

bool FileMedium::write(qint64 offset, Bytes bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(m_descriptor, bytes.data(), bytes.size(), offset);
        if (count <= 0)
            return false;
        bytes = bytes.subspan(std::size_t(count));
        offset += count;
    }
    return true;
}

bool FileMedium::sync() { return ::fsync(m_descriptor) == 0; }

bool isSealed(const QString &path)
{
    FileMedium medium(path, FileMedium::Access::Read);
    return medium.isOpen() && Envelope::isOne(medium);
}

bool opensPageOf(const QString &path, const Secret &key)
{
    FileMedium file(path, FileMedium::Access::Read);
    const qint64 end = QFileInfo(path).size();
    constexpr auto size = qint64(page_seal::pageSize);
    std::uint32_t number = 1;
    for (qint64 at = Envelope::size; file.isOpen() && at + size <= end; at += size, ++number) {
        page_seal::Page page;
        if (!file.read(at, page))
            continue;
        const bool opened = page_seal::open(key, page_seal::inFile(number), page.data());
        sodium_memzero(page.data(), page.size());
        if (opened)
            return true;
    }
    return false;
}

} // namespace sessionbook
