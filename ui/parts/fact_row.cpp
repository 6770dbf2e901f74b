// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/fact_row.h"

#include "ui/look/buttons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/icon_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int factIconSide = 18;
constexpr int factGap = 20;

} // namespace

FactRow::FactRow(Icon icon, const QString &objectName, QWidget *parent)
    : QWidget(parent), m_fact(makeLabel({}, TextStyle::Body, this)),
      m_addition(makeLabel({}, TextStyle::Quiet, this))
{
    setObjectName(objectName);
    m_fact->setObjectName(u"fact"_s);
    m_addition->setObjectName(u"addition"_s);
    for (QLabel *label : {m_fact, m_addition})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_addition->hide();

    auto *texts = new QVBoxLayout;
    texts->setSpacing(1);
    texts->addWidget(m_fact);
    texts->addWidget(m_addition);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(factGap);
    layout->addWidget(new IconLabel(icon, Ink::Quiet, factIconSide, this), 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
}

QSize FactRow::sizeHint() const
{
    const QSize hint = QWidget::sizeHint();
    return m_hugs ? QSize(widthOfTexts(), hint.height()) : hint;
}

int FactRow::widthOfTexts() const
{
    int widest = 0;
    for (const QLabel *label : {m_fact, m_addition})
        widest = std::max(widest, label->fontMetrics().horizontalAdvance(label->text()) + 1);
    return factIconSide + factGap + widest;
}

void FactRow::setTexts(const QString &fact, const QString &addition)
{
    m_fact->setText(fact);
    m_addition->setText(addition);
    m_addition->setVisible(!addition.isEmpty());
}

QHBoxLayout *withButton(FactRow *row, QPushButton *button)
{
    row->hugTexts();
    makeQuietButton(button);
    auto *layout = new QHBoxLayout;
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(row, 0, Qt::AlignVCenter);
    layout->addWidget(button, 0, Qt::AlignVCenter);
    layout->addStretch(1);
    return layout;
}

} // namespace sessionbook
