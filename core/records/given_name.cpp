// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/given_name.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

QString givenName(const QString &clientName)
{
    const QString name = clientName.section(u": "_s, -1).trimmed();
    // Several people are spoken to together, a group without its count.
    if (name.contains(u'&') || name.contains(u'('))
        return name.section(u" ("_s, 0, 0);
    const QString first = name.section(u' ', 0, 0);
    return first.isEmpty() ? clientName : first;
}

} // namespace sessionbook
