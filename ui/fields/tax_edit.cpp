// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/tax_edit.h"

#include "core/base/money.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

/// Percents are read as amounts are: with the locale's decimal mark, and at most two decimals.
const Currency &percent()
{
    static const Currency percent{u"%"_s, 2, u"%"_s};
    return percent;
}

/// A rate has no groups of thousands, so a comma and a point mean the same in it.
QString withOwnMark(QString typed, const QLocale &locale)
{
    const QString mark = locale.decimalPoint();
    const bool isOne = typed.count(u',') + typed.count(u'.') == 1;
    return isOne ? typed.replace(u',', mark).replace(u'.', mark) : typed;
}

} // namespace

TaxEdit::TaxEdit(const QString &objectName, QWidget *parent) : QLineEdit(parent)
{
    setObjectName(objectName);
    setPlaceholderText(tr("exempt"));
}

void TaxEdit::setRate(std::optional<int> rate)
{
    if (!rate) {
        clear();
        return;
    }
    const bool isWhole = *rate % 100 == 0;
    setText(isWhole ? QLocale().toString(*rate / 100)
                    : formatAmount({*rate}, percent(), QLocale()));
}

std::optional<int> TaxEdit::rate() const
{
    const QLocale locale;
    const auto read = parseMoney(withOwnMark(text(), locale), percent(), locale);
    if (text().trimmed().isEmpty() || !read || read->minor > highestTax)
        return std::nullopt;
    return static_cast<int>(read->minor);
}

bool TaxEdit::isUnderstood() const { return text().trimmed().isEmpty() || rate().has_value(); }

} // namespace sessionbook
