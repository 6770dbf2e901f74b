// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/status.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLineEdit;
class QRadioButton;

namespace sessionbook {

/// Why a session is cancelled: one of the reasons, or "Other" and the professional's own words.
class CancelReasons : public QWidget
{
    Q_OBJECT

public:
    explicit CancelReasons(QWidget *parent = nullptr);

    /// Empty until one is chosen.
    [[nodiscard]] std::optional<CancelReason> reason() const;
    [[nodiscard]] QString reasonText() const; ///< with Other
    /// A client who may still come can't have stayed away.
    void setNoShowPossible(bool possible);
    void focusReasonText();

Q_SIGNALS:
    void changed();

private:
    void updateReasonText();

    QButtonGroup *m_group;
    QRadioButton *m_noShow = nullptr;
    QLineEdit *m_text = nullptr;
};

} // namespace sessionbook
