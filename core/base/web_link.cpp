// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/web_link.h"

#include "core/base/idna.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sessionbook {

std::optional<QUrl> webLink(const QString &typed)
{
    // The host ends at the first of these, so what looks like a scheme in the query is none. A
    // browser takes a backslash for a slash.
    static const QRegularExpression shape(
        uR"(^(?:(https?)://)?([^\s/?#\\@:]+)(:\d{1,5})?([/?#][^\s\\]*)?\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch parts = shape.match(typed);
    const auto host = asciiDomain(parts.captured(2));
    if (!parts.hasMatch() || !host)
        return std::nullopt;
    const QString scheme = parts.captured(1).isEmpty() ? u"https"_s : parts.captured(1).toLower();
    const QUrl url(scheme + u"://"_s + QString::fromLatin1(*host) + parts.captured(3) +
                   parts.captured(4));
    return url.isValid() && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

} // namespace sessionbook
