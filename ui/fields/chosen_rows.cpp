// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/chosen_rows.h"

#include "ui/fields/roomy_rows.h"

#include <QListWidget>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace sessionbook {

ChosenRows::ChosenRows(const QString &label, const QString &objectName, QWidget *parent)
    : FormField(label, new QListWidget, parent), m_list(static_cast<QListWidget *>(field()))
{
    m_list->setObjectName(objectName);
    m_list->setItemDelegate(new RoomyRows(m_list));
    m_list->setWordWrap(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTabKeyNavigation(false);
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        clearError();
        Q_EMIT choiceChanged();
    });
}

void ChosenRows::add(const QString &words, const std::optional<QString> &refused)
{
    const QSignalBlocker quiet(m_list);
    auto *row = new QListWidgetItem(m_list);
    row->setCheckState(refused ? Qt::Unchecked : Qt::Checked);
    if (refused)
        row->setFlags(row->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable));
    setWords(m_list->row(row), refused ? words + u" — "_s + *refused : words);
    if (m_list->count() == 1)
        m_list->setCurrentRow(0);
}

void ChosenRows::setHeight(int lines)
{
    m_list->setFixedHeight(lines * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth());
}

void ChosenRows::setWords(int row, const QString &words)
{
    const QSignalBlocker quiet(m_list);
    m_list->item(row)->setText(words);
    m_list->item(row)->setToolTip(words);
}

bool ChosenRows::isChosen(int row) const { return m_list->item(row)->checkState() == Qt::Checked; }

bool ChosenRows::checkAny(const QString &sentence)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (isChosen(row))
            return true;
    }
    setError(sentence);
    m_list->setFocus();
    return false;
}

} // namespace sessionbook
