// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/consequence_box.h"

#include "ui/look/control_painting.h"
#include "ui/look/style_metrics.h"
#include "ui/look/text_styles.h"
#include "ui/look/theme.h"
#include "ui/parts/announcement.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

using namespace std::chrono_literals;
constexpr auto restBeforeSpeaking = 300ms; // of a person who types an amount

QWidget *makeConsequence(const QString &line)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *bullet = makeLabel(u"•"_s, TextStyle::Body, row);
    bullet->setWordWrap(false);
    layout->addWidget(bullet, 0, Qt::AlignTop);
    layout->addWidget(makeLabel(line, TextStyle::Body, row), 1);
    return row;
}

} // namespace

ConsequenceBox::ConsequenceBox(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout), m_speaker(new QWidget(this))
{
    makeSpeaker(m_speaker);
    m_speaks.setSingleShot(true);
    m_speaks.setInterval(restBeforeSpeaking);
    connect(&m_speaks, &QTimer::timeout, this, &ConsequenceBox::speak);

    setObjectName(objectName);
    setAccessibleName(tr("What will happen"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(makeLabel(accessibleName(), TextStyle::Strong, this));
    layout->addLayout(m_rows);
    m_rows->setSpacing(3);
}

void ConsequenceBox::setLines(const QStringList &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (const std::unique_ptr<QLayoutItem> item{m_rows->takeAt(0)})
        delete item->widget();
    for (const QString &line : lines)
        m_rows->addWidget(makeConsequence(line));
    setAccessibleDescription(lines.join(u'\n'));
    if (isVisible())
        m_speaks.start();
    else
        m_heard = lines; // it is read with the dialog
}

/// What has become different: the focus is elsewhere, in what one ticks or types.
void ConsequenceBox::speak()
{
    QStringList fresh = m_lines;
    fresh.removeIf([this](const QString &line) { return m_heard.contains(line); });
    m_heard = m_lines;
    if (!fresh.isEmpty())
        announce(m_speaker, fresh.join(u' '));
}

void ConsequenceBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRounded(painter, rect(), metrics::controlRadius, theme(palette()).accentSoft,
                Qt::transparent);
}

} // namespace sessionbook
