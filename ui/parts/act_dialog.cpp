// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/parts/act_dialog.h"

#include "ui/parts/form_field.h"
#include "ui/parts/message_bar.h"
#include "ui/parts/reporter.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace sessionbook {

ActDialog::ActDialog(const QString &objectName, QWidget *parent)
    : DialogFrame(objectName, parent), m_bar(new MessageBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    askBeforeLosingText();
    m_bar->setObjectName(u"dialogMessage"_s);
    m_bar->hide();
    body()->addWidget(m_bar);
}

void ActDialog::setPlaceFor(Field field, FormField *place) { m_places.insert(field, place); }

void ActDialog::addActButton(QPushButton *button)
{
    m_acts.append(button);
    connect(button, &QPushButton::clicked, this, [this] {
        clearErrors();
        if (!check())
            return;
        for (QPushButton *act : std::as_const(m_acts))
            act->setEnabled(false); // a second click could record a second payment
        Q_EMIT confirmed();
    });
}

void ActDialog::showFailure(const Error &error)
{
    letActAgain();
    showError(error);
}

void ActDialog::showFailure(const Error &error, Reporter &reporter)
{
    if (error.kind != ErrorKind::Storage) {
        showFailure(error);
        return;
    }
    letActAgain();
    reporter.failure(error);
}

void ActDialog::letActAgain()
{
    for (QPushButton *act : std::as_const(m_acts))
        act->setEnabled(true);
}

void ActDialog::showError(const Error &error)
{
    FormField *place = m_places.value(error.field);
    if (!place) {
        m_bar->showMessage(error.sentence);
        return;
    }
    place->setError(error.sentence);
    place->setFocus();
}

void ActDialog::clearErrors()
{
    m_bar->hide();
    for (FormField *place : std::as_const(m_places))
        place->clearError();
}

} // namespace sessionbook
