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

/// One page of the settings. Each field takes effect when it is finished. Invalid input shows an
/// error at the field, and the old value stays in effect.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    SettingsPage(const QString &title, Practice &practice, QWidget *parent);

    /// Shows the current settings, also after an undo. A field with an error keeps its text.
    virtual void load() = 0;
    [[nodiscard]] bool hasError() const;
    /// Gives the focus to the first field with an error; false if there is none.
    bool leadToError();

Q_SIGNALS:
    /// The file could not be read or written.
    void failed(const sessionbook::Error &error);

protected:
    [[nodiscard]] Practice &practice() const { return m_practice; }
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void addSection(const QString &title);
    void setPlaceFor(Field field, FormField *place) { m_places.insert(field, place); }

    /// Changes one setting; false if it was refused, with the error at its field.
    bool change(Field field, const std::function<void(PracticeProfile &)> &edit);
    bool accept(const Result<> &outcome, Field field);
    void refuse(const Error &error);

private:
    Practice &m_practice;
    QVBoxLayout *m_content;
    QHash<Field, FormField *> m_places;
};

} // namespace sessionbook
