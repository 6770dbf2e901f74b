// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/today/card_rows.h"

#include "core/base/shortened.h"
#include "ui/look/text_styles.h"
#include "ui/parts/pill.h"
#include "ui/parts/session_row.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

QVBoxLayout *layOutCard(QFrame *card, const QString &objectName)
{
    card->setObjectName(objectName);
    card->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(16, 12, 16, 14);
    layout->setSpacing(8);
    return layout;
}

CardRows::CardRows(const QString &objectName, const QString &title, const QString &button,
                   QWidget *parent)
    : QFrame(parent), m_button(button), m_count(new Pill({}, Tone::Unpaid))
{
    QVBoxLayout *layout = layOutCard(this, objectName);
    setAccessibleName(title);
    auto *head = new QHBoxLayout;
    head->addWidget(makeLabel(title, TextStyle::Strong, this), 1);
    head->addWidget(m_count);
    layout->addLayout(head);
    hide();
}

void CardRows::show(const QList<CardRow> &rows, int count)
{
    m_count->setMark(QLocale().toString(count), Tone::Unpaid);
    setVisible(!rows.isEmpty());
    if (rows == m_rows)
        return; // the focus stays where it is
    m_rows = rows;
    delete m_lines;
    m_lines = new QWidget(this);
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins({});
    lines->setSpacing(8);
    layout()->addWidget(m_lines);
    for (const CardRow &row : rows)
        addRow(row);
}

void CardRows::addRow(const CardRow &row)
{
    auto *line = new QWidget(m_lines);
    setSessionOf(line, row.session);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    constexpr int shownOfName = 60;
    QLabel *name = makeLabel(shortened(row.first, shownOfName), TextStyle::Body, line);
    name->setToolTip(name->text() == row.first ? QString() : row.first);
    name->setAccessibleName(row.first);
    texts->addWidget(name);
    texts->addWidget(makeLabel(row.second, TextStyle::Quiet, line));
    layout->addLayout(texts, 1);
    auto *button = new QPushButton(m_button, line);
    button->setObjectName(objectName() + u"Button"_s);
    button->setAccessibleName(tr("%1: %2, %3", "what the button does, client, when or how much")
                                  .arg(m_button, row.first, row.second));
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, id = row.session] { Q_EMIT chosen(id); });
    line->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(line, &QWidget::customContextMenuRequested, this,
            [this, line, id = row.session](const QPoint &point) {
                Q_EMIT menuRequested(id, line->mapToGlobal(point));
            });
    m_lines->layout()->addWidget(line);
}

} // namespace sessionbook
