// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/to_finish/to_finish_dialog.h"

#include "core/practice/practice.h"
#include "core/practice/sessions.h"
#include "ui/parts/consequence_box.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/row_list.h"
#include "ui/parts/screen_fit.h"
#include "ui/parts/session_words.h"
#include "ui/parts/toast.h"
#include "ui/parts/undo_words.h"
#include "ui/sessions/message_step.h"
#include "ui/sessions/session_flow.h"
#include "ui/sessions/session_menu.h"
#include "ui/to_finish/to_finish_acts.h"
#include "ui/to_finish/to_finish_model.h"

#include <QKeyEvent>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace sessionbook {

ToFinishDialog::ToFinishDialog(Practice &practice, Reporter &reporter, QWidget *parent)
    : ListAndDetail(u"toFinish"_s, parent), m_practice(practice), m_reporter(reporter),
      m_model(new ToFinishModel(practice, this)), m_acts(new ToFinishActs(practice, this))
{
    setTitle(tr("To finish"));
    setParts(m_model, m_acts, Icon::Check,
             tr("Nothing to finish.\nEvery session that is over has been closed."));
    list()->setAccessibleName(tr("Sessions to finish, oldest first"));
    list()->installEventFilter(this);
    onRowMenu(list(), [this](const QModelIndex &index, const QPoint &globalPos) {
        // Nothing is charged for these yet, so no document can lack anything.
        showSessionMenu(m_practice, *this, this, m_model->sessionAt(index.row()), globalPos, [] {});
    });
    pinBelowBody(m_acts->consequences());
    hideWhenEmpty(m_acts->consequences());
    addButtons();
    connect(m_model, &ToFinishModel::readFailed, this, &ToFinishDialog::failure);
    connect(m_acts, &ToFinishActs::choiceChanged, this, &ToFinishDialog::updateConfirmText);
    connect(&m_practice, &Practice::changed, this, [this] {
        if (m_practice.lastCommandIsUndoable())
            ++m_toUndo;
        if (!m_practice.redoable())
            m_toRedo = 0;
        showCurrent();
    });
    showCurrent();
    resize(fittedSize({900, 640}, *this));
}

void ToFinishDialog::addButtons()
{
    QPushButton *open = addSideButton(tr("&Open session…"), u"toFinishSession"_s, Icon::Calendar);
    open->setToolTip(tr("Choose another reason or amount, or notify the client"));
    open->setAutoDefault(false);
    m_close = addSecondButton(tr("&Close"), u"closeToFinish"_s);
    m_close->setAutoDefault(false); // Enter on the list presses the main button
    m_settle = addMainButton({}, u"toFinishSettle"_s);
    hideWhenEmpty(open);
    hideWhenEmpty(m_settle);
    connect(open, &QPushButton::clicked, this, &ToFinishDialog::openCurrent);
    connect(m_close, &QPushButton::clicked, this, &ToFinishDialog::reject);
    connect(m_settle, &QPushButton::clicked, this, &ToFinishDialog::settle);
    list()->setFocus();
}

std::optional<SessionId> ToFinishDialog::current() const
{
    const QModelIndex index = list()->currentIndex();
    return index.isValid() ? std::optional(m_model->sessionAt(index.row())) : std::nullopt;
}

void ToFinishDialog::showDetail(const QModelIndex &)
{
    const auto id = current();
    sayWhetherDone(!id);
    if (!id) {
        m_shown.reset();
        return;
    }
    const auto session = m_practice.sessions().details(*id);
    if (!session) {
        failure(session.error());
        return;
    }
    const bool same = m_shown && m_shown->session().id == *id &&
                      m_shown->session().revision == session->session().revision;
    m_shown = *session;
    if (!same)
        m_acts->setSession(*session);
}

void ToFinishDialog::sayWhetherDone(bool isDone)
{
    if (m_isDone == isDone)
        return;
    m_isDone = isDone;
    setSubtitleGivingWay(isDone ? QString()
                                : tr("These sessions are over but not closed. Choose what "
                                     "happened, then press Enter."));
    m_close->setVisible(isDone);
    if (isDone)
        m_close->setFocus(); // nothing else is left to press
}

