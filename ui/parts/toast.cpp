// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/toast.h"

#include "core/base/shortened.h"
#include "ui/look/buttons.h"
#include "ui/look/control_painting.h"
#include "ui/look/style_metrics.h"
#include "ui/look/text_styles.h"
#include "ui/look/theme.h"
#include "ui/parts/announcement.h"
#include "ui/parts/icon_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sessionbook {

namespace {

constexpr int widestLine = 660;
constexpr int mostLetters = 150; // two lines, of which the day or amount at the end is one's own
constexpr int toastPadding = 14;
constexpr auto keptFree = "keptFreeOfToast";
constexpr int besideButton = 2; // the button has a margin of its own

} // namespace

Toast::Toast(QWidget *parent)
    : QWidget(parent), m_sentence(makeLabel({}, TextStyle::Body, this)),
      m_undo(makeButton(u"undoButton"_s)), m_open(makeButton(u"toastOpen"_s))
{
    setObjectName(u"toast"_s);
    makeAlert(this);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(metrics::controlHeight + 2);
    m_sentence->setObjectName(u"quietSentence"_s);
    m_sentence->setContentsMargins(0, 4, 0, 4); // two lines keep off the edges
    for (QPushButton *button : {m_undo, m_open})
        button->installEventFilter(this);
    m_undo->setIcon(icon(Icon::Undo));
    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(
        tr("Undo (%1)").arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(toastPadding, 1, besideButton, 1);
    layout->setSpacing(10);
    layout->addWidget(new IconLabel(Icon::Check, Ink::Accent, 18, this));
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_open);

    m_leave.setSingleShot(true);
    m_leave.setInterval(8s);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto way = m_way) // it may say something new here
            way();
    });
    hide();
}

QPushButton *Toast::makeButton(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setFocusPolicy(Qt::TabFocus);
    makeQuietButton(button);
    return button;
}

void Toast::say(const QString &sentence, bool offerUndo)
{
    display(sentence, offerUndo ? m_undo : nullptr);
}

void Toast::offer(const QString &sentence, const QString &label, const std::function<void()> &way)
{
    m_way = way;
    m_open->setText(label);
    display(sentence, m_open);
}

void Toast::display(const QString &sentence, QPushButton *button)
{
    const QString shown = shortenedInside(sentence, mostLetters);
    m_sentence->setText(shown);
    m_sentence->setToolTip(shown == sentence ? QString() : sentence);
    m_sentence->setAccessibleName(sentence);
    // On one line while that is not too wide; in a layout it has the width that there is.
    if (m_floats)
        m_sentence->setMinimumWidth(
            std::min(m_sentence->fontMetrics().horizontalAdvance(shown) + 1, widestLine));
    m_undo->setVisible(button == m_undo);
    m_open->setVisible(button == m_open);
    layout()->setContentsMargins(toastPadding, 1, button ? besideButton : toastPadding, 1);
    announce(this, sentence);
    show();
    keepOrLeave();
}

void Toast::keepOrLeave()
{
    if (underMouse() || m_undo->hasFocus() || m_open->hasFocus())
        m_leave.stop();
    else
        m_leave.start();
}

void Toast::floatOverParent()
{
    m_floats = true;
    parentWidget()->installEventFilter(this);
}

void Toast::keepAbove(QWidget *bar) { bar->setProperty(keptFree, true); }

/// The height below which there is a bar with something to press.
int Toast::bottom()
{
    int bottom = parentWidget()->height();
    const auto all = parentWidget()->findChildren<QWidget *>();
    for (QWidget *bar : all) {
        if (!bar->property(keptFree).toBool())
            continue;
        bar->installEventFilter(this); // it may come and go meanwhile
        if (bar->isVisible())
            bottom = std::min(bottom, bar->mapTo(parentWidget(), QPoint()).y());
    }
    return bottom;
}

/// At the bottom right, where pages show least.
void Toast::placeOverParent()
{
    constexpr int atSide = 20;
    constexpr int atBottom = 2;
    const QRect over = parentWidget()->rect();
    const int wide = std::min(over.width() - 2 * atSide, sizeHint().width());
    const int high = std::max(minimumHeight(), heightForWidth(wide));
    const QRect place(over.width() - atSide - wide, bottom() - atBottom - high, wide, high);
    setGeometry(QStyle::visualRect(layoutDirection(), over, place));
    raise();
}

bool Toast::event(QEvent *event)
{
    // It has appeared, or its text has changed.
    if (m_floats && (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest))
        placeOverParent();
    return QWidget::event(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        placeOverParent();
    const bool moves = event->type() == QEvent::Show || event->type() == QEvent::Hide ||
                       event->type() == QEvent::Move || event->type() == QEvent::Resize;
    if (m_floats && isVisible() && moves && watched->property(keptFree).toBool())
        QMetaObject::invokeMethod(this, &Toast::placeOverParent, Qt::QueuedConnection);
    if ((watched == m_undo || watched == m_open) &&
        (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QMetaObject::invokeMethod(this, &Toast::keepOrLeave, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    keepOrLeave();
}

void Toast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    keepOrLeave();
}

void Toast::paintEvent(QPaintEvent *)
{
    const Theme &colors = theme(palette());
    QPainter painter(this);
    drawRounded(painter, rect(), metrics::cardRadius, colors.surface, colors.strongLine);
}

} // namespace sessionbook
