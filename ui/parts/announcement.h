// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QString;
class QWidget;

namespace sessionbook {

/// Gives `widget` the role of an alert, which screen readers announce when it appears. Call it in
/// the widget's constructor, before a screen reader asks for the role.
void makeAlert(QWidget *widget);

/// An alert that is never to be seen, for what shows elsewhere.
void makeSpeaker(QWidget *widget);

/// Lets a screen reader speak `sentence` at once, though the alert does not have the focus. An
/// alert that is hidden now is spoken when it is shown.
void announce(QWidget *alert, const QString &sentence);

} // namespace sessionbook
