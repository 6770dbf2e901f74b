// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

namespace sessionbook::simulated_user {

/// While it exists, receives the links for the browser and the mail program.
class OpenedLinks : public QObject
{
    Q_OBJECT

public:
    OpenedLinks();
    ~OpenedLinks() override;

    [[nodiscard]] const QList<QUrl> &all() const { return m_all; }

public Q_SLOTS:
    void open(const QUrl &url) { m_all.append(url); }

private:
    QList<QUrl> m_all;
};

} // namespace sessionbook::simulated_user
