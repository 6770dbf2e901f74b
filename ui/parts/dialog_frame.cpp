// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/dialog_frame.h"

#include "core/base/shortened.h"
#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/body_area.h"
#include "ui/parts/button_row.h"
#include "ui/parts/panel_layer.h"
#include "ui/parts/scroll_area_role.h"
#include "ui/parts/text_growth.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int margin = 20;
constexpr int leastWidth = 376;

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

void prepareArea(QScrollArea &area)
{
    guardScrollAreas();
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    area.setFocusPolicy(Qt::NoFocus);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.viewport()->setAutoFillBackground(false);
    area.widget()->setAutoFillBackground(false);
}

} // namespace

DialogFrame::DialogFrame(const QString &objectName, QWidget *parent)
    : QDialog(parent), m_titleLine(new QHBoxLayout), m_title(makeLabel({}, TextStyle::Title, this)),
      m_subtitle(makeLabel({}, TextStyle::Quiet, this)), m_titleActions(new QHBoxLayout),
      m_titleRow(new QHBoxLayout), m_middle(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_scrollArea(new BodyArea(this)), m_body(new QVBoxLayout), m_headerLine(makeLine(this)),
      m_notices(new QVBoxLayout), m_footerLine(makeLine(this)), m_buttons(new ButtonRow)
{
    setObjectName(objectName);
    setModal(true);
    setMinimumWidth(leastWidth);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setObjectName(u"dialogTitle"_s);
    m_title->setWordWrap(true);
    m_subtitle->setObjectName(u"dialogSubtitle"_s);
    m_subtitle->hide();
    m_headerLine->hide();
    m_footerLine->hide();

    auto *content = new BodyContent;
    content->setLayout(m_body);
    m_body->setContentsMargins(margin, 0, margin, 0);
    m_body->setSpacing(10);
    m_scrollArea->setWidget(content);
    prepareArea(*m_scrollArea);
    content->installEventFilter(this);
    m_scrollArea->verticalScrollBar()->installEventFilter(this);

    m_titleLine->setSpacing(4);
    m_titleLine->addWidget(m_title, 1);
    m_titleLine->addLayout(m_titleActions);
    m_titleLine->setAlignment(m_titleActions, Qt::AlignTop);
    m_titleActions->setSpacing(4);
    m_titleRow->setSpacing(6);

    auto *header = new QVBoxLayout;
    header->setContentsMargins(margin, 0, margin, 0);
    header->setSpacing(6);
    header->addLayout(m_titleLine);
    header->addWidget(m_subtitle);
    header->addLayout(m_titleRow);

    auto *headerLine = new QVBoxLayout;
    headerLine->setContentsMargins(margin, 0, margin, 0);
    headerLine->addWidget(m_headerLine);

    m_notices->setContentsMargins(margin, 0, margin, 0);
    m_notices->setSpacing(6);

    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(margin, 0, margin, 0);
    footer->setSpacing(12);
    footer->addWidget(m_footerLine);
    footer->addLayout(m_buttons);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 20, 0, 20);
    layout->setSpacing(12);
    layout->addLayout(header);
    layout->addLayout(headerLine);
    layout->addLayout(m_middle, 1);
    layout->addLayout(m_notices);
    layout->addLayout(footer);
    m_middle->setSpacing(12);
    m_middle->addWidget(m_scrollArea, 1);
}

void DialogFrame::setTitle(const QString &title) { setTitleNaming(title, title); }

void DialogFrame::setTitleNaming(const QString &title, const QString &windowTitle)
{
    constexpr int mostLetters = 60;
    const QString shown = shortened(title, mostLetters);
    m_title->setText(shown);
    constexpr int widestLine = 280; // beyond that it wraps
    m_title->setMinimumWidth(
        std::min(m_title->fontMetrics().horizontalAdvance(shown) + 1, widestLine));
    m_title->setToolTip(shown == title ? QString() : title);
    m_title->setAccessibleName(title);
    setAccessibleName(title);
    setWindowTitle(windowTitle);
}

void DialogFrame::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setToolTip({});
    m_subtitle->setAccessibleName({});
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleDescription(subtitle);
}

void DialogFrame::setSubtitleNaming(const QString &subtitle)
{
    constexpr int mostLetters = 120;
    const QString shown = shortenedInside(subtitle, mostLetters);
    setSubtitle(shown);
    m_subtitle->setToolTip(shown == subtitle ? QString() : subtitle);
    m_subtitle->setAccessibleName(subtitle);
    setAccessibleDescription(subtitle);
}

