// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/tour/album.h"

#include "app/simulated_user/simulated_user.h"
#include "app/tour/reachability.h"
#include "ui/look/theme.h"
#include "ui/parts/dialog_frame.h"
#include "ui/parts/panel_layer.h"
#include "ui/parts/segmented_control.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStackedWidget>
#include <QWidget>

using namespace Qt::StringLiterals;
using namespace sessionbook::simulated_user;

namespace sessionbook::tour {

namespace {

/// As a window manager would, around a dialog or a menu.
void paintShadow(QPainter &painter, const QRect &window)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    constexpr int reach = 14;
    for (int step = reach; step > 0; --step) {
        painter.setBrush(QColor(0, 0, 0, 5));
        painter.drawRoundedRect(window.adjusted(-step, -step + 4, step, step + 4), step, step);
    }
    painter.setPen(theme(QApplication::palette()).strongLine);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(window.adjusted(-1, -1, 0, 0));
    painter.restore();
}

/// The windows above the main one, in the order in which they were opened.
QList<QWidget *> windowsAbove(const QWidget *main)
{
    QList<QWidget *> above;
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *window : all) {
        if (window != main && window->isVisible() && !window->size().isEmpty())
            above.append(window);
    }
    const auto depth = [](const QWidget *window) {
        int parents = window->windowType() == Qt::Popup ? 100 : 0;
        for (const QWidget *parent = window->parentWidget(); parent;
             parent = parent->window()->parentWidget())
            ++parents;
        return parents;
    };
    std::stable_sort(above.begin(), above.end(),
                     [&](const QWidget *a, const QWidget *b) { return depth(a) < depth(b); });
    return above;
}

QWidget *mainWindow()
{
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *window : all) {
        if (window->isVisible() && window->objectName() == "mainWindow"_L1)
            return window;
    }
    // At the first start there is only the welcome dialog.
    return QApplication::activeWindow();
}

QImage screenNow()
{
    settle();
    QWidget *main = mainWindow();
    if (!main)
        throw Stuck{u"There is no window to take a picture of."_s};
    const auto above = windowsAbove(main);
    QRect shown = main->geometry();
    for (const QWidget *window : above)
        shown |= window->geometry();
    QImage image(shown.size(), QImage::Format_RGB32);
    image.fill(theme(QApplication::palette()).line);
    QPainter painter(&image);
    painter.translate(-shown.topLeft());
    painter.drawPixmap(main->geometry().topLeft(), main->grab());
    for (QWidget *window : above) {
        const QRect place = window->geometry();
        if (window->windowType() != Qt::ToolTip)
            paintShadow(painter, place);
        painter.drawPixmap(place.topLeft(), window->grab());
    }
    return image;
}

/// What is shown, however it is filled: the topmost window, what stands on it, and what is chosen
/// of its pages. The windows of the first start are not those of the sample practice.
QString screenName()
{
    const QWidget *main = mainWindow();
    if (!main)
        return {};
    const auto above = windowsAbove(main);
    const QWidget *top = above.isEmpty() ? main : above.last();
    if (const PanelLayer *panels = PanelLayer::of(top); panels && panels->current())
        top = panels->current();
    QStringList parts{QString::number(main->winId()), top->objectName()};
    for (const auto *part : top->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        if (part->isVisible())
            parts << part->objectName();
    }
    for (const auto *list : top->findChildren<QAbstractItemView *>()) {
        if (list->isVisible())
            parts << list->objectName();
    }
    for (const auto *stack : top->findChildren<QStackedWidget *>()) {
        if (stack->isVisible() && stack->currentWidget())
            parts << stack->currentWidget()->objectName();
    }
    for (const auto *control : top->findChildren<SegmentedControl *>()) {
        for (const auto *segment : control->findChildren<QRadioButton *>()) {
            if (segment->isVisible() && segment->isChecked())
                parts << segment->objectName();
        }
    }
    return parts.join(u' ');
}

