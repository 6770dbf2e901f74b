// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/session_clip.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr auto clipFormat = "application/x-sessionbook-session"_L1;
} // namespace

void SessionClip::hold(SessionId id, bool cut)
{
    m_held = {id, cut};
    m_word = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto *data = new QMimeData;
    data->setData(clipFormat, m_word.toLatin1());
    QGuiApplication::clipboard()->setMimeData(data);
}

std::optional<SessionClip::Held> SessionClip::held() const
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (m_word.isEmpty() || !data || data->data(clipFormat) != m_word.toLatin1())
        return std::nullopt;
    return m_held;
}

void SessionClip::forget()
{
    if (held())
        QGuiApplication::clipboard()->clear();
    m_word.clear();
}

} // namespace sessionbook
