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

class MoneyEdit;
class Practice;

/// All that is known of a client, and the credits that sponsors granted. Of a new client it has an
/// id that is not valid, and no credits yet.
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
    /// The type's price, which counts where no other is written.
    void hintAtPrice();
    void edited();
    /// Names who looks the same; answers whether that says something new.
    bool remarkOnAlike();

    Practice &m_practice;
    Client m_client;
    std::vector<SessionType> m_types;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_phone;
    QComboBox *m_language;
    QComboBox *m_type;
    MoneyEdit *m_price;
    QPlainTextEdit *m_notes;
    FormField *m_nameField = nullptr;
    QString m_alike; ///< the remark that is shown
    QTimer m_typing; ///< looks through all clients once she pauses
    QPushButton *m_leave;
    QPushButton *m_save;
};

} // namespace sessionbook
