// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/dialog_frame.h"
#include "ui/security/recovery_sheet.h"

class QLineEdit;

namespace sessionbook {

class FormField;
class MessageBar;
class RemarkLine;

/// Shows a new recovery sheet, prints it, saves it as a PDF, and checks what was written down from
/// it. It is not shown again: who leaves without any of these is asked first.
class RecoverySheetDialog : public DialogFrame
{
    Q_OBJECT

public:
    explicit RecoverySheetDialog(RecoverySheet sheet, QWidget *parent = nullptr);
    [[nodiscard]] QStringList onlyHere() const override { return m_sheet.groups; }

protected:
    [[nodiscard]] bool hasTypedText() const override { return !m_isKept; }
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makePreview();
    QWidget *makeCheck();
    void addButtons();
    void check();
    void print();
    void saveAsPdf();

    RecoverySheet m_sheet;
    bool m_isKept = false;
    MessageBar *m_bar;
    QLineEdit *m_typed;
    FormField *m_check;
    RemarkLine *m_state;
};

/// Opens it over `parent`.
void openRecoverySheet(const RecoverySheet &sheet, QWidget *parent);

} // namespace sessionbook
