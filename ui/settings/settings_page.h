// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/records.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace sessionbook {

class FormField;
class Practice;

/// One page of the settings. Each field takes effect once it is finished; what can't be taken is
/// said at the field, and the old value stays in force.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const QString &title, Practice &practice, QWidget *parent);

    /// Shows what is in force now, also after an undo. A field with something to set right keeps
    /// what was typed.
    virtual void load() = 0;
    /// Leads the focus to the first field that waits to be set right; false when there is none.
    bool leadToError();

Q_SIGNALS:
    /// Not about what was typed: the file could not be read or written.
    void failed(const sessionbook::Error &error);

protected:
    [[nodiscard]] Practice &practice() const { return m_practice; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void addSection(const QString &title);
    void setPlaceFor(Field field, FormField *place) { m_places.insert(field, place); }

    /// Changes one thing of the practice; false when it was refused, which is then said at its
    /// field.
    bool change(Field field, const std::function<void(PracticeProfile &)> &edit);
    bool accept(const Result<> &outcome, Field field);
    void refuse(const Error &error);

    /// The wheel scrolls the page and changes nothing that she has not gone into.
    bool eventFilter(QObject *watched, QEvent *event) override;
    void leaveWheelToPage(QWidget *field);

private:
    Practice &m_practice;
    QVBoxLayout *m_content;
    QHash<Field, FormField *> m_places;
};

} // namespace sessionbook
