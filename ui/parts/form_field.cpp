// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/form_field.h"

#include "ui/look/style.h"
#include "ui/look/text_styles.h"
#include "ui/look/theme.h"
#include "ui/parts/icon_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <type_traits>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int fieldIconSide = 16;

QString withoutMnemonic(QString label) { return label.remove(u'&'); }

} // namespace

FormField::FormField(const QString &label, QWidget *field, QWidget *parent)
    : QWidget(parent), m_label(makeLabel(label, TextStyle::Body, this)), m_field(field),
      m_icon(new IconLabel(Icon::Info, Ink::Quiet, fieldIconSide, this)),
      m_words(makeLabel({}, TextStyle::Body, this))
{
    m_label->setBuddy(field);
    m_label->setWordWrap(false);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setVisible(!label.isEmpty());
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(withoutMnemonic(label));
    m_words->setForegroundRole(QPalette::WindowText); // on a dialog's surface it would be Text
    m_words->setObjectName(u"fieldWords"_s);

    auto *wordsLine = new QHBoxLayout;
    wordsLine->setSpacing(6);
    wordsLine->addWidget(m_icon, 0, Qt::AlignTop);
    wordsLine->addWidget(m_words, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(field);
    layout->addLayout(wordsLine);
    layout->addStretch(); // beside a field with more words, the label and field stay at the top
    showWords();
}

/// Passes the focus on. With a focus proxy, Tab would lead from the last field through this one to
/// the first again, and never to the buttons.
void FormField::focusInEvent(QFocusEvent *event)
{
    (m_errors.isEmpty() ? m_field : m_errors.first())->setFocus(event->reason());
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_field->setAccessibleName(withoutMnemonic(label));
}

void FormField::setError(const QString &sentence)
{
    // After the layouts around it have made room for the sentence.
    if (!sentence.isEmpty())
        QTimer::singleShot(0, this, &FormField::scrollToError);
    if (sentence == m_error)
        return;
    m_error = sentence;
    if (hasError())
        watchField();
    setInvalid(m_field, !m_error.isEmpty());
    showWords();
}

void FormField::setErrorOf(QWidget *editor, const QString &sentence)
{
    QTimer::singleShot(0, this, &FormField::scrollToError);
    m_errors.set(editor, sentence);
    watchField();
    showWords();
}

void FormField::scrollToError()
{
    if (!hasError() || !isAncestorOf(QApplication::focusWidget()))
        return;
    for (QWidget *around = parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(this);
    }
}

void FormField::watchField()
{
    if (m_watches)
        return;
    m_watches = true;
    const auto watch = [this](auto *type, auto signal) {
        using Editor = std::remove_pointer_t<decltype(type)>;
        QList<Editor *> editors = m_field->findChildren<Editor *>();
        if (auto *itself = qobject_cast<Editor *>(m_field))
            editors << itself;
        for (Editor *editor : std::as_const(editors)) {
            // A button in a line, such as one that shows what is hidden, changes nothing.
            if (!qobject_cast<QLineEdit *>(editor->parentWidget()))
                connect(editor, signal, this, [this, editor] { clearErrorsOf(editor); });
        }
    };
    watch(static_cast<QLineEdit *>(nullptr), &QLineEdit::textChanged);
    watch(static_cast<QPlainTextEdit *>(nullptr), &QPlainTextEdit::textChanged);
    watch(static_cast<QComboBox *>(nullptr), &QComboBox::currentIndexChanged);
    watch(static_cast<QAbstractButton *>(nullptr), &QAbstractButton::toggled);
}

void FormField::clearErrorsOf(const QWidget *editor)
{
    const auto wrong = m_errors.editors();
    for (QWidget *each : wrong) {
        if (each == editor || each->isAncestorOf(editor))
            m_errors.clear(each);
    }
    clearError();
    showWords();
}

void FormField::setRemark(const QString &sentence)
{
    if (sentence == m_remark)
        return;
    m_remark = sentence;
    showWords();
}

void FormField::setHint(const QString &sentence)
{
    m_hint = sentence;
    showWords();
}

void FormField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showWords();
}

void FormField::showWords()
{
    const Theme &colors = theme(palette());
    const QString words = !m_error.isEmpty()    ? m_error
                          : !m_errors.isEmpty() ? m_errors.sentences()
                          : !m_remark.isEmpty() ? m_remark
                                                : m_hint;
    const bool quiet = !hasError() && m_remark.isEmpty();
    const QColor color = hasError() ? colors.dangerText
                         : quiet    ? colors.quietText
                                    : colors.remarkText;
    QPalette palette = m_words->palette();
    if (palette.color(QPalette::WindowText) != color) {
        palette.setColor(QPalette::WindowText, color);
        m_words->setPalette(palette);
    }
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
    m_icon->setVisible(!quiet);
    if (hasError())
        m_icon->setIcon(Icon::Alert, Ink::Danger);
    else
        m_icon->setIcon(Icon::Info, Ink::Remark);
    m_field->setAccessibleDescription(words);
}

} // namespace sessionbook
