// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/locale_box.h"

#include "core/rules/names.h"

#include <QCollator>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString withCountry(const QString &language, const QString &country)
{
    return country.isEmpty() ? language : u"%1 (%2)"_s.arg(language, country);
}

QString localeName(const QLocale &locale)
{
    QString own = withCountry(locale.nativeLanguageName(), locale.nativeTerritoryName());
    if (!own.isEmpty())
        own[0] = own.front().toUpper();
    const QString english = withCountry(QLocale::languageToString(locale.language()),
                                        QLocale::territoryToString(locale.territory()));
    return own == english ? own : own + u" · "_s + english;
}

/// Display names and locale names, ordered by display name. Computed once, as there are hundreds.
const std::vector<std::pair<QString, QString>> &allLocales()
{
    static const auto list = [] {
        std::vector<std::pair<QString, QString>> named;
        const auto all = QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript,
                                                  QLocale::AnyTerritory);
        for (const QLocale &locale : all) {
            // One for each language and country, in its usual script.
            const bool usual = QLocale(locale.language(), locale.territory()) == locale;
            const bool country = locale.territory() != QLocale::AnyTerritory &&
                                 !locale.nativeTerritoryName().isEmpty();
            if (locale != QLocale::c() && usual && country)
                named.emplace_back(localeName(locale), locale.name());
        }
        const QCollator collator;
        std::ranges::sort(named, [&](const auto &a, const auto &b) {
            return collator.compare(a.first, b.first) < 0;
        });
        return named;
    }();
    return list;
}

} // namespace

LocaleBox::LocaleBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    addItem(tr("System default"), QString());
    for (const auto &[name, code] : allLocales())
        addItem(name, code);
    connect(lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int typed = findText(currentText().trimmed(), Qt::MatchFixedString);
        if (typed >= 0)
            setCurrentIndex(typed);
    });
}

std::optional<QString> LocaleBox::localeName() const
{
    const int index = findText(currentText().trimmed(), Qt::MatchFixedString);
    return index < 0 ? std::nullopt : std::optional(itemData(index).toString());
}

void LocaleBox::setLocaleName(const QString &name)
{
    setCurrentIndex(std::max(findData(name), 0));
    setEditText(itemText(currentIndex()));
}

} // namespace sessionbook
