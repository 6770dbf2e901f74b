// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace sessionbook {

/// Which of several editors are wrong, and why: each keeps its mark, and its sentence as accessible
/// description, until it is cleared itself, whatever the others become.
class EditorErrors
{
public:
    void set(QWidget *editor, const QString &sentence);
    void clear(QWidget *editor);
    [[nodiscard]] bool isEmpty() const { return m_wrong.isEmpty(); }
    /// Null if there is none.
    [[nodiscard]] QWidget *first() const { return isEmpty() ? nullptr : m_wrong.first().editor; }
    [[nodiscard]] QList<QWidget *> editors() const;
    /// All of them, oldest first, each once.
    [[nodiscard]] QString sentences() const;

private:
    struct Wrong
    {
        QPointer<QWidget> editor;
        QString sentence;
    };
    QList<Wrong> m_wrong;
};

} // namespace sessionbook
