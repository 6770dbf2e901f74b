// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"

#include <QFrame>
#include <QList>

class QLabel;
class QVBoxLayout;

namespace sessionbook {

class Pill;

/// A line of a card: who and what, and a button.
struct CardRow
{
    SessionId session;
    QString first;
    QString second;

    friend bool operator==(const CardRow &, const CardRow &) = default;
};

/// A titled card with a few lines, each with the same button. Hidden without lines.
class CardRows : public QFrame
{
    Q_OBJECT

public:
    CardRows(const QString &objectName, const QString &title, const QString &button,
             QWidget *parent = nullptr);

    /// `count` may be larger than the number of lines.
    void show(const QList<CardRow> &rows, int count);

Q_SIGNALS:
    void chosen(sessionbook::SessionId session);
    void menuRequested(sessionbook::SessionId session, const QPoint &globalPos);

private:
    void addRow(const CardRow &row);

    QString m_button;
    QList<CardRow> m_rows;
    QWidget *m_lines = nullptr;
    Pill *m_count;
};

/// Of all cards beside the calendar.
[[nodiscard]] QVBoxLayout *layOutCard(QFrame *card, const QString &objectName);

} // namespace sessionbook
