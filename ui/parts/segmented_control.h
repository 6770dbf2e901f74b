// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace sessionbook {

class Segment;

/// Joined buttons, one of them chosen, such as Unpaid, Paid and Void. The arrow keys move the
/// choice; the group is one Tab stop.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    /// The first segment added is chosen.
    explicit SegmentedControl(const QString &accessibleName, QWidget *parent = nullptr);
    ~SegmentedControl() override;

    /// Where its segments have no room side by side, they stand in several rows.
    void setWraps();
    void addSegment(const QString &text, const QString &objectName);
    /// Shown after the text. -1 shows none.
    void setCount(int segment, int count);

    int currentIndex() const;
    void setCurrentIndex(int segment);

Q_SIGNALS:
    void currentChanged(int segment);

private:
    void leadFocusTo(int chosen);

    QList<Segment *> m_segments;
};

} // namespace sessionbook
