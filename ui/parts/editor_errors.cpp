// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/editor_errors.h"

#include "ui/look/style.h"

#include <QStringList>

namespace sessionbook {

void EditorErrors::set(QWidget *editor, const QString &sentence)
{
    m_wrong.removeIf([editor](const Wrong &each) { return each.editor == editor; });
    m_wrong.append({editor, sentence});
    setInvalid(editor, true);
    editor->setAccessibleDescription(sentence);
}

void EditorErrors::clear(QWidget *editor)
{
    if (m_wrong.removeIf([editor](const Wrong &each) { return each.editor == editor; }) == 0)
        return;
    setInvalid(editor, false);
    editor->setAccessibleDescription({});
}

QList<QWidget *> EditorErrors::editors() const
{
    QList<QWidget *> editors;
    for (const Wrong &each : m_wrong)
        editors << each.editor;
    return editors;
}

QString EditorErrors::sentences() const
{
    QStringList sentences;
    for (const Wrong &each : m_wrong)
        sentences << each.sentence;
    sentences.removeDuplicates();
    return sentences.join(QLatin1Char('\n'));
}

} // namespace sessionbook
