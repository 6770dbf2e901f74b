// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/mail_address.h"

#include "core/base/idna.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sessionbook {

std::optional<QByteArray> mailAddress(const QString &typed)
{
    constexpr qsizetype longest = 254; // RFC 5321, with the brackets of a path
    static const QRegularExpression dotAtom(
        uR"(^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\z)"_s);
    const qsizetype at = typed.lastIndexOf(u'@');
    const QString local = typed.left(at);
    constexpr qsizetype longestLocal = 64;
    if (at < 1 || local.size() > longestLocal || !dotAtom.match(local).hasMatch())
        return std::nullopt;
    const auto domain = asciiDomain(typed.mid(at + 1));
    if (!domain || at + 1 + domain->size() > longest)
        return std::nullopt;
    return local.toLatin1() + '@' + *domain;
}

} // namespace sessionbook
