// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/records/charge_views.h"
#include "core/records/document.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace sessionbook {

class Practice;

/// Shown while several charges are selected: what they come to, and what can be done with all.
class ChosenChargesBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChosenChargesBar(Practice &practice, QWidget *parent = nullptr);

    void show(ChargeState state, const std::vector<ChargeItem> &chosen);
    /// The same acts as a menu; none if nothing can be done with these.
    void openMenu(const QPoint &globalPos);

Q_SIGNALS:
    void recordRequested();
    void voidRequested();
    void documentRequested(sessionbook::DocumentKind kind);
    void readFailed(const sessionbook::Error &error);

private:
    Practice &m_practice;
    QLabel *m_sum;
    QPushButton *m_record;
    QPushButton *m_void;
    QPushButton *m_invoice;
    QPushButton *m_remind;
};

} // namespace sessionbook
