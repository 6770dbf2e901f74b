// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/parts/editor_errors.h"

#include <QWidget>

class QLabel;

namespace sessionbook {

class IconLabel;

/// A field with a label above and a line below: an error, else a remark, else a hint. The line is
/// also the field's accessible description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes ownership of `field`. `label` may have a mnemonic ("&Price") and becomes the
    /// accessible name of a field without one.
    FormField(const QString &label, QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setLabel(const QString &label);

    /// On a low screen it scrolls to the field that has the focus, and to the whole sentence.
    void setError(const QString &sentence);
    void clearError() { setError({}); }
    /// Of one of several editors inside the field: it goes when that one is edited, not before.
    void setErrorOf(QWidget *editor, const QString &sentence);
    bool hasError() const { return !m_error.isEmpty() || !m_errors.isEmpty(); }

    void setRemark(const QString &sentence);
    void clearRemark() { setRemark({}); }

    void setHint(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void showWords();
    void scrollToError();
    /// An error goes as soon as what it is about is changed.
    void watchField();
    void clearErrorsOf(const QWidget *editor);

    QLabel *m_label;
    QWidget *m_field;
    IconLabel *m_icon;
    QLabel *m_words;
    QString m_error; ///< of the whole field
    EditorErrors m_errors;
    bool m_watches = false;
    QString m_remark;
    QString m_hint;
};

} // namespace sessionbook
