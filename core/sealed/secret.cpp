// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sealed/secret.h"

#include <QList>

#include <cstring>
#include <new>
#include <sodium.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <utility>

namespace sessionbook {

namespace {

void requireSodium()
{
    static const bool isReady = sodium_init() >= 0;
    if (!isReady)
        throw std::runtime_error("libsodium could not be started");
}

} // namespace

Secret::Secret(std::size_t size)
{
    requireSodium();
    if (size == 0)
        return;
    m_data = static_cast<unsigned char *>(sodium_malloc(size));
    if (!m_data)
        throw std::bad_alloc();
    m_size = size;
    sodium_memzero(m_data, m_size);
}

Secret::~Secret() { sodium_free(m_data); }

Secret::Secret(Secret &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret Secret::random(std::size_t size)
{
    Secret secret(size);
    randombytes_buf(secret.data(), size);
    return secret;
}

Secret Secret::copyOf(Bytes bytes)
{
    Secret secret(bytes.size());
    if (!bytes.empty())
        std::memcpy(secret.data(), bytes.data(), bytes.size());
    return secret;
}

Secret passphraseBytes(const QString &typed)
{
    QString composed = typed.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    Secret secret = Secret::copyOf(
        {reinterpret_cast<const unsigned char *>(utf8.constData()), std::size_t(utf8.size())});
    sodium_memzero(utf8.data(), std::size_t(utf8.size()));
    sodium_memzero(composed.data(), std::size_t(composed.size()) * sizeof(QChar));
    return secret;
}

bool isLongEnough(const QString &passphrase)
{
    return passphrase.normalized(QString::NormalizationForm_C).toUcs4().size() >=
           shortestPassphrase;
}

void forbidCoreDumps()
{
    const rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__ // which looks for leaks as a debugger does
    prctl(PR_SET_DUMPABLE, 0);
#endif
}

} // namespace sessionbook
