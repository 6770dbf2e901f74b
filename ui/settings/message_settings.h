// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/letters/message_library.h"
#include "ui/settings/settings_page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPlainTextEdit;
class QPushButton;

namespace sessionbook {

class SegmentedControl;

/// The texts of messages to clients, by kind and language, with a preview.
class MessageSettings : public SettingsPage
{
    Q_OBJECT

public:
    MessageSettings(Practice &practice, QWidget *parent);
    void load() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeEditor();
    [[nodiscard]] QWidget *makePreview();
    [[nodiscard]] QMenu *makePlaceholderMenu();
    [[nodiscard]] MessageTemplate typed() const;
    [[nodiscard]] MessageFacts sample(const MessageTemplate &text) const;
    void fillLanguages();
    void choose();
    void take();
    void insert(const QString &placeholder);
    void showPreview();
    void showWhose();

    MessageKind m_kind = MessageKind::Confirmation; ///< of the text shown
    QString m_language;
    SegmentedControl *m_kinds;
    QComboBox *m_languages;
    QLineEdit *m_subject;
    QPlainTextEdit *m_body;
    QWidget *m_lastEdited; ///< where a placeholder is inserted
    FormField *m_subjectField = nullptr;
    FormField *m_bodyField = nullptr;
    QPushButton *m_reset;
    QLabel *m_previewSubject = nullptr;
    QLabel *m_previewBody = nullptr;
};

} // namespace sessionbook
