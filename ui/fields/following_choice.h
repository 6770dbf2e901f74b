// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/rules/series.h"

#include <QWidget>

class QListWidget;
class QRadioButton;

namespace sessionbook {

class FormField;

/// "Only this session" or "This and the 7 that follow", and a list of these sessions.
class FollowingChoice : public QWidget
{
    Q_OBJECT

public:
    enum class Of { Sessions, TimeOff };
    /// `following`: how many more are affected, at least one.
    FollowingChoice(Of what, int following, QWidget *parent = nullptr);

    [[nodiscard]] Reach reach() const;
    /// What would happen to each; shown while the later ones are included.
    void setSteps(const std::vector<SeriesStep> &steps, const QTimeZone &zone);

Q_SIGNALS:
    void changed();

private:
    QRadioButton *m_this;
    QRadioButton *m_following;
    QListWidget *m_list;
    FormField *m_listField;
};

} // namespace sessionbook
