// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sessions/place_fields.h"

#include "core/rules/wording.h"
#include "ui/parts/form_field.h"
#include "ui/parts/segmented_control.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr std::array places{Place::InPerson, Place::Online}; // in the order of the segments

std::size_t slotOf(Place place) { return static_cast<std::size_t>(place); }

} // namespace

PlaceFields::PlaceFields(QWidget *parent)
    : QWidget(parent), m_place(new SegmentedControl(tr("Place"))), m_address(new QLineEdit)
{
    m_place->addSegment(nameOf(Place::InPerson), u"inPersonSegment"_s);
    m_place->addSegment(nameOf(Place::Online), u"onlineSegment"_s);
    m_address->setObjectName(u"addressEdit"_s);
    m_addressField = new FormField(tr("&Place"), m_address);

    auto *layout = new QHBoxLayout(this);
    layout->setSpacing(10);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new FormField(tr("W&here"), m_place));
    layout->addWidget(m_addressField, 1);
    connect(m_place, &SegmentedControl::currentChanged, this, [this] {
        m_addresses[slotOf(m_shown)] = m_address->text();
        showPlace();
        Q_EMIT changed();
    });
    connect(m_address, &QLineEdit::textChanged, this, [this] {
        m_addressField->clearError();
        Q_EMIT changed();
    });
    showPlace();
}

void PlaceFields::setPlace(Place place, const QString &address)
{
    m_addresses[slotOf(place)] = address;
    m_shown = place;
    m_address->setText(address);
    m_place->setCurrentIndex(static_cast<int>(std::ranges::find(places, place) - places.begin()));
    showPlace();
}

Place PlaceFields::place() const
{
    return places[static_cast<std::size_t>(m_place->currentIndex())];
}

QString PlaceFields::address() const { return m_address->text(); }

void PlaceFields::showPlace()
{
    m_shown = place();
    const bool online = m_shown == Place::Online;
    m_addressField->setLabel(online ? tr("Lin&k") : tr("&Place"));
    m_address->setPlaceholderText(online ? tr("https://meet.example.com/room")
                                         : tr("e.g. 12 High Street"));
    m_address->setText(m_addresses[slotOf(m_shown)]);
    m_addressField->clearError();
}

} // namespace sessionbook
