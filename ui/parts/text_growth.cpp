// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/text_growth.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace sessionbook {

namespace {

QScrollArea *areaAround(const QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            return area;
    }
    return nullptr;
}

class TextGrowth final : public QObject
{
public:
    explicit TextGrowth(QPlainTextEdit *edit)
        : QObject(edit), m_edit(edit), m_least(edit->minimumHeight()), m_most(edit->maximumHeight())
    {
        edit->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        edit->installEventFilter(this);
        connect(edit->document()->documentLayout(),
                &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] { grow(); });
        connect(edit, &QPlainTextEdit::cursorPositionChanged, this, [this] {
            QMetaObject::invokeMethod(this, &TextGrowth::follow, Qt::QueuedConnection);
        });
        grow();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
            QMetaObject::invokeMethod(this, &TextGrowth::grow, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    void grow()
    {
        if (!m_edit->isVisible())
            return; // it gets its size when it is shown
        // A plain document counts its height in lines.
        const qreal lines = m_edit->document()->documentLayout()->documentSize().height();
        const qreal text =
            lines * m_edit->fontMetrics().lineSpacing() + 2 * m_edit->document()->documentMargin();
        const int around = m_edit->height() - m_edit->viewport()->height();
        const int wanted = std::max(m_least, static_cast<int>(std::ceil(text)) + around);
        if (wanted == m_edit->minimumHeight())
            return;
        m_edit->setMinimumHeight(wanted);
        m_edit->setMaximumHeight(std::max(m_most, wanted));
    }

    /// Keeps the cursor in sight, as the field would do by itself if it scrolled.
    void follow()
    {
        QScrollArea *area = areaAround(m_edit);
        if (!area || !area->widget() || !m_edit->hasFocus())
            return;
        constexpr int air = 8;
        const QPoint middle = m_edit->cursorRect().center();
        const QPoint at = m_edit->viewport()->mapTo(area->widget(), middle);
        area->ensureVisible(at.x(), at.y(), 0, m_edit->fontMetrics().height() + air);
    }

    QPlainTextEdit *m_edit;
    int m_least;
    int m_most;
};

class RowGrowth final : public QObject
{
public:
    RowGrowth(QListView *list, QScrollArea *around) : QObject(list), m_list(list), m_around(around)
    {
        list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        const QAbstractItemModel *model = list->model();
        connect(model, &QAbstractItemModel::rowsInserted, this, &RowGrowth::growLater);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &RowGrowth::growLater);
        connect(model, &QAbstractItemModel::modelReset, this, &RowGrowth::growLater);
        connect(list->selectionModel(), &QItemSelectionModel::currentChanged, this,
                &RowGrowth::follow);
        list->viewport()->installEventFilter(this);
        grow();
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            growLater(); // the rows may wrap otherwise
        return QObject::eventFilter(watched, event);
    }

private:
    void growLater() { QMetaObject::invokeMethod(this, &RowGrowth::grow, Qt::QueuedConnection); }

    void grow()
    {
        // As they are laid out: their size hints don't know where they wrap.
        const QAbstractItemModel *model = m_list->model();
        const int rows = model->rowCount();
        int height = 0;
        for (int row = 0; row < rows; ++row)
            height += m_list->visualRect(model->index(row, 0)).height() + 2 * m_list->spacing();
        if (const int wanted = height + 2 * m_list->frameWidth() + 2;
            wanted != m_list->minimumHeight())
            m_list->setFixedHeight(wanted);
    }

    void follow(const QModelIndex &current)
    {
        if (!m_list->hasFocus())
            return;
        const QRect row = m_list->visualRect(current);
        const QPoint middle = m_list->viewport()->mapTo(m_around->widget(), row.center());
        m_around->ensureVisible(middle.x(), middle.y(), 0, row.height());
    }

    QListView *m_list;
    QScrollArea *m_around;
};

} // namespace

void growWithRows(const QScrollArea &form)
{
    constexpr auto grows = "growsWithRows";
    constexpr int most = 300;
    const auto lists = form.findChildren<QListView *>();
    for (QListView *list : lists) {
        QScrollArea *around = areaAround(list);
        if (around != &form || !list->isVisible() || list->property(grows).toBool() ||
            list->property(scrollsAlone).toBool() || list->model()->rowCount() > most)
            continue;
        list->setProperty(grows, true);
        new RowGrowth(list, around);
    }
}

void growWithText(const QWidget &form)
{
    constexpr auto grows = "growsWithText";
    const auto edits = form.findChildren<QPlainTextEdit *>();
    for (QPlainTextEdit *edit : edits) {
        if (edit->property(grows).toBool() || !areaAround(edit))
            continue;
        edit->setProperty(grows, true);
        new TextGrowth(edit);
    }
}

} // namespace sessionbook
