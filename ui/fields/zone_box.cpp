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
        if (const int meant = indexMeant(); meant >= 0)
            setCurrentIndex(meant);
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

int ZoneBox::indexMeant() const
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty())
        return -1;
    int alone = -1;
    int matches = 0;
    for (int index = 0; index < count(); ++index) {
        const QString name = itemText(index);
        const QString city = name.section(u" / "_s, -1);
        if (name.compare(typed, Qt::CaseInsensitive) == 0 ||
            city.compare(typed, Qt::CaseInsensitive) == 0)
            return index;
        if (name.contains(typed, Qt::CaseInsensitive)) {
            alone = index;
            ++matches;
        }
    }
    return matches == 1 ? alone : -1;
}

QTimeZone ZoneBox::zone() const
{
    const int index = indexMeant();
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