/// "3. Cancel, late" becomes "3-cancel-late".
QString fileNameOf(const QString &words)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    const QStringList parts =
        words.toLower().replace(others, u"-"_s).split(u'-', Qt::SkipEmptyParts);
    return parts.first(std::min<qsizetype>(parts.size(), 6)).join(u'-');
}

} // namespace

Album::Album(const QString &folder) : m_folder(folder)
{
    if (!m_folder.mkpath(u"."_s))
        throw Stuck{u"The folder %1 can't be made."_s.arg(folder)};
    // Remove pictures of an earlier tour.
    const auto old = m_folder.entryList({u"[0-9][0-9]*.png"_s, u"index.md"_s}, QDir::Files);
    for (const QString &name : old)
        m_folder.remove(name);
    m_index = u"# Guided tour\n\nEach picture was taken after the step beside it, in the real "
              "windows, driven by mouse and key events. What the file then held was asked of the "
              "practice's data.\n"_s;
}

void Album::beginChapter(const QString &title)
{
    m_chapter = u"%1. %2"_s.arg(++m_chapters).arg(title);
    m_index += u"\n## %1\n\n| Picture | Done | Then held |\n|---|---|---|\n"_s.arg(m_chapter);
}

void Album::add(const QString &done, const std::vector<Fact> &facts)
{
    const QString name = take(done);
    const QString link = u"[%1](%2)"_s.arg(m_pictures).arg(name) + linkToDark(done);
    m_index += u"| %1 | %2 | %3 |\n"_s.arg(link, done, checked(name, facts));
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        for (const QString &missed : whatIsOutOfReach(*window))
            addFailure(u"%1: %2"_s.arg(name, missed));
    }
}

QString Album::take(const QString &words)
{
    ++m_pictures;
    const QString name = u"%1-%2.png"_s.arg(m_pictures, 3, 10, QLatin1Char('0'))
                             .arg(fileNameOf(m_chapter + u' ' + words));
    if (!screenNow().save(m_folder.filePath(name)))
        throw Stuck{u"The picture %1 can't be written."_s.arg(name)};
    return name;
}

QString Album::linkToDark(const QString &words)
{
    const QString screen = screenName();
    if (m_screensInDark.contains(screen))
        return {};
    m_screensInDark.insert(screen);
    if (theme(QApplication::palette()).dark)
        return {}; // the picture itself
    applyTheme(*qApp, Appearance::Dark);
    const QString name = take(u"dark "_s + words);
    applyTheme(*qApp, Appearance::Light);
    settle();
    return u", [in dark](%1)"_s.arg(name);
}

void Album::tell(const QString &done, const std::vector<Fact> &facts)
{
    m_index += u"| | %1 | %2 |\n"_s.arg(done, checked(m_chapter, facts));
}

QString Album::checked(const QString &where, const std::vector<Fact> &facts)
{
    QStringList lines;
    for (const Fact &fact : facts) {
        ++m_checks;
        lines << (fact.holds ? u"✓ "_s : u"✗ "_s) + fact.words;
        if (!fact.holds)
            m_failures << u"%1: not true: %2"_s.arg(where, fact.words);
    }
    return lines.join(u"<br>"_s);
}

void Album::addFailure(const QString &sentence)
{
    m_failures << u"%1: %2"_s.arg(m_chapter, sentence);
    m_index += u"| | ✗ %1 | |\n"_s.arg(sentence);
}

void Album::finish() const
{
    QSaveFile file(m_folder.filePath(u"index.md"_s));
    const QString verdict =
        m_failures.isEmpty()
            ? u"\nAll %1 checks hold.\n"_s.arg(m_checks)
            : u"\n%1 failures:\n\n- %2\n"_s.arg(m_failures.size()).arg(m_failures.join(u"\n- "_s));
    if (!file.open(QIODevice::WriteOnly) || file.write((m_index + verdict).toUtf8()) < 0 ||
        !file.commit())
        throw Stuck{u"index.md can't be written."_s};
}

} // namespace sessionbook::tour
