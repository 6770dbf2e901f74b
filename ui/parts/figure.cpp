// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/figure.h"

#include "ui/look/text_styles.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QLabel>
#include <QVBoxLayout>

namespace sessionbook {

namespace {

/// Without the two labels, which alone say too little.
class WholeFigure final : public QAccessibleWidget
{
public:
    explicit WholeFigure(Figure *figure) : QAccessibleWidget(figure, QAccessible::StaticText) {}

    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
};

QAccessibleInterface *figureInterface(const QString &, QObject *object)
{
    auto *figure = qobject_cast<Figure *>(object);
    return figure ? new WholeFigure(figure) : nullptr;
}

} // namespace

Figure::Figure(QWidget *parent)
    : QWidget(parent), m_figure(makeLabel({}, TextStyle::Section, this)),
      m_caption(makeLabel({}, TextStyle::Quiet, this))
{
    [[maybe_unused]] static const bool installed = [] {
        QAccessible::installFactory(figureInterface);
        return true;
    }();
    m_figure->setWordWrap(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_figure);
    layout->addWidget(m_caption);
}

void Figure::say(const QString &figure, const QString &caption)
{
    m_figure->setText(figure);
    m_caption->setText(caption);
    setAccessibleName(figure + QChar::Space + caption);
}

} // namespace sessionbook
