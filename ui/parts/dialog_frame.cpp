// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/dialog_frame.h"

#include "core/base/shortened.h"
#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int margin = 24;
constexpr int leastWidth = 480;

QFrame *makeLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFrameShape(QFrame::HLine);
    line->setFixedHeight(1);
    return line;
}

// As high as its content at the given width, limited only by the screen.
class BodyArea final : public QScrollArea
{
public:
    using QScrollArea::QScrollArea;

    QSize sizeHint() const override { return widget()->sizeHint(); }
    QSize minimumSizeHint() const override
    {
        constexpr int leastHeight = 120;
        const QSize content = widget()->minimumSizeHint();
        return {content.width(), std::min(content.height(), leastHeight)};
    }
    bool hasHeightForWidth() const override { return widget()->hasHeightForWidth(); }
    int heightForWidth(int width) const override { return widget()->heightForWidth(width); }
};

} // namespace

DialogFrame::DialogFrame(const QString &objectName, QWidget *parent)
    : QDialog(parent), m_title(makeLabel({}, TextStyle::Title, this)),
      m_subtitle(makeLabel({}, TextStyle::Quiet, this)), m_titleActions(new QHBoxLayout),
      m_titleRow(new QHBoxLayout), m_scrollArea(new BodyArea(this)), m_body(new QVBoxLayout),
      m_headerLine(makeLine(this)), m_footerLine(makeLine(this)), m_buttons(new QHBoxLayout)
{
    setObjectName(objectName);
    setModal(true);
    setMinimumWidth(leastWidth);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_title->setObjectName(u"dialogTitle"_s);
    m_subtitle->setObjectName(u"dialogSubtitle"_s);
    m_subtitle->hide();
    m_headerLine->hide();
    m_footerLine->hide();

    auto *content = new QWidget;
    content->setLayout(m_body);
    m_body->setContentsMargins(margin, 0, margin, 0);
    m_body->setSpacing(10);
    m_scrollArea->setWidget(content);
    m_scrollArea->setWidgetResizable(true);
    m_scrollArea->setFrameShape(QFrame::NoFrame);
    m_scrollArea->setFocusPolicy(Qt::NoFocus);
    m_scrollArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scrollArea->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
    m_scrollArea->verticalScrollBar()->installEventFilter(this);

    auto *titleLine = new QHBoxLayout;
    titleLine->addWidget(m_title, 1);
    titleLine->addLayout(m_titleActions);
    m_titleActions->setSpacing(8);
    m_titleRow->setSpacing(6);

    auto *header = new QVBoxLayout;
    header->setContentsMargins(margin, 0, margin, 0);
    header->setSpacing(6);
    header->addLayout(titleLine);
    header->addWidget(m_subtitle);
    header->addLayout(m_titleRow);

    auto *headerLine = new QVBoxLayout;
    headerLine->setContentsMargins(margin, 0, margin, 0);
    headerLine->addWidget(m_headerLine);

    auto *footer = new QVBoxLayout;
    footer->setContentsMargins(margin, 0, margin, 0);
    footer->setSpacing(12);
    footer->addWidget(m_footerLine);
    footer->addLayout(m_buttons);
    m_buttons->setSpacing(10);
    m_buttons->addStretch();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 20, 0, 20);
    layout->setSpacing(12);
    layout->addLayout(header);
    layout->addLayout(headerLine);
    layout->addWidget(m_scrollArea, 1);
    layout->addLayout(footer);
}

void DialogFrame::setTitle(const QString &title) { setTitleNaming(title, title); }

void DialogFrame::setTitleNaming(const QString &title, const QString &windowTitle)
{
    constexpr int mostLetters = 60;
    const QString shown = shortened(title, mostLetters);
    m_title->setText(shown);
    m_title->setToolTip(shown == title ? QString() : title);
    m_title->setAccessibleName(title);
    setAccessibleName(title);
    setWindowTitle(windowTitle);
}

void DialogFrame::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleDescription(subtitle);
}

void DialogFrame::addTitleAction(QWidget *button) { m_titleActions->addWidget(button); }

QHBoxLayout *DialogFrame::titleRow() { return m_titleRow; }

QVBoxLayout *DialogFrame::body() { return m_body; }

void DialogFrame::addSeparator() { m_body->addWidget(makeLine(this)); }

void DialogFrame::showHeaderLine() { m_headerLine->show(); }

void DialogFrame::showFooterLine() { m_footerLine->show(); }

QPushButton *DialogFrame::addSafeButton(const QString &text, const QString &objectName)
{
    QPushButton *button = addSecondButton(text, objectName);
    connect(button, &QPushButton::clicked, this, [this] { done(Rejected); });
    return button;
}

QPushButton *DialogFrame::addMainButton(const QString &text, const QString &objectName,
                                        std::optional<Icon> icon)
{
    QPushButton *button = addButton(text, objectName, icon, m_buttons->count());
    makeMainButton(button);
    return button;
}

