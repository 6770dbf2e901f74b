// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/fields/country_box.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <utility>
#include <vector>

namespace sessionbook {

namespace {

/// Name and code.
const std::vector<std::pair<QString, QString>> &countries()
{
    static const auto all = [] {
        std::vector<std::pair<QString, QString>> list;
        for (int i = QLocale::AnyTerritory + 1; i <= QLocale::LastTerritory; ++i) {
            const auto territory = static_cast<QLocale::Territory>(i);
            const QString code = QLocale::territoryToCode(territory);
            if (code.size() == 2) // no continents
                list.emplace_back(QLocale::territoryToString(territory), code);
        }
        std::ranges::sort(list, [collator = QCollator()](const auto &a, const auto &b) {
            return collator.compare(a.first, b.first) < 0;
        });
        return list;
    }();
    return all;
}

} // namespace

CountryBox::CountryBox(const QString &objectName, const QString &none, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(objectName);
    addItem(none, QString());
    for (const auto &[name, code] : countries())
        addItem(name, code);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void CountryBox::setCountry(const QString &code) { setCurrentIndex(std::max(findData(code), 0)); }

} // namespace sessionbook
