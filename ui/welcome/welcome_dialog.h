// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/records.h"
#include "ui/parts/act_dialog.h"

class QComboBox;
class QGridLayout;
class QLineEdit;
class QSpinBox;

namespace sessionbook {

class LateFeeField;
class MoneyEdit;
class ZoneBox;

/// The first start: asks for names, currency, time zone and session types. Emits confirmed() with
/// valid input, or sampleRequested(). Touches no file.
class WelcomeDialog : public ActDialog
{
    Q_OBJECT

public:
    explicit WelcomeDialog(QWidget *parent = nullptr);

    [[nodiscard]] PracticeProfile profile() const;
    [[nodiscard]] SessionType sessionType() const;

Q_SIGNALS:
    void sampleRequested();

protected:
    bool check() override;

private:
    void addPractice(QGridLayout &grid);
    void addSessionType(QGridLayout &grid);
    void addLateNotice(QGridLayout &grid);
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
};

} // namespace sessionbook
