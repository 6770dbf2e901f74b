#pragma once

#include "core/rules/records.h"
#include "ui/shell/act_dialog.h"

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace sessionbook {

class CreditTable;
class Practice;
struct Changes;

/// A client's name and e-mail address, and the credits that sponsors granted. Saving the first is
/// the dialog's act; a grant is one of its own and leaves the dialog open.
class ClientDialog : public ActDialog
{
    Q_OBJECT

public:
    ClientDialog(Practice &practice, Reporter &reporter, const Client &client, QWidget *parent);

    [[nodiscard]] Client client() const; ///< as typed

protected:
    bool check() override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addNameAndEmail();
    void addCredits();
    void showBalances();
    void showSponsors();
    void grant();
    void edited();

    Practice &m_practice;
    Reporter &m_reporter;
    Client m_client;
    QLineEdit *m_name;
    QLineEdit *m_email;
    CreditTable *m_credits;
    QComboBox *m_sponsor;
    QSpinBox *m_count;
    FormField *m_sponsorField;
    QPushButton *m_grant;
    QPushButton *m_leave;
    QPushButton *m_save;
};

} // namespace sessionbook
