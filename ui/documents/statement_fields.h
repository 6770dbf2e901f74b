// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/document.h"
#include "core/records/records.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace sessionbook {

class DayField;
class FormField;
class Practice;

/// For which sponsor and period a statement is.
class StatementFields : public QWidget
{
    Q_OBJECT

public:
    explicit StatementFields(const Practice &practice, QWidget *parent = nullptr);

    /// Days that are not understood are invalid in it.
    [[nodiscard]] DocumentRequest request() const;
    /// Why a day is not understood; empty if both are.
    [[nodiscard]] QString problem() const;
    /// Where errors of the period are shown.
    [[nodiscard]] FormField *periodField() const { return m_fromField; }

Q_SIGNALS:
    void changed();
    void sponsorRequested(sessionbook::SponsorId id);

private:
    void readSponsors();
    void choosePeriod();
    void sayWhatIsEarlier();

    const Practice &m_practice;
    QComboBox *m_sponsor;
    DayField *m_from;
    DayField *m_to;
    FormField *m_fromField;
};

} // namespace sessionbook