QPushButton *DialogFrame::addDangerButton(const QString &text, const QString &objectName,
                                          std::optional<Icon> icon)
{
    QPushButton *button = addButton(text, objectName, icon, m_buttons->count());
    makeDangerButton(button);
    return button;
}

QPushButton *DialogFrame::addSecondButton(const QString &text, const QString &objectName)
{
    return addButton(text, objectName, std::nullopt, m_buttons->count());
}

QPushButton *DialogFrame::addSideButton(const QString &text, const QString &objectName,
                                        std::optional<Icon> icon)
{
    return addButton(text, objectName, icon, m_sideButtons++);
}

QPushButton *DialogFrame::addButton(const QString &text, const QString &objectName,
                                    std::optional<Icon> which, int position)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    if (which)
        button->setIcon(icon(*which));
    m_buttons->insertWidget(position, button);
    return button;
}

void DialogFrame::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || !event->modifiers().testFlag(Qt::ControlModifier)) {
        QDialog::keyPressEvent(event);
        return;
    }
    const auto buttons = findChildren<QPushButton *>();
    const auto main = std::ranges::find_if(
        buttons, [](const QPushButton *button) { return button->isDefault(); });
    if (main != buttons.end())
        (*main)->click();
}

QSize DialogFrame::sizeHint() const
{
    // Not the labels' size hints: for text that wraps, Qt guesses a width, not always the same.
    const int wanted = std::max(minimumWidth(), layout()->minimumSize().width());
    const int width = std::min(wanted, screen()->availableGeometry().width());
    return {width, heightAt(width)};
}

int DialogFrame::heightAt(int width) const
{
    constexpr int windowFrame = 48; // title bar and a little air
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width)
                                                     : layout()->totalSizeHint().height();
    return std::min(wanted, screen()->availableGeometry().height() - windowFrame);
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
    }
    if (event->type() == QEvent::LayoutRequest && watched == m_scrollArea->widget() && isVisible())
        QMetaObject::invokeMethod(this, &DialogFrame::growToBody, Qt::QueuedConnection);
    return QDialog::eventFilter(watched, event);
}

void DialogFrame::showEvent(QShowEvent *event)
{
    watchFields();
    growToBody();
    QDialog::showEvent(event);
}

void DialogFrame::reject()
{
    if (m_asksBeforeLosing && hasTypedText())
        askWhetherToDiscard();
    else
        QDialog::reject();
}

/// Notes what stands in each field before a person types there.
void DialogFrame::watchFields()
{
    if (!m_asksBeforeLosing)
        return;
    const auto watch = [this](QWidget *field, const QString &text) {
        const bool isNew = !m_openingTexts.contains(field);
        if (isNew)
            m_openingTexts.insert(field, text);
        return isNew;
    };
    const auto lines = findChildren<QLineEdit *>();
    for (QLineEdit *line : lines) {
        if (!line->isReadOnly() && watch(line, line->text()))
            connect(line, &QLineEdit::textEdited, this, [this, line] { m_typedInto.insert(line); });
    }
    const auto texts = findChildren<QPlainTextEdit *>();
    for (QPlainTextEdit *text : texts) {
        if (!text->isReadOnly() && watch(text, text->toPlainText()))
            connect(text, &QPlainTextEdit::textChanged, this, [this, text] {
                if (text->document()->isModified()) // not by the program
                    m_typedInto.insert(text);
            });
    }
}

bool DialogFrame::hasTypedText() const
{
    const auto lines = findChildren<QLineEdit *>();
    const auto texts = findChildren<QPlainTextEdit *>();
    const auto differs = [this](const QWidget *field, const QString &text) {
        return m_typedInto.contains(field) && m_openingTexts.value(field) != text;
    };
    return std::ranges::any_of(lines, [&](auto *line) { return differs(line, line->text()); }) ||
           std::ranges::any_of(texts,
                               [&](auto *text) { return differs(text, text->toPlainText()); });
}

void DialogFrame::askWhetherToDiscard()
{
    if (findChild<DialogFrame *>(u"discardDialog"_s))
        return;
    auto *question = new DialogFrame(u"discardDialog"_s, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTitle(tr("Discard what you typed?"));
    question->body()->addWidget(makeLabel(tr("It has not been saved."), TextStyle::Body, question));
    QPushButton *keep = question->addSafeButton(tr("&Keep editing"), u"keepEditingButton"_s);
    QPushButton *discard = question->addDangerButton(tr("&Discard"), u"discardButton"_s);
    discard->setAutoDefault(false);
    keep->setDefault(true);
    keep->setFocus();
    connect(discard, &QPushButton::clicked, this, [this, question] {
        question->done(Accepted);
        done(Rejected);
    });
    question->show();
}

void DialogFrame::growToBody()
{
    // Never shrinks, so that buttons don't jump away from the pointer.
    m_scrollArea->updateGeometry();
    layout()->activate();
    const int wide = std::max(width(), sizeHint().width());
    resize(wide, std::max(height(), heightAt(wide)));
}

} // namespace sessionbook
