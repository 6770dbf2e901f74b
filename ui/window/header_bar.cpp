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

HeaderBar::HeaderBar(QAction *undo, QAction *lock, QAction *newSession, QMenu *more,
                     QWidget *search, QWidget *parent)
    : TerseBar(parent), m_tabs(new QTabBar(this)),
      m_toFinish(new QPushButton(icon(Icon::ClockFace), {}, this)),
      m_outbox(new QPushButton(icon(Icon::Outbox), {}, this)),
      m_newSession(new QPushButton(icon(Icon::Plus), newSession->text(), this)),
      m_newSessionText(newSession->text())
{
    constexpr int leastHeight = 48;
    setObjectName(u"header"_s);
    setMinimumHeight(leastHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    m_tabs->setObjectName(u"tabs"_s);
    m_tabs->setAccessibleName(tr("Sections"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
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

    m_newSession->setObjectName(u"newSessionButton"_s);
    m_newSession->setAccessibleName(m_newSessionText);
    m_newSession->setToolTip(newSession->toolTip());
    makeMainButton(m_newSession);
    connect(m_newSession, &QPushButton::clicked, newSession, &QAction::trigger);

    QToolButton *lockButton = lock ? makeActionButton(lock, u"headerLock"_s, this) : nullptr;

    // A click leaves the keys to the page; Tab still comes here.
    for (QAbstractButton *button : findChildren<QAbstractButton *>())
        button->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(m_tabs, 0, Qt::AlignBottom);
    layout->addStretch(1);
    layout->addWidget(search, 2);
    layout->addSpacing(4);
    layout->addWidget(m_toFinish); // comes and goes: beside the search, which gives the room
    layout->addWidget(makeActionButton(undo, u"headerUndo"_s, this));
    layout->addWidget(m_outbox);
    if (lockButton)
        layout->addWidget(lockButton);
    layout->addWidget(moreButton);
    layout->addSpacing(4);
    layout->addWidget(m_newSession);
    setOutboxCount(0);
}

void HeaderBar::addTab(const QString &text, const QString &toolTip)
{
    // The first tab becomes current without being chosen.
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setTabToolTip(m_tabs->addTab(text), toolTip);
    // A hidden QTabBar does not tell of its new size, and would be laid out without its tabs.
    m_tabs->updateGeometry();
    fitWords();
}

void HeaderBar::setCurrentTab(int index) { m_tabs->setCurrentIndex(index); }

void HeaderBar::setOutboxCount(int waiting)
{
    m_outboxCount = waiting;
    fitWords();
    const QString words = waiting > 0 ? tr("%n message(s) in the outbox", nullptr, waiting)
                                      : tr("No messages in the outbox");
    m_outbox->setAccessibleName(words);
    m_outbox->setToolTip(words);
}

void HeaderBar::setToFinishCount(int sessions)
{
    m_toFinish->setVisible(sessions > 0);
    m_toFinishCount = sessions;
    fitWords();
    const QString words = tr("%n session(s) are over but not closed", nullptr, sessions);
    m_toFinish->setAccessibleName(words);
    m_toFinish->setToolTip(words);
}

void HeaderBar::setTerse(bool terse)
{
    const QString outbox = locale().toString(m_outboxCount);
    const QString toFinish = locale().toString(m_toFinishCount);
    m_tabs->setUsesScrollButtons(terse); // where not all have room, even then
    m_tabs->updateGeometry();            // it does not say so itself
    m_newSession->setText(terse ? QString() : m_newSessionText);
    m_toFinish->setText(terse ? toFinish : tr("%1 to fi&nish").arg(toFinish));
    if (terse)
        m_outbox->setText(m_outboxCount > 0 ? outbox : QString());
    else
        m_outbox->setText(m_outboxCount > 0 ? tr("&Outbox %1").arg(outbox) : tr("&Outbox"));
}

void HeaderBar::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(0, height() - 1, width(), 1, colors.line);
}

} // namespace sessionbook
