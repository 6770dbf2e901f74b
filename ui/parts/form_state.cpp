// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/form_state.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTextDocument>

#include <algorithm>

namespace sessionbook {

namespace {

QLineEdit *lineOf(QWidget *field)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        return line;
    if (auto *combo = qobject_cast<QComboBox *>(field))
        return combo->lineEdit();
    if (qobject_cast<QAbstractSpinBox *>(field))
        return field->findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
    return nullptr;
}

/// Not the line inside another field.
bool isField(QWidget *widget)
{
    const auto *line = qobject_cast<QLineEdit *>(widget);
    if (line && (qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) ||
                 qobject_cast<QComboBox *>(widget->parentWidget())))
        return false;
    if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
        return !text->isReadOnly();
    if (QLineEdit *typed = lineOf(widget))
        return !typed->isReadOnly() && !(typed->inputMethodHints() & Qt::ImhSensitiveData) &&
               typed->echoMode() == QLineEdit::Normal;
    return qobject_cast<QComboBox *>(widget) || qobject_cast<QCheckBox *>(widget) ||
           qobject_cast<QRadioButton *>(widget);
}

QVariant valueOf(QWidget *field)
{
    if (const auto *text = qobject_cast<QPlainTextEdit *>(field))
        return text->toPlainText();
    if (const auto *button = qobject_cast<QAbstractButton *>(field))
        return button->isChecked();
    if (const QLineEdit *line = lineOf(field))
        return line->text();
    return qobject_cast<QComboBox *>(field)->currentIndex();
}

void setValue(QWidget *field, const QVariant &value)
{
    if (auto *text = qobject_cast<QPlainTextEdit *>(field)) {
        text->selectAll();
        text->insertPlainText(value.toString()); // so that it counts as typed
    } else if (auto *button = qobject_cast<QAbstractButton *>(field)) {
        button->click();
    } else if (QLineEdit *line = lineOf(field)) {
        line->setText(value.toString());
        Q_EMIT line->textEdited(line->text());
        Q_EMIT line->editingFinished();
    } else {
        auto *combo = qobject_cast<QComboBox *>(field);
        combo->setCurrentIndex(value.toInt());
        Q_EMIT combo->activated(combo->currentIndex());
    }
}

/// Choices first: they fill in what is typed afterwards.
int orderOf(const QVariant &value) { return value.typeId() == QMetaType::QString ? 1 : 0; }

struct NumberedField
{
    QWidget *widget = nullptr;
    QString name;
    int number = 0;
};

std::vector<NumberedField> fieldsOf(const QWidget &form)
{
    std::vector<NumberedField> fields;
    QHash<QString, int> seen;
    const auto widgets = form.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!isField(widget))
            continue;
        const QString name = widget->objectName();
        fields.push_back({widget, name, seen[name]++});
    }
    return fields;
}

} // namespace

std::vector<FieldState> stateOf(const QWidget &form)
{
    std::vector<FieldState> states;
    for (const NumberedField &field : fieldsOf(form)) {
        const bool isProse =
            qobject_cast<QPlainTextEdit *>(field.widget) || qobject_cast<QLineEdit *>(field.widget);
        states.push_back({field.name, field.number, field.widget->accessibleName(),
                          valueOf(field.widget), isProse, field.widget == form.focusWidget()});
    }
    std::ranges::stable_sort(states, {}, [](const FieldState &s) { return orderOf(s.value); });
    return states;
}

std::vector<FieldState> putBack(const std::vector<FieldState> &states, QWidget &form)
{
    std::vector<FieldState> left;
    QWidget *focus = nullptr;
    for (const FieldState &state : states) {
        // Looked for anew each time: a choice can make others appear.
        const auto fields = fieldsOf(form);
        const auto place = std::ranges::find_if(fields, [&](const NumberedField &field) {
            return field.name == state.field && field.number == state.number;
        });
        const bool isThere = place != fields.end();
        if (isThere && valueOf(place->widget) != state.value && place->widget->isEnabled())
            setValue(place->widget, state.value);
        if (!isThere || valueOf(place->widget) != state.value)
            left.push_back(state);
        if (isThere && state.hasFocus)
            focus = place->widget;
    }
    if (focus)
        focus->setFocus();
    return left;
}

} // namespace sessionbook
