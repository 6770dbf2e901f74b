// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/zone_box.h"

#include <QCompleter>
#include <QFocusEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// True for "Atlantic/Reykjavik", false for "EST5EDT" and "Etc/GMT+3".
bool namesPlace(const QByteArray &id)
{
    return id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/") &&
           !id.startsWith("US/");
}

QString placeName(const QByteArray &id)
{
    return QString::fromUtf8(id).replace(u'_', u' ').replace(u"/"_s, u" / "_s);
}

} // namespace

ZoneBox::ZoneBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);

    const QByteArray system = QTimeZone::systemTimeZoneId();
    addItem(placeName("UTC"), QByteArray("UTC"));
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (namesPlace(id) || (id == system && id != "UTC"))
            addItem(placeName(id), id);
    }
    setCurrentIndex(std::max(findData(system), 0));
    lineEdit()->installEventFilter(this);
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int typed = findText(currentText(), Qt::MatchFixedString);
        if (typed >= 0)
            setCurrentIndex(typed);
    });
}

void ZoneBox::focusInEvent(QFocusEvent *event)
{
    QComboBox::focusInEvent(event);
    m_entered = event->reason() == Qt::MouseFocusReason;
}

/// The first click chooses all, so that what is typed replaces it; the next sets the caret.
bool ZoneBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == lineEdit() && event->type() == QEvent::MouseButtonRelease) {
        if (m_entered && !lineEdit()->hasSelectedText())
            QMetaObject::invokeMethod(lineEdit(), &QLineEdit::selectAll, Qt::QueuedConnection);
        m_entered = false;
    }
    return QComboBox::eventFilter(watched, event);
}

QTimeZone ZoneBox::zone() const
{
    const int index = findText(currentText().trimmed(), Qt::MatchFixedString);
    return index < 0 ? QTimeZone() : QTimeZone(itemData(index).toByteArray());
}

void ZoneBox::setZone(const QTimeZone &zone)
{
    if (findData(zone.id()) < 0)
        addItem(placeName(zone.id()), zone.id());
    setCurrentIndex(findData(zone.id()));
    setEditText(itemText(currentIndex()));
}

QString zoneName(const QTimeZone &zone) { return placeName(zone.id()); }

} // namespace sessionbook
