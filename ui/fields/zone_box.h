// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QComboBox>
#include <QTimeZone>

namespace sessionbook {

/// All time zones by place, found by typing part of the name. At first the system's.
class ZoneBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ZoneBox(QWidget *parent = nullptr);

    /// Invalid while the text is the name of none, the city of none and a part of several or none.
    [[nodiscard]] QTimeZone zone() const;
    void setZone(const QTimeZone &zone);

protected:
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int indexMeant() const;

    bool m_entered = false; ///< by the pointer, whose button is still down
};

/// "Atlantic / Reykjavik"
[[nodiscard]] QString zoneName(const QTimeZone &zone);

} // namespace sessionbook
