// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <QString>
#include <QWidget>

#include <array>

class QLineEdit;

namespace sessionbook {

class FormField;
class SegmentedControl;

/// Online with a link, or in person with a place. Each keeps its text while the other is chosen.
class PlaceFields : public QWidget
{
    Q_OBJECT

public:
    explicit PlaceFields(QWidget *parent = nullptr);

    void setPlace(Place place, const QString &address);
    [[nodiscard]] Place place() const;
    [[nodiscard]] QString address() const;
    [[nodiscard]] FormField *addressField() const { return m_addressField; }

Q_SIGNALS:
    void changed();

private:
    void showPlace();

    SegmentedControl *m_place;
    QLineEdit *m_address;
    FormField *m_addressField;
    std::array<QString, 2> m_addresses; ///< by Place
    Place m_shown = Place::InPerson;
};

} // namespace sessionbook
