// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/document_names.h"

#include "core/base/isolated.h"
#include "ui/parts/time_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct DocumentNames
{
    Q_DECLARE_TR_FUNCTIONS(DocumentNames)
};

} // namespace

QString nameOf(DocumentKind kind, int position)
{
    switch (kind) {
    case DocumentKind::Invoice:
        return DocumentNames::tr("Invoice");
    case DocumentKind::CreditNote:
        return DocumentNames::tr("Credit note");
    case DocumentKind::Receipt:
        return DocumentNames::tr("Receipt");
    case DocumentKind::Statement:
        return DocumentNames::tr("Statement");
    case DocumentKind::Reminder:
        return position <= 1   ? DocumentNames::tr("Payment reminder")
               : position == 2 ? DocumentNames::tr("Second reminder")
                               : DocumentNames::tr("Final reminder");
    }
    Q_UNREACHABLE();
}

QString nameOf(DocumentState state)
{
    switch (state) {
    case DocumentState::Open:
        return DocumentNames::tr("Open");
    case DocumentState::Overdue:
        return DocumentNames::tr("Overdue");
    case DocumentState::Paid:
        return DocumentNames::tr("Paid");
    case DocumentState::Credited:
        return DocumentNames::tr("Credited");
    case DocumentState::Final:
        return {};
    }
    Q_UNREACHABLE();
}

QString titleOf(const DocumentItem &item)
{
    return nameOf(item.kind, item.position) + u' ' + item.number;
}

QString headingOf(const QString &title, const QString &recipient, const QString &client)
{
    const QString whom = client.isEmpty() || client == recipient
                             ? recipient
                             : DocumentNames::tr("%1, for %2", "recipient of a document, client")
                                   .arg(isolated(recipient), isolated(client));
    return joinedByDot({title, whom});
}

QString titleOf(const MessageDocument &document)
{
    return nameOf(document.kind, document.position) + u' ' + document.number;
}

static QString fileNameFrom(QString title)
{
    title.replace(u'/', u'-'); // a number may have one
    return title + u".pdf"_s;
}

QString fileNameOf(const DocumentItem &item) { return fileNameFrom(titleOf(item)); }

QString fileNameOf(const MessageDocument &document) { return fileNameFrom(titleOf(document)); }

} // namespace sessionbook
