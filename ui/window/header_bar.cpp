// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/header_bar.h"

#include "ui/look/buttons.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/parts/menu_place.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QToolButton *makeActionButton(QAction *action, const QString &objectName, QWidget *parent)
{
    auto *button = makeIconButton(Icon::Undo, action->text(), objectName, parent);
    button->setDefaultAction(action);
    QObject::connect(action, &QAction::changed, button,
                     [=] { button->setAccessibleName(action->text()); });
    return button;
}

} // namespace

HeaderBar::HeaderBar(QAction *undo, QAction *newSession, QMenu *more, QWidget *search,
                     QWidget *parent)
    : QWidget(parent), m_tabs(new QTabBar(this)),
      m_toFinish(new QPushButton(icon(Icon::ClockFace), {}, this)),
      m_outbox(new QPushButton(icon(Icon::Outbox), {}, this))
{
    constexpr int leastHeight = 48;
    setObjectName(u"header"_s);
    setMinimumHeight(leastHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(tr("Parts of the practice"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    connect(m_tabs, &QTabBar::currentChanged, this, &HeaderBar::tabChosen);

    m_toFinish->setObjectName(u"toFinishButton"_s);
    makeQuietButton(m_toFinish);
    m_toFinish->hide();
    connect(m_toFinish, &QPushButton::clicked, this, &HeaderBar::toFinishRequested);

    m_outbox->setObjectName(u"outboxButton"_s);
    makeQuietButton(m_outbox);
    connect(m_outbox, &QPushButton::clicked, this, &HeaderBar::outboxRequested);

    auto *moreButton =
        makeIconButton(Icon::DotsVertical, tr("Help and more"), u"moreButton"_s, this);
    connect(moreButton, &QToolButton::clicked, this, [=, this] {
        popUpInside(window(), more, moreButton->mapToGlobal(QPoint(0, moreButton->height())));
    });

    auto *newSessionButton = new QPushButton(icon(Icon::Plus), newSession->text(), this);
    newSessionButton->setObjectName(u"newSessionButton"_s);
    newSessionButton->setToolTip(newSession->toolTip());
    makeMainButton(newSessionButton);
    connect(newSessionButton, &QPushButton::clicked, newSession, &QAction::trigger);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs, 0, Qt::AlignBottom);
    layout->addStretch(1);
    layout->addWidget(search, 2);
    layout->addSpacing(4);
    layout->addWidget(makeActionButton(undo, u"headerUndo"_s, this));
    layout->addWidget(m_toFinish);
    layout->addWidget(m_outbox);
    layout->addWidget(moreButton);
    layout->addSpacing(4);
    layout->addWidget(newSessionButton);
    setOutboxCount(0);
}

void HeaderBar::addTab(const QString &text, const QString &toolTip)
{
    // The first tab becomes current without being chosen.
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setTabToolTip(m_tabs->addTab(text), toolTip);
}

void HeaderBar::setCurrentTab(int index) { m_tabs->setCurrentIndex(index); }

void HeaderBar::setOutboxCount(int waiting)
{
    m_outbox->setText(waiting > 0 ? tr("&Outbox %1").arg(locale().toString(waiting))
                                  : tr("&Outbox"));
    const QString words = waiting > 0 ? tr("%n message(s) wait in the outbox", nullptr, waiting)
                                      : tr("No message waits in the outbox");
    m_outbox->setAccessibleName(words);
    m_outbox->setToolTip(words);
}

void HeaderBar::setToFinishCount(int sessions)
{
    m_toFinish->setVisible(sessions > 0);
    m_toFinish->setText(tr("%1 &left open").arg(locale().toString(sessions)));
    const QString words =
        tr("%n session(s) have ended, and nobody said what became of them", nullptr, sessions);
    m_toFinish->setAccessibleName(words);
    m_toFinish->setToolTip(words);
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace sessionbook
