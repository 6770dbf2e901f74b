// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace sessionbook {

class IconLabel;

/// A field with its label above and a line of words below: an error in red, else a remark that
/// stops nobody, else a lasting hint. The words are also the field's accessible description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    /// Takes `field` in. `label` may hold a mnemonic ("&Price"); it becomes the accessible name
    /// of a field that has none yet.
    FormField(const QString &label, QWidget *field, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setLabel(const QString &label);

    void setError(const QString &sentence);
    void clearError() { setError({}); }
    bool hasError() const { return !m_error.isEmpty(); }

    void setRemark(const QString &sentence);
    void clearRemark() { setRemark({}); }

    void setHint(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showWords();

    QLabel *m_label;
    QWidget *m_field;
    IconLabel *m_icon;
    QLabel *m_words;
    QString m_error;
    QString m_remark;
    QString m_hint;
};

} // namespace sessionbook