void ToFinishDialog::updateConfirmText()
{
    const ToFinishChoice *choice = m_acts->chosen();
    m_settle->setEnabled(choice != nullptr);
    m_settle->setText(choice ? choice->act : tr("Choose what happened"));
}

/// A letter typed on the list is a choice; it does not search the names.
bool ToFinishDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = !(key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
        if (plain && key->text().size() == 1 && key->text().front().isLetterOrNumber()) {
            m_acts->choose(key->text());
            return true;
        }
    }
    return ListAndDetail::eventFilter(watched, event);
}

void ToFinishDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && m_acts->choose(event->text()))
        return;
    ListAndDetail::keyPressEvent(event);
}

void ToFinishDialog::settle()
{
    if (!m_acts->chosen() || !m_shown)
        return;
    const ToFinishChoice choice =
        *m_acts->chosen(); // a copy, as the next session has other choices
    const SessionDetails session = *m_shown;
    const Result<Plan> plan = m_practice.sessions().preview(session.facts, choice.request);
    if (!plan) {
        failure(plan.error());
        return;
    }
    // What is over is offered no message, but for a fee that is charged for it.
    MessageStep step;
    step.prompt = promptFor(m_practice, plan->messageOffered, session.client,
                            {session.session().fields}, plan->feeToTell());
    step.commit = [this, seen = session.seen(),
                   request = choice.request](const std::optional<MessageDraft> &message) {
        return m_practice.sessions().perform(seen, request, Reach::This, message);
    };
    step.success = isolated(session.client.name) + u": "_s + choice.done;
    list()->setFocus(); // where the keys go when the question is answered
    takeMessageStep(this, *this, step, [this] {
        if (m_isDone == true)
            m_close->setFocus();
        else
            list()->setFocus();
    });
}

void ToFinishDialog::openCurrent()
{
    const auto id = current();
    if (!id)
        return;
    list()->setFocus(); // where the keys go when one comes back
    openSession(m_practice, *this, this, *id);
}

void ToFinishDialog::undo()
{
    // Only actions of this dialog are undone here.
    if (m_toUndo == 0 || !m_practice.undoable())
        return;
    const auto undone = m_practice.undo();
    --m_toUndo; // also if it is refused: the one before may be none of this dialog's
    if (!undone) {
        failure(undone.error());
        return;
    }
    ++m_toRedo;
    showReplayed(*undone, tr("Undone: %1."));
}

void ToFinishDialog::redo()
{
    if (m_toRedo == 0 || !m_practice.redoable())
        return;
    --m_toRedo;
    const auto redone = m_practice.redo();
    if (redone)
        showReplayed(*redone, tr("Redone: %1."));
    else
        failure(redone.error());
}

void ToFinishDialog::showReplayed(const PastAct &act, const QString &sentence)
{
    if (act.session)
        list()->setCurrentIndex(m_model->indexOf(*act.session));
    showCurrent();
    list()->setFocus();
    success(sentence.arg(undoWords(act, m_practice.profile().zone, QLocale())));
}

void ToFinishDialog::success(const QString &sentence)
{
    bar()->hide();
    toast()->say(sentence, m_practice.lastCommandIsUndoable());
}

void ToFinishDialog::note(const QString &sentence) { toast()->say(sentence, false); }

void ToFinishDialog::failure(const Error &error)
{
    toast()->hide();
    if (error.kind == ErrorKind::Storage)
        m_reporter.failure(error);
    bar()->showMessage(error.sentence);
}

void ToFinishDialog::goTo(SessionId id)
{
    if (const QModelIndex index = m_model->indexOf(id); index.isValid())
        list()->setCurrentIndex(index);
}

void openToFinish(Practice &practice, Reporter &reporter, QWidget *parent,
                  std::optional<SessionId> at)
{
    auto *dialog = new ToFinishDialog(practice, reporter, parent);
    dialog->open();
    if (at)
        dialog->goTo(*at);
}

} // namespace sessionbook
