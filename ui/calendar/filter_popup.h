// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/calendar/session_filter.h"

#include <QFrame>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace sessionbook {

/// Drops down to choose which sessions the calendar shows. Choices apply at once. Closes on Escape
/// and on a click outside.
class FilterPopup : public QFrame
{
    Q_OBJECT

public:
    explicit FilterPopup(QWidget *parent);

    /// `types` includes retired ones.
    void popup(QWidget *below, const SessionFilter &filter, const std::vector<SessionType> &types);

Q_SIGNALS:
    void filterChosen(const sessionbook::SessionFilter &filter);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void show(const SessionFilter &filter, const std::vector<SessionType> &types);
    void choose();
    [[nodiscard]] SessionFilter chosen() const;

    QLineEdit *m_client;
    QComboBox *m_type;
    QComboBox *m_state;
    QCheckBox *m_hideCancelled;
    QPushButton *m_showAll;
};

} // namespace sessionbook
