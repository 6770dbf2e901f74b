// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/typed_text.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace sessionbook {

void TypedText::watch(const QWidget &form)
{
    const auto isNew = [this](QWidget *field, const QString &text) {
        const bool unknown = !m_openingTexts.contains(field);
        if (unknown)
            m_openingTexts.insert(field, text);
        return unknown;
    };
    const auto lines = form.findChildren<QLineEdit *>();
    for (QLineEdit *line : lines) {
        if (!line->isReadOnly() && isNew(line, line->text()))
            QObject::connect(line, &QLineEdit::textEdited, line,
                             [this, line] { m_typedInto.insert(line); });
    }
    const auto texts = form.findChildren<QPlainTextEdit *>();
    for (QPlainTextEdit *text : texts) {
        if (!text->isReadOnly() && isNew(text, text->toPlainText()))
            QObject::connect(text, &QPlainTextEdit::textChanged, text, [this, text] {
                if (text->document()->isModified()) // not by the program
                    m_typedInto.insert(text);
            });
    }
}

bool TypedText::differs(const QWidget &form) const
{
    const auto differs = [this](const QWidget *field, const QString &text) {
        return m_typedInto.contains(field) && m_openingTexts.value(field) != text;
    };
    const auto lines = form.findChildren<QLineEdit *>();
    const auto texts = form.findChildren<QPlainTextEdit *>();
    return std::ranges::any_of(lines, [&](auto *line) { return differs(line, line->text()); }) ||
           std::ranges::any_of(texts,
                               [&](auto *text) { return differs(text, text->toPlainText()); });
}

} // namespace sessionbook
