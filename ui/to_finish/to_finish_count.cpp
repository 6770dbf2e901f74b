// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/to_finish/to_finish_count.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"

namespace sessionbook {

ToFinishCount::ToFinishCount(Practice &practice, QObject *parent)
    : QObject(parent), m_practice(practice)
{
    connect(&m_practice, &Practice::minuteTurned, this, &ToFinishCount::recount);
    connect(&m_practice, &Practice::changed, this, &ToFinishCount::recount);
    recount();
}

void ToFinishCount::recount()
{
    const auto counted = m_practice.sessions().toFinishCount();
    // An error of the file is not reported here, as it would be each minute.
    if (!counted || *counted == m_count)
        return;
    m_count = *counted;
    Q_EMIT countChanged(m_count);
}

} // namespace sessionbook
