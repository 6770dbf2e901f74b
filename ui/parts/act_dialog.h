// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/parts/dialog_frame.h"

#include <QHash>

namespace sessionbook {

class FormField;
class MessageBar;
class Reporter;

/// A dialog that ends in an action. If the action fails, the dialog stays open with the input and
/// shows the error, at its field if it has one.
class ActDialog : public DialogFrame
{
    Q_OBJECT

public:
    explicit ActDialog(const QString &objectName, QWidget *parent = nullptr);

    /// Shows the error and enables the buttons again.
    void showFailure(const Error &error);
    /// The same, but the reporter shows an error of the file.
    void showFailure(const Error &error, Reporter &reporter);
    /// Enables the buttons again, after a further question was dismissed.
    void letActAgain();

Q_SIGNALS:
    /// Asks for the action. Its buttons are disabled until showFailure(), letActAgain() or the end
    /// of the dialog.
    void confirmed();

protected:
    /// Where errors of a field are shown.
    void setPlaceFor(Field field, FormField *place);
    /// Pressing `button` emits confirmed() if check() passes. One press disables all such buttons,
    /// as Charge and Skip payment.
    void addActButton(QPushButton *button);
    /// Whether all input is right; shows errors at their fields.
    virtual bool check() { return true; }
    /// At its field, which gets the focus; else at the top of the dialog.
    void showError(const Error &error);
    void clearErrors();

private:
    QHash<Field, FormField *> m_places;
    QList<QPushButton *> m_acts;
    MessageBar *m_bar;
};

} // namespace sessionbook
