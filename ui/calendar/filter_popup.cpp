// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/calendar/filter_popup.h"

#include "core/rules/wording.h"
#include "ui/look/buttons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int unpaidState = -1; // the marks begin at 0

} // namespace

FilterPopup::FilterPopup(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_client(new QLineEdit(this)), m_type(new QComboBox(this)),
      m_state(new QComboBox(this)),
      m_hideCancelled(new QCheckBox(tr("&Hide cancelled sessions"), this)),
      m_showAll(new QPushButton(tr("Show &all"), this))
{
    constexpr int fieldWidth = 220;
    setObjectName(u"filterPopup"_s);
    setAccessibleName(tr("Filter sessions"));
    setFrameShape(QFrame::StyledPanel);
    m_client->setObjectName(u"filterClient"_s);
    m_client->setPlaceholderText(tr("Part of a name"));
    m_client->setClearButtonEnabled(true);
    m_client->setMinimumWidth(fieldWidth);
    m_type->setObjectName(u"filterType"_s);
    m_state->setObjectName(u"filterState"_s);
    m_state->addItem(tr("All"));
    for (const Mark mark :
         {Mark::Booked, Mark::InProgress, Mark::Complete, Mark::Cancelled, Mark::Void})
        m_state->addItem(nameOf(mark), static_cast<int>(mark));
    m_state->addItem(nameOf(PaymentBadge::Unpaid), unpaidState);
    m_hideCancelled->setObjectName(u"filterHideCancelled"_s);
    m_showAll->setObjectName(u"filterShowAll"_s);
    makeQuietButton(m_showAll);

    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 14, 16, 14);
    form->setVerticalSpacing(10);
    form->setHorizontalSpacing(12);
    form->addRow(tr("&Client"), m_client);
    form->addRow(tr("Session &type"), m_type);
    form->addRow(tr("&State"), m_state);
    form->addRow(QString(), m_hideCancelled);
    form->addRow(QString(), m_showAll);
    setFocusProxy(m_client);

    connect(m_client, &QLineEdit::textChanged, this, &FilterPopup::choose);
    connect(m_type, &QComboBox::currentIndexChanged, this, &FilterPopup::choose);
    connect(m_state, &QComboBox::currentIndexChanged, this, &FilterPopup::choose);
    connect(m_hideCancelled, &QCheckBox::toggled, this, &FilterPopup::choose);
    connect(m_showAll, &QPushButton::clicked, this, [this] {
        Q_EMIT filterChosen({});
        hide();
    });
}

void FilterPopup::popup(QWidget *below, const SessionFilter &filter,
                        const std::vector<SessionType> &types)
{
    show(filter, types);
    adjustSize();
    // Below its button, and not beyond the right edge around it.
    const QWidget *around = below->parentWidget();
    const int rightmost = around->mapToGlobal(QPoint(around->width() - width(), 0)).x();
    const QPoint corner = below->mapToGlobal(QPoint(0, below->height() + 2));
    move(std::min(corner.x(), rightmost), corner.y());
    QFrame::show();
    m_client->setFocus(Qt::PopupFocusReason);
    m_client->selectAll();
}

void FilterPopup::show(const SessionFilter &filter, const std::vector<SessionType> &types)
{
    const QSignalBlocker client(m_client);
    const QSignalBlocker type(m_type);
    const QSignalBlocker state(m_state);
    const QSignalBlocker hiding(m_hideCancelled);
    m_client->setText(filter.client);
    m_type->clear();
    m_type->addItem(tr("All"));
    for (const SessionType &each : types)
        m_type->addItem(each.name, QVariant::fromValue(each.id.value));
    m_type->setCurrentIndex(
        filter.type ? std::max(m_type->findData(QVariant::fromValue(filter.type->value)), 0) : 0);
    const QVariant wanted = filter.onlyUnpaid ? QVariant(unpaidState)
                            : filter.mark     ? QVariant(static_cast<int>(*filter.mark))
                                              : QVariant();
    m_state->setCurrentIndex(wanted.isValid() ? m_state->findData(wanted) : 0);
    m_hideCancelled->setChecked(filter.hidesCancelled);
    m_showAll->setEnabled(filter.isOn());
}

SessionFilter FilterPopup::chosen() const
{
    SessionFilter filter;
    filter.client = m_client->text().trimmed();
    if (m_type->currentIndex() > 0)
        filter.type = SessionTypeId{m_type->currentData().toLongLong()};
    if (m_state->currentIndex() > 0) {
        const int state = m_state->currentData().toInt();
        filter.onlyUnpaid = state == unpaidState;
        if (!filter.onlyUnpaid)
            filter.mark = static_cast<Mark>(state);
    }
    filter.hidesCancelled = m_hideCancelled->isChecked();
    return filter;
}

void FilterPopup::choose()
{
    const SessionFilter filter = chosen();
    m_showAll->setEnabled(filter.isOn());
    Q_EMIT filterChosen(filter);
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        hide(); // the filter is already applied
    else
        QFrame::keyPressEvent(event);
}

} // namespace sessionbook
