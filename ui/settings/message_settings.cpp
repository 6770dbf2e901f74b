// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/message_settings.h"

#include "core/practice/practice.h"
#include "core/practice/settings.h"
#include "core/records/message_field.h"
#include "core/rules/names.h"
#include "ui/look/icons.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"
#include "ui/parts/menu_place.h"
#include "ui/parts/segmented_control.h"

#include <QComboBox>
#include <QFocusEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int bodyHeight = 200;

/// Other languages to write texts in; the program has none for them.
constexpr std::array furtherLanguages{"cs", "et", "fi", "fo", "hu", "it", "lt", "lv",
                                      "nb", "nl", "pt", "ro", "ru", "sv", "tr", "uk"};

} // namespace

MessageSettings::MessageSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Messages to clients"), practice, parent),
      m_kinds(new SegmentedControl(tr("Kind of message"), this)), m_languages(new QComboBox(this)),
      m_subject(new QLineEdit(this)), m_body(new QPlainTextEdit(this)), m_lastEdited(m_body),
      m_reset(new QPushButton(tr("&Reset to default"), this))
{
    for (const Token<MessageKind> &kind : Tokens<MessageKind>::list)
        m_kinds->addSegment(nameOf(kind.value), u"messageKind_"_s + QString::fromUtf16(kind.text));
    m_languages->setObjectName(u"messageLanguage"_s);
    m_languages->setAccessibleName(tr("Language of the message"));
    m_languages->setToolTip(m_languages->accessibleName());
    auto *choice = new QHBoxLayout;
    choice->setSpacing(12);
    choice->addWidget(m_kinds);
    choice->addStretch();
    choice->addWidget(m_languages);
    content()->addLayout(choice);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(makeEditor(), 11);
    columns->addWidget(makePreview(), 9);
    content()->addLayout(columns, 1);
    connect(m_kinds, &SegmentedControl::currentChanged, this, &MessageSettings::choose);
    connect(m_languages, &QComboBox::activated, this, &MessageSettings::choose);

    m_language = practiceLanguage(practice.profile());
    fillLanguages();
    if (m_languages->findData(m_language) < 0)
        m_language = u"en"_s;
    load();
}

QWidget *MessageSettings::makeEditor()
{
    m_subject->setObjectName(u"messageSubject"_s);
    m_body->setObjectName(u"messageBody"_s);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(bodyHeight);
    m_subject->installEventFilter(this);
    m_body->installEventFilter(this);
    m_subjectField = new FormField(tr("&Subject"), m_subject, this);
    m_bodyField = new FormField(tr("M&essage"), m_body, this);
    setPlaceFor(field::subject, m_subjectField);
    setPlaceFor(field::body, m_bodyField);

    auto *insertButton = new QPushButton(icon(Icon::Plus), tr("&Insert"), this);
    insertButton->setObjectName(u"insertPlaceholder"_s);
    insertButton->setAccessibleName(tr("Insert a placeholder, filled in for each session"));
    insertButton->setToolTip(insertButton->accessibleName());
    insertButton->setAutoDefault(false);
    m_reset->setObjectName(u"resetMessage"_s);
    m_reset->setAutoDefault(false);
    QMenu *placeholders = makePlaceholderMenu();
    connect(insertButton, &QPushButton::clicked, this, [=, this] {
        popUpInside(window(), placeholders,
                    insertButton->mapToGlobal(QPoint(0, insertButton->height())));
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_subjectField->clearError();
        m_bodyField->clearError();
        const Result<> reset = practice().settings().resetMessageText(m_kind, m_language);
        if (!reset)
            refuse(reset.error());
        load();
    });
    connect(m_subject, &QLineEdit::textChanged, this, &MessageSettings::showPreview);
    connect(m_body, &QPlainTextEdit::textChanged, this, &MessageSettings::showPreview);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    buttons->addWidget(insertButton);
    buttons->addWidget(m_reset);
    buttons->addStretch();
    auto *editor = new QWidget(this);
    auto *layout = new QVBoxLayout(editor);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_subjectField);
    layout->addWidget(m_bodyField, 1);
    layout->addLayout(buttons);
    return editor;
}

QWidget *MessageSettings::makePreview()
{
    auto *card = new QFrame(this);
    card->setFrameShape(QFrame::StyledPanel);
    card->setObjectName(u"messagePreview"_s);
    m_previewSubject = makeLabel({}, TextStyle::Strong, card);
    m_previewSubject->setObjectName(u"previewSubject"_s);
    m_previewBody = makeLabel({}, TextStyle::Body, card);
    m_previewBody->setObjectName(u"previewBody"_s);
    m_previewBody->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(14, 12, 14, 12);
    inCard->addWidget(m_previewSubject);
    inCard->addWidget(m_previewBody, 1);

    auto *preview = new QWidget(this);
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeLabel(tr("Preview"), TextStyle::Quiet, preview));
    layout->addWidget(card, 1);
    return preview;
}

