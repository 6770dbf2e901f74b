// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/records/document.h"

#include <algorithm>

namespace sessionbook {

QString exemptionOf(const DocumentLine &line, const DocumentContent &content)
{
    if (line.tax)
        return {};
    return line.exemption.isEmpty() ? content.sender.exemption : line.exemption;
}

QStringList exemptionsIn(const DocumentContent &content)
{
    QStringList wordings;
    bool isAnyUnsaid = false;
    for (const DocumentLine &line : content.lines) {
        if (line.tax)
            continue;
        const QString words = exemptionOf(line, content);
        if (words.isEmpty())
            isAnyUnsaid = true;
        else if (!wordings.contains(words))
            wordings << words;
    }
    if (isAnyUnsaid)
        wordings << QString();
    return wordings;
}

} // namespace sessionbook
