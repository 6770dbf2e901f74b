#pragma once

class QString;
class QWidget;

namespace sessionbook {

// Has a screen reader say `sentence` at once, though `widget`, which shows it, has no focus.
void announce(QWidget *widget, const QString &sentence);

} // namespace sessionbook
