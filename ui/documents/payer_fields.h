// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/billing_details.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;

namespace sessionbook {

class FormField;

/// An address of several lines, as high as one on an envelope.
[[nodiscard]] QPlainTextEdit *makeAddressEdit(const QString &text, const QString &objectName,
                                              QWidget *parent);
[[nodiscard]] QHBoxLayout *inOneRow(QWidget *first, QWidget *second);

/// Address, e-mail address and reference of a payer.
class PayerFields : public QWidget
{
    Q_OBJECT

public:
    explicit PayerFields(QWidget *parent = nullptr);

    void show(const Payer &payer);
    /// A payer of this name, with what is in the fields.
    [[nodiscard]] Payer typed(PayerId id, const QString &name) const;
    [[nodiscard]] FormField *email() const { return m_emailField; }

private:
    QPlainTextEdit *m_address;
    QLineEdit *m_email;
    QLineEdit *m_reference;
    FormField *m_emailField;
};

} // namespace sessionbook
