// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

namespace sessionbook {

/// Gives `widget` the role of an alert, whose appearance screen readers speak. Call it in the
/// widget's constructor: the role is fixed once a screen reader has asked for it.
void makeAlert(QWidget *widget);

/// Has a screen reader say `sentence` at once, though the alert that shows it has no focus.
void announce(QWidget *alert, const QString &sentence);

} // namespace sessionbook
