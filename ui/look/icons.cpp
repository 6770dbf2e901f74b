// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/icons.h"

#include "ui/look/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

// In the order of `Icon`.
constexpr std::array fileNames{
    "alert",        "archive",       "bin",           "calendar", "check",   "chevron-down",
    "chevron-left", "chevron-right", "chevron-up",    "clock",    "close",   "contrast",
    "copy",         "credit",        "dots-vertical", "eye",      "eye-off", "globe",
    "info",         "key",           "lock",          "mail",     "map-pin", "note",
    "outbox",       "payment",       "pencil",        "person",   "phone",   "plus",
    "search",       "tag",           "undo",          "video"};
static_assert(fileNames.size() == std::size_t(Icon::Video) + 1);

QColor inkColor(Ink ink, bool enabled)
{
    const Theme &colors = theme(QGuiApplication::palette());
    if (!enabled)
        return colors.disabledText;
    switch (ink) {
    case Ink::Text:
        return colors.text;
    case Ink::Quiet:
        return colors.quietText;
    case Ink::Accent:
        return colors.accentText;
    case Ink::Danger:
        return colors.dangerText;
    case Ink::Remark:
        return colors.remarkText;
    }
    Q_UNREACHABLE();
}

QByteArray drawing(const QString &name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The program was built without its icon %s", qPrintable(name));
    return file.readAll();
}

QPixmap rendered(const QByteArray &svg, const QSize &devicePixels)
{
    QPixmap result(devicePixels);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    return result;
}

// Parsing the drawing costs far more than painting it, so a picture is kept by colour and size.
QPixmap drawn(Icon icon, const QColor &color, const QSize &devicePixels)
{
    const QString key = u"sessionbook-%1-%2-%3x%4"_s.arg(int(icon))
                            .arg(color.rgba(), 0, 16)
                            .arg(devicePixels.width())
                            .arg(devicePixels.height());
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;

    QByteArray svg = drawing(QString::fromLatin1(fileNames.at(std::size_t(icon))));
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    result = rendered(svg, devicePixels);
    QPixmapCache::insert(key, result);
    return result;
}

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(Icon icon, Ink ink) : m_icon(icon), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return drawn(m_icon, inkColor(m_ink, mode != QIcon::Disabled), size);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    Icon m_icon;
    Ink m_ink;
};

} // namespace

QIcon icon(Icon icon, Ink ink) { return QIcon(new ThemedIconEngine(icon, ink)); }

QPixmap pixmap(Icon icon, const QColor &color, int size, qreal devicePixelRatio)
{
    const int side = qRound(size * devicePixelRatio);
    QPixmap result = drawn(icon, color, QSize(side, side));
    result.setDevicePixelRatio(devicePixelRatio);
    return result;
}

QIcon applicationIcon()
{
    // Drawn here rather than by Qt's SVG icon plug-in, which would be loaded at every start.
    QIcon icon;
    const QByteArray svg = drawing(u"sessionbook"_s);
    for (const int side : {16, 32, 48, 128})
        icon.addPixmap(rendered(svg, QSize(side, side)));
    return icon;
}

} // namespace sessionbook
