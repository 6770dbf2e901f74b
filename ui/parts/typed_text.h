// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QSet>
#include <QString>

class QWidget;

namespace sessionbook {

/// Knows what a person typed into the fields of a form. What the program sets is not typed.
class TypedText
{
public:
    /// Notes what stands in each field that is new. The form owns this, and its fields.
    void watch(const QWidget &form);
    /// Whether a person typed what is no longer what stood there at first.
    [[nodiscard]] bool differs(const QWidget &form) const;

private:
    QHash<const QWidget *, QString> m_openingTexts;
    QSet<const QWidget *> m_typedInto;
};

} // namespace sessionbook
