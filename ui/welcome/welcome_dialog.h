// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "ui/security/key_dialog.h"
#include "ui/security/new_seal.h"

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace sessionbook {

class LateFeeField;
class MoneyEdit;
class NewPassphraseFields;
class ZoneBox;

/// The first start: asks for names, currency, time zone, session types and a passphrase. Emits
/// practiceRequested() with valid input, or sampleRequested(). Touches no file.
class WelcomeDialog : public KeyDialog
{
    Q_OBJECT

public:
    explicit WelcomeDialog(QWidget *parent = nullptr);

    /// Not the first start, but a further practice beside one that is open.
    void becomeFurther();
    [[nodiscard]] PracticeProfile profile() const;
    [[nodiscard]] SessionType sessionType() const;

    /// With practiceRequested(): none if it shall have no passphrase.
    [[nodiscard]] const std::optional<NewSeal> &seal() const { return m_seal; }

Q_SIGNALS:
    /// All is valid, and the keys are derived.
    void practiceRequested();
    void sampleRequested();

protected:
    bool check() override;

private:
    void addPractice(QGridLayout &grid);
    void addSessionType(QGridLayout &grid);
    void addLateNotice(QGridLayout &grid);
    void addPassphrase(QGridLayout &grid);
    void makeSeal();
    [[nodiscard]] Currency currency() const;

    QLineEdit *m_practiceName;
    QLineEdit *m_professional;
    QComboBox *m_currency;
    ZoneBox *m_zone;
    QLineEdit *m_typeName;
    QSpinBox *m_length;
    MoneyEdit *m_price;
    QSpinBox *m_noticeHours;
    LateFeeField *m_fee;
    QPushButton *m_lookAround;
    QPushButton *m_quit;
    QCheckBox *m_goesWithout;
    NewPassphraseFields *m_passphrase;
    std::optional<NewSeal> m_seal;
};

} // namespace sessionbook
