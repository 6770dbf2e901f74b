#include "ui/clients/languages.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

QString languageName(const QString &code)
{
    const QString own = QLocale(code).nativeLanguageName();
    return own.isEmpty() ? code : own;
}

QStringList messageLanguages()
{
    QStringList codes{u"da"_s, u"de"_s, u"en"_s, u"es"_s, u"fr"_s, u"is"_s, u"pl"_s, u"sv"_s};
    std::ranges::sort(codes, [collator = QCollator()](const QString &a, const QString &b) {
        return collator.compare(languageName(a), languageName(b)) < 0;
    });
    return codes;
}

} // namespace sessionbook
