// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/list_and_detail.h"

#include "ui/look/text_widths.h"
#include "ui/parts/empty_state.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/page_area.h"
#include "ui/parts/row_list.h"
#include "ui/parts/text_growth.h"
#include "ui/parts/toast.h"
#include "ui/parts/two_line_row.h"
#include "ui/parts/undo_words.h"

#include <QListView>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// As high as there is room: its parts scroll, each by itself.
class Places final : public QStackedWidget
{
public:
    using QStackedWidget::QStackedWidget;

    bool hasHeightForWidth() const override { return false; }
};

} // namespace

ListAndDetail::ListAndDetail(const QString &name, QWidget *parent)
    : DialogFrame(name + u"Dialog"_s, parent), m_name(name), m_places(new Places(this)),
      m_list(new QListView(this))
{
    // A day with its time is never cut, in a large font either.
    const int leastWidth = widestDate(font(), QLocale()) + widestClock(font(), QLocale()) +
                           6 * fontMetrics().averageCharWidth();
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(name + u"List"_s);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setMinimumWidth(leastWidth);
    m_list->setMaximumWidth(std::max(360, leastWidth));
    makeRowList(m_list);
    m_list->setProperty(scrollsAlone, true);
}

void ListAndDetail::setParts(QAbstractItemModel *model, QWidget *detail, Icon whenEmpty,
                             const QString &sentenceWhenEmpty)
{
    // Made after the detail, as the order of Tab stops is that of creation.
    m_bar = new MessageBar(this);
    m_toast = new Toast(this);
    m_bar->setObjectName(m_name + u"Message"_s);
    m_toast->setObjectName(m_name + u"Line"_s);
    m_list->setModel(model);
    auto *both = new QWidget(this);
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(20);
    layout->addWidget(m_list, 2);
    constexpr int leastHeight = 80;
    auto *area = new PageArea(detail, {QWIDGETSIZE_MAX, leastHeight}, both);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(area, 3);
    m_places->addWidget(both);
    m_places->addWidget(new EmptyState(whenEmpty, sentenceWhenEmpty, this));
    body()->addWidget(m_places, 1);
    addNotice(m_bar);
    addNotice(m_toast);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ListAndDetail::showCurrent);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListAndDetail::showCurrent);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListAndDetail::showCurrent);
    connect(m_toast, &Toast::undoRequested, this, [this] { undo(); });
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this,
            [this] { undo(); });
    for (const QKeySequence &keys : redoKeys())
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this] { redo(); });
}

void ListAndDetail::hideWhenEmpty(QWidget *part) { m_hidden << part; }

void ListAndDetail::showCurrent()
{
    const QAbstractItemModel &model = *m_list->model();
    const bool empty = model.rowCount() == 0;
    if (!empty && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(model.index(0, 0));
    m_places->setCurrentIndex(empty ? 1 : 0);
    for (QWidget *part : std::as_const(m_hidden))
        part->setVisible(!empty);
    showDetail(m_list->currentIndex());
}

} // namespace sessionbook