void DialogFrame::setSubtitleGivingWay(const QString &subtitle)
{
    setSubtitle(subtitle);
    m_subtitleGivesWay = true;
}

void DialogFrame::addTitleAction(QWidget *button) { m_titleActions->addWidget(button); }

QHBoxLayout *DialogFrame::titleRow() { return m_titleRow; }

QVBoxLayout *DialogFrame::body() { return m_body; }

void DialogFrame::pinBelowBody(QWidget *widget)
{
    auto *content = new BodyContent;
    auto *around = new QVBoxLayout(content);
    around->setContentsMargins(margin, 0, margin, 0);
    around->addWidget(widget);
    around->addStretch(1);
    m_pinned = new PinnedArea(this); // scrolls where not even this finds room
    m_pinned->setWidget(content);
    prepareArea(*m_pinned);
    m_middle->addWidget(m_pinned);
    content->installEventFilter(this);
}

void DialogFrame::addNotice(QWidget *widget) { m_notices->addWidget(widget); }

void DialogFrame::addSeparator() { m_body->addWidget(makeLine(this)); }

void DialogFrame::showHeaderLine() { m_headerLine->show(); }

void DialogFrame::showFooterLine() { m_footerLine->show(); }

QPushButton *DialogFrame::addSafeButton(const QString &text, const QString &objectName)
{
    QPushButton *button = addSecondButton(text, objectName);
    connect(button, &QPushButton::clicked, this, [this] { done(Rejected); });
    return button;
}

QPushButton *DialogFrame::addCloseButton(const QString &objectName)
{
    m_close = addSecondButton(tr("Close"), objectName);
    connect(m_close, &QPushButton::clicked, this, &DialogFrame::reject);
    return m_close;
}

QPushButton *DialogFrame::addMainButton(const QString &text, const QString &objectName,
                                        std::optional<Icon> icon)
{
    QPushButton *button = m_buttons->add(text, objectName, icon);
    makeMainButton(button);
    return button;
}

QPushButton *DialogFrame::addDangerButton(const QString &text, const QString &objectName,
                                          std::optional<Icon> icon)
{
    QPushButton *button = m_buttons->add(text, objectName, icon);
    makeDangerButton(button);
    return button;
}

QPushButton *DialogFrame::addSecondButton(const QString &text, const QString &objectName)
{
    return m_buttons->add(text, objectName);
}

QPushButton *DialogFrame::addSideButton(const QString &text, const QString &objectName,
                                        std::optional<Icon> icon)
{
    return m_buttons->addSide(text, objectName, icon);
}

static bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool DialogFrame::isEnterInField(const QKeyEvent &event)
{
    return isEnter(event) && !(event.modifiers() & Qt::ControlModifier) &&
           !qobject_cast<QPushButton *>(QApplication::focusWidget());
}

void DialogFrame::keyPressEvent(QKeyEvent *event)
{
    const bool enter = isEnter(*event);
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool atOnce = modifiers == Qt::ControlModifier;
    // Of buttons, QDialog knows those of a window only.
    if (!enter || !(atOnce || (m_layer && modifiers == Qt::NoModifier)))
        return QDialog::keyPressEvent(event);
    auto *button = qobject_cast<QAbstractButton *>(atOnce ? nullptr : QApplication::focusWidget());
    if (!button || button->isCheckable())
        button = m_buttons->main();
    if (button && button->isVisible())
        button->click();
}

void DialogFrame::open()
{
    if (PanelLayer *layer = PanelLayer::of(parentWidget()))
        layer->open(this);
    else
        QDialog::open();
}

void DialogFrame::openBesideFocus()
{
    if (PanelLayer *layer = PanelLayer::of(parentWidget()))
        layer->openBesideFocus(this);
    else
        QDialog::open();
}

void DialogFrame::openBeside(const QRect &area)
{
    if (PanelLayer *layer = PanelLayer::of(parentWidget()))
        layer->openBeside(this, area);
    else
        QDialog::open();
}