QMenu *MessageSettings::makePlaceholderMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"placeholderMenu"_s);
    for (const Placeholder &placeholder : placeholders()) {
        const QString name = placeholder.name;
        QAction *action = menu->addAction(
            tr("%1: %2", "placeholder, its meaning").arg(name, placeholder.meaning));
        action->setObjectName(QString(name).remove(u'{').remove(u'}'));
        connect(action, &QAction::triggered, this, [=, this] { insert(name); });
    }
    return menu;
}

void MessageSettings::fillLanguages()
{
    m_languages->clear();
    for (const QString &code : practice().settings().messageLibrary().languages())
        m_languages->addItem(messageLanguageName(code), code);
    m_languages->insertSeparator(m_languages->count());
    for (const char *further : furtherLanguages) {
        const QString code = QLatin1String(further);
        if (m_languages->findData(code) < 0)
            m_languages->addItem(messageLanguageName(code), code);
    }
}

void MessageSettings::load()
{
    const QSignalBlocker kinds(m_kinds);
    m_kinds->setCurrentIndex(static_cast<int>(m_kind));
    m_languages->setCurrentIndex(m_languages->findData(m_language));
    if (!m_subjectField->hasError() && !m_bodyField->hasError()) {
        const MessageTemplate text =
            practice().settings().messageLibrary().text(m_kind, m_language);
        m_subject->setText(text.subject);
        if (m_body->toPlainText().trimmed() != text.body.trimmed())
            m_body->setPlainText(text.body.trimmed());
    }
    showWhose();
    showPreview();
}

void MessageSettings::choose()
{
    take();
    if (m_subjectField->hasError() || m_bodyField->hasError()) {
        load(); // back to the text that is wrong
        leadToError();
        return;
    }
    m_kind = static_cast<MessageKind>(m_kinds->currentIndex());
    m_language = m_languages->currentData().toString();
    load();
}

MessageTemplate MessageSettings::typed() const
{
    return tidied(MessageTemplate{m_subject->text(), m_body->toPlainText() + u'\n'});
}

void MessageSettings::take()
{
    const MessageTemplate text = typed();
    m_subjectField->clearError();
    m_bodyField->clearError();
    const bool none = text.subject.isEmpty() && text.body.trimmed().isEmpty();
    if (none &&
        practice().settings().messageLibrary().text(m_kind, m_language) == MessageTemplate{})
        return; // still empty, in a language without a text
    for (const Error &error : validate(text))
        refuse(error);
    if (m_subjectField->hasError() || m_bodyField->hasError())
        return;
    if (const Result<> taken = practice().settings().setMessageText(m_kind, m_language, text);
        !taken)
        refuse(taken.error());
    showWhose();
}

void MessageSettings::showWhose()
{
    const bool customised = practice().settings().messageLibrary().isCustomised(m_kind, m_language);
    m_reset->setEnabled(customised || m_subjectField->hasError() || m_bodyField->hasError());
    const bool any =
        practice().settings().messageLibrary().text(m_kind, m_language) != MessageTemplate{};
    m_bodyField->setHint(
        customised ? tr("Your own text")
        : any      ? tr("Default text")
              : tr("No text in this language: clients get the one in the practice's language."));
}

MessageFacts MessageSettings::sample(const MessageTemplate &text) const
{
    const QTimeZone &zone = practice().profile().zone;
    const QDate day = localTime(practice().now(), zone).date().addDays(1);
    SessionFields fields;
    fields.startsAt = startOfDay(day, zone).plusMinutes(10 * 60);
    fields.place = Place::Online;
    fields.address = u"https://meet.example.com/anna"_s;
    MessageFacts facts{tr("Anna", "a client who is made up"), {fields}};
    if (text.listsDates()) {
        for (int week = 0; week < 2; ++week) {
            fields.startsAt = fields.startsAt.plusMinutes(7 * minutesInDay);
            facts.sessions.push_back(fields);
        }
    }
    return facts;
}

void MessageSettings::showPreview()
{
    const MessageTemplate text = typed();
    const MessageLibrary texts({{m_kind, m_language, text}});
    const MessageDraft draft = texts.write(m_kind, m_language, sample(text), practice().profile());
    m_previewSubject->setText(draft.subject);
    m_previewBody->setText(draft.body.trimmed());
}

void MessageSettings::insert(const QString &placeholder)
{
    if (m_lastEdited == m_subject)
        m_subject->insert(placeholder);
    else
        m_body->insertPlainText(placeholder);
    m_lastEdited->setFocus();
}

bool MessageSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_subject || watched == m_body) {
        if (event->type() == QEvent::FocusIn)
            m_lastEdited = static_cast<QWidget *>(watched);
        // Editing ends when the focus moves, but not into a menu or another window.
        if (event->type() == QEvent::FocusOut) {
            const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
            if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason)
                take();
        }
        // The wheel turns the text, not the page.
        return QWidget::eventFilter(watched, event); // NOLINT(bugprone-parent-virtual-call)
    }
    return SettingsPage::eventFilter(watched, event);
}

} // namespace sessionbook
