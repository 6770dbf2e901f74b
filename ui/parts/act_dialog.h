// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/parts/dialog_frame.h"

#include <QHash>

namespace sessionbook {

class FormField;
class MessageBar;
class Reporter;

/// A dialog that ends in an act. It asks for the act once; when the act fails it says why, at the
/// field if there is one, and stays open with everything that was typed.
class ActDialog : public DialogFrame
{
    Q_OBJECT

public:
    explicit ActDialog(const QString &objectName, QWidget *parent = nullptr);

    /// Shows the error, and lets the act be tried again.
    void showFailure(const Error &error);
    /// The same, but a failure of the file is said by the reporter.
    void showFailure(const Error &error, Reporter &reporter);
    /// For a question that followed and was left: nothing has happened.
    void letActAgain();

Q_SIGNALS:
    /// The act is wanted: the buttons of acts wait until showFailure() or the end of the dialog.
    void confirmed();

protected:
    /// Where a sentence about what was typed stands.
    void setPlaceFor(Field field, FormField *place);
    /// `button` asks for the act when pressed, unless check() finds something to set right first.
    /// Where there are several, such as Charge and Skip payment, one press makes all of them wait.
    void addActButton(QPushButton *button);
    /// Whether all that was typed can be taken; says at the fields what can't.
    virtual bool check() { return true; }
    /// Said at its field, with the focus there; else at the top of the dialog.
    void showError(const Error &error);
    void clearErrors();

private:
    QHash<Field, FormField *> m_places;
    QList<QPushButton *> m_acts;
    MessageBar *m_bar;
};

} // namespace sessionbook