void DialogFrame::becomePanel(PanelLayer *layer, bool isStep)
{
    m_layer = layer;
    setAutoFillBackground(false); // its corners are round
    const QList<QPushButton *> all = m_buttons->buttons();
    for (QPushButton *button : all)
        button->setAutoDefault(false); // the one that Enter presses stays the same
    if (m_close)
        m_close->hide();
    // Made last, so that they are the last Tab stops.
    if (isStep) {
        auto *back = makeIconButton(Icon::ChevronLeft, tr("Back (Esc)"), u"panelBack"_s, this);
        connect(back, &QToolButton::clicked, this, &DialogFrame::reject);
        m_titleLine->insertWidget(0, back, 0, Qt::AlignTop);
        const int indent = back->sizeHint().width() + m_titleLine->spacing();
        m_subtitle->setContentsMargins(indent, 0, 0, 0); // below the title
    }
    m_leave = makeIconButton(Icon::Close, tr("Close"), u"panelClose"_s, this);
    connect(m_leave, &QToolButton::clicked, this, [this] { m_layer->leaveAll(); });
    m_titleLine->addWidget(m_leave, 0, Qt::AlignTop);
}

void DialogFrame::takeFocus(QWidget *wanted)
{
    if (wanted && wanted != this && wanted->isVisibleTo(this) && wanted->isEnabled()) {
        giveFocusTo(*wanted);
        return;
    }
    setFocus(Qt::ActiveWindowFocusReason);
    focusNextChild();
    // As in a window of its own: among buttons the main one.
    if (qobject_cast<QAbstractButton *>(focusWidget()))
        focusMainButton();
}

void DialogFrame::focusMainButton()
{
    QAbstractButton *main = m_buttons->main();
    if (!main || !main->isEnabled())
        main = m_leave;
    if (main)
        giveFocusTo(*main);
}

/// For whoever uses the keys, with a ring around the button that Return would press.
void DialogFrame::giveFocusTo(QWidget &widget)
{
    const bool ringed =
        m_layer && m_layer->isUsedByKeys() && qobject_cast<QAbstractButton *>(&widget);
    if (ringed)
        window()->setAttribute(Qt::WA_KeyboardFocusChange); // it may have the focus already
    widget.setFocus(Qt::ActiveWindowFocusReason);
    widget.update();
}

bool DialogFrame::isQuestionOf(const DialogFrame *dialog) const
{
    return dialog->m_question == this;
}

bool DialogFrame::eventFilter(QObject *watched, QEvent *event)
{
    const QScrollBar *bar = m_scrollArea->verticalScrollBar();
    const bool shown = event->type() == QEvent::Show;
    if (event->type() == QEvent::LayoutRequest && watched == m_scrollArea->widget())
        watchFields();
    if (watched == bar && (shown || event->type() == QEvent::Hide)) {
        // The scroll bar is in the margin, so that the fields keep their width.
        m_body->setContentsMargins(margin, 0, margin - (shown ? bar->sizeHint().width() : 0), 0);
        if (shown)
            QMetaObject::invokeMethod(this, &DialogFrame::growToBody, Qt::QueuedConnection);
    }
    const bool isContent =
        watched == m_scrollArea->widget() || (m_pinned && watched == m_pinned->widget());
    if (event->type() == QEvent::LayoutRequest && isContent && isVisible())
        QMetaObject::invokeMethod(this, &DialogFrame::growToBody, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void DialogFrame::showEvent(QShowEvent *event)
{
    watchFields();
    growToBody();
    if (!m_layer) // else it would be moved to the middle of the screen
        QDialog::showEvent(event);
}

void DialogFrame::watchFields()
{
    growWithText(*this);
    if (m_asksBeforeLosing)
        m_typed.watch(*this);
}

void DialogFrame::closeEvent(QCloseEvent *event)
{
    if (!m_layer)
        return QDialog::closeEvent(event);
    // It stays while it asks, or ends what it does.
    bool isLeft = false;
    const auto leaving = connect(this, &QDialog::finished, this, [&isLeft] { isLeft = true; });
    reject();
    disconnect(leaving);
    event->setAccepted(isLeft);
}

void DialogFrame::reject()
{
    if (!holdsTypedText())
        QDialog::reject();
    else if (!m_question)
        m_question = askWhetherToDiscard(this, m_words, [this] { done(Rejected); });
}

void DialogFrame::askBeforeLosing(const DiscardQuestion &question)
{
    m_asksBeforeLosing = true;
    m_words = question;
}

bool DialogFrame::hasTypedText() const { return m_typed.differs(*this); }

} // namespace sessionbook
