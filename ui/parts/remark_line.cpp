// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/remark_line.h"

#include "ui/look/text_styles.h"
#include "ui/look/theme.h"
#include "ui/parts/announcement.h"
#include "ui/parts/icon_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {
constexpr int remarkIconSide = 16;
} // namespace

RemarkLine::RemarkLine(const QString &objectName, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Icon::Info, Ink::Quiet, remarkIconSide, this)),
      m_words(makeLabel({}, TextStyle::Body, this))
{
    setObjectName(objectName);
    makeAlert(this);
    m_words->setObjectName(u"words"_s);
    m_words->setForegroundRole(QPalette::WindowText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    hide();
}

void RemarkLine::say(Kind kind, const QString &sentence)
{
    const bool isNew = sentence != m_words->text();
    m_kind = kind;
    m_words->setText(sentence);
    switch (kind) {
    case Kind::Hint:
        m_icon->setIcon(Icon::Info, Ink::Quiet);
        break;
    case Kind::Remark:
        m_icon->setIcon(Icon::Info, Ink::Remark);
        break;
    case Kind::Problem:
        m_icon->setIcon(Icon::Alert, Ink::Danger);
        break;
    }
    applyColor();
    if (isNew && kind != Kind::Hint && !sentence.isEmpty())
        announce(this, sentence);
    setVisible(!sentence.isEmpty());
}

QString RemarkLine::sentence() const { return m_words->text(); }

void RemarkLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColor();
}

void RemarkLine::applyColor()
{
    const Theme &colors = theme(palette());
    const QColor color = m_kind == Kind::Hint     ? colors.quietText
                         : m_kind == Kind::Remark ? colors.remarkText
                                                  : colors.dangerText;
    QPalette words = m_words->palette();
    if (words.color(QPalette::WindowText) == color)
        return;
    words.setColor(QPalette::WindowText, color);
    m_words->setPalette(words);
}

} // namespace sessionbook
