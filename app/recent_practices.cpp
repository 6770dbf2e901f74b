// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recent_practices.h"

#include <QFileInfo>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr auto recentKey = "practices/recent"_L1;
constexpr qsizetype kept = 8;

} // namespace

QStringList recentPractices(const QSettings &settings)
{
    return settings.value(recentKey).toStringList();
}

void noteOpened(QSettings &settings, const QString &path)
{
    const QString opened = QFileInfo(path).absoluteFilePath();
    QStringList recent = recentPractices(settings);
    recent.removeAll(opened);
    recent.prepend(opened);
    settings.setValue(recentKey, recent.mid(0, kept));
}

} // namespace sessionbook
