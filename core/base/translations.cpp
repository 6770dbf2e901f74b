// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

const QString ourTranslator = u"sessionbookTranslator"_s;

/// Writes counts with the digits of the locale, as all other numbers are.
class Translator final : public QTranslator
{
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override
    {
        QString text = QTranslator::translate(context, sourceText, disambiguation, n);
        if (n >= 0)
            text.replace(u"%n"_s, u"%Ln"_s);
        return text;
    }
};

void install(QCoreApplication &application, const QLocale &locale, const QString &file,
             const QString &folder)
{
    auto *translator = new Translator(&application);
    translator->setObjectName(ourTranslator);
    if (translator->load(locale, file, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslations(QCoreApplication &application)
{
    qDeleteAll(application.findChildren<QTranslator *>(ourTranslator)); // of another language
    // The translator installed last is asked first.
    install(application, QLocale(QLocale::English), u"sessionbook"_s, u":/translations"_s);
    install(application, QLocale(), u"qtbase"_s,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, QLocale(), u"sessionbook"_s, u":/translations"_s);
}

} // namespace sessionbook
