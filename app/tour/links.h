// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QUrl>

namespace sessionbook::tour {

/// Takes what would go to the browser or the mail program, while it lives.
class Links : public QObject
{
    Q_OBJECT

public:
    Links();
    ~Links() override;

    [[nodiscard]] const QList<QUrl> &opened() const { return m_opened; }

public Q_SLOTS:
    void open(const QUrl &url) { m_opened.append(url); }

private:
    QList<QUrl> m_opened;
};

} // namespace sessionbook::tour
