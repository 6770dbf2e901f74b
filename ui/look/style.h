// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/look/theme.h"

#include <QProxyStyle>

namespace sessionbook {

/// Marks a field as wrong; the style then draws a red outline.
void setInvalid(QWidget *field, bool invalid);

/// Fusion with our shapes. All colours come from the theme that belongs to the palette.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    explicit Style(Appearance appearance);

    using QProxyStyle::polish;
    void polish(QPalette &palette) override;
    void polish(QWidget *widget) override;
    void polish(QApplication *application) override;
    using QProxyStyle::unpolish;
    void unpolish(QApplication *application) override;

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option,
                         const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// As Qt draws it, but in other colours. False if it keeps its own.
    bool drawRecolored(ControlElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const;
    /// Underlines mnemonics, which are hidden unless Alt is held.
    void showMnemonics(bool shown);

    bool m_showsMnemonics = false;
    Appearance m_appearance;
};

} // namespace sessionbook
