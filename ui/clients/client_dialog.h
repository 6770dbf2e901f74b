// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "ui/parts/act_dialog.h"

#include <QTimer>

#include <vector>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace sessionbook {

class FormOfAddressEdit;
class MoneyEdit;
class Practice;

/// The form of a client, with the sponsored credits. A new client has an invalid id and no credits.
class ClientDialog : public ActDialog
{
    Q_OBJECT

public:
    ClientDialog(Practice &practice, Reporter &reporter, const Client &client, QWidget *parent);

    [[nodiscard]] Client client() const; ///< as typed

protected:
    bool check() override;

private:
    [[nodiscard]] bool isNew() const { return !m_client.id.isValid(); }
    void addNameAndEmail();
    void addPhoneAndLanguage();
    void addUsual();
    void addNotes();
    /// Shows the type's price as a hint in the empty price field.
    void hintAtPrice();
    void edited();
    /// Shows which clients look the same; true if that remark is new.
    bool remarkOnAlike();

    Practice &m_practice;
    Client m_client;
    std::vector<SessionType> m_types;
    QLineEdit *m_name;
    FormOfAddressEdit *m_addressed;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QComboBox *m_language;
    QComboBox *m_type;
    MoneyEdit *m_price;
    QPlainTextEdit *m_notes;
    FormField *m_nameField = nullptr;
    QString m_alike; ///< the remark that is shown
    QTimer m_typing; ///< looks for similar clients after a pause in typing
    QPushButton *m_leave;
    QPushButton *m_save;
};

} // namespace sessionbook
