// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/unfinished_work.h"

#include "core/base/id.h"
#include "core/practice/practice.h"
#include "ui/clients/client_flow.h"
#include "ui/documents/document_flow.h"
#include "ui/look/text_styles.h"
#include "ui/parts/dialog_frame.h"
#include "ui/parts/panel_layer.h"
#include "ui/payments/charge_flow.h"
#include "ui/security/recovery_sheet_dialog.h"
#include "ui/sessions/booking_flow.h"
#include "ui/sessions/joint_flow.h"
#include "ui/sessions/session_flow.h"
#include "ui/time_off/time_off_flow.h"
#include "ui/window/main_window.h"

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct UnfinishedWords
{
    Q_DECLARE_TR_FUNCTIONS(sessionbook::UnfinishedWork)
};

constexpr auto version = QDataStream::Qt_6_4;

/// Opens the dialog of that name over `parent`, if it is one that can be opened again.
void openAgain(const UnfinishedDialog &dialog, Practice &practice, MainWindow &window,
               QWidget *parent)
{
    const qint64 id = dialog.subject.value_or(0);
    const bool isNew = !dialog.subject;
    const auto openInvoice = [&practice, &window](ChargeId charge) {
        openInvoiceOf(practice, window, &window, charge,
                      [&window] { window.showDocumentSettings(); });
    };
    if (dialog.name == "sessionDialog"_L1)
        openSession(practice, window, parent, SessionId{id}, openInvoice);
    else if (dialog.name == "bookingDialog"_L1 && isNew)
        bookSession(practice, window, parent, std::nullopt);
    else if (dialog.name == "bookingDialog"_L1)
        editSession(practice, window, parent, SessionId{id});
    else if (dialog.name == "cancelDialog"_L1)
        cancelSession(practice, window, parent, SessionId{id});
    else if (dialog.name == "finishDialog"_L1)
        finishSession(practice, window, parent, SessionId{id});
    else if (dialog.name == "repeatDialog"_L1)
        repeatSession(practice, window, parent, SessionId{id});
    else if (dialog.name == "clientDialog"_L1 && isNew)
        addClient(practice, window, parent);
    else if (dialog.name == "clientDialog"_L1)
        openClient(practice, window, parent, ClientId{id});
    else if (dialog.name == "newChargeDialog"_L1)
        addCharge(practice, window, parent);
    else if (dialog.name == "chargeDialog"_L1)
        openCharge(practice, window, parent, ChargeId{id}, openInvoice);
    else if (dialog.name == "timeOffDialog"_L1 && isNew)
        addTimeOff(practice, window, parent, {}, bookedActs(practice, window, parent));
    else if (dialog.name == "timeOffDialog"_L1)
        editTimeOff(practice, window, parent, TimeOffId{id}, bookedActs(practice, window, parent));
    else if (dialog.name == "recoverySheetDialog"_L1)
        openRecoverySheet(sheetOf(practice, dialog.onlyHere), parent);
}

void takeProse(std::vector<FieldState> &into, const std::vector<FieldState> &fields)
{
    std::ranges::copy_if(fields, std::back_inserter(into), [](const FieldState &field) {
        return field.isProse && !field.value.toString().trimmed().isEmpty();
    });
}

QString written(const std::vector<FieldState> &texts)
{
    QStringList lines;
    for (const FieldState &text : texts) {
        const QString value = text.value.toString();
        lines << (text.label.isEmpty() ? value
                                       : UnfinishedWords::tr("%1: %2").arg(text.label, value));
    }
    return lines.join(u'\n');
}

void showTexts(const std::vector<FieldState> &texts, QWidget *parent)
{
    auto *dialog = new DialogFrame(u"unfinishedTextDialog"_s, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTitle(UnfinishedWords::tr("What you were typing"));
    dialog->body()->addWidget(
        makeLabel(UnfinishedWords::tr("The window that you typed this into closed when the "
                                      "practice was locked. Nothing was saved or sent."),
                  TextStyle::Body, dialog));
    auto *shown = new QPlainTextEdit(written(texts), dialog);
    shown->setObjectName(u"unfinishedText"_s);
    shown->setAccessibleName(UnfinishedWords::tr("What you were typing"));
    shown->setReadOnly(true);
    shown->setTabChangesFocus(true);
    dialog->body()->addWidget(shown);
    dialog->addCloseButton(u"closeUnfinishedText"_s);
    QPushButton *copy =
        dialog->addMainButton(UnfinishedWords::tr("&Copy"), u"copyUnfinishedText"_s);
    QObject::connect(copy, &QPushButton::clicked, dialog, [dialog, shown] {
        QGuiApplication::clipboard()->setText(shown->toPlainText());
        dialog->accept();
    });
    dialog->open();
}

} // namespace

bool UnfinishedWork::holdsTypedText() const
{
    return std::ranges::any_of(dialogs, &UnfinishedDialog::holdsTypedText);
}

QByteArray UnfinishedWork::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(version);
    out << date << static_cast<quint32>(dialogs.size());
    for (const UnfinishedDialog &dialog : dialogs) {
        out << dialog.name << dialog.subject.has_value() << dialog.subject.value_or(0)
            << dialog.holdsTypedText << dialog.onlyHere
            << static_cast<quint32>(dialog.fields.size());
        for (const FieldState &field : dialog.fields)
            out << field.field << field.number << field.label << field.value << field.isProse
                << field.hasFocus;
    }
    return bytes;
}

UnfinishedWork UnfinishedWork::fromBytes(const QByteArray &bytes)
{
    UnfinishedWork work;
    QDataStream in(bytes);
    in.setVersion(version);
    quint32 dialogs = 0;
    in >> work.date >> dialogs;
    for (quint32 i = 0; i < dialogs && in.status() == QDataStream::Ok; ++i) {
        UnfinishedDialog dialog;
        bool hasSubject = false;
        qint64 subject = 0;
        quint32 fields = 0;
        in >> dialog.name >> hasSubject >> subject >> dialog.holdsTypedText >> dialog.onlyHere >>
            fields;
        if (hasSubject)
            dialog.subject = subject;
        for (quint32 n = 0; n < fields && in.status() == QDataStream::Ok; ++n) {
            FieldState field;
            in >> field.field >> field.number >> field.label >> field.value >> field.isProse >>
                field.hasFocus;
            dialog.fields.push_back(std::move(field));
        }
        work.dialogs.push_back(std::move(dialog));
    }
    return work;
}

UnfinishedWork unfinishedWorkIn(const MainWindow &window)
{
    UnfinishedWork work;
    work.date = window.calendar().date;
    for (DialogFrame *dialog : PanelLayer::of(&window)->steps()) {
        dialog->settleTyping();
        work.dialogs.push_back({dialog->objectName(), dialog->subject(), dialog->holdsTypedText(),
                                dialog->onlyHere(), stateOf(*dialog)});
    }
    return work;
}

void takeUp(const UnfinishedWork &work, Practice &practice, MainWindow &window)
{
    CalendarState calendar = window.calendar();
    calendar.date = work.date;
    window.restoreCalendar(calendar);
    const PanelLayer &layer = *PanelLayer::of(&window);
    std::vector<FieldState> left;
    QWidget *parent = &window;
    bool goesOn = true;
    for (const UnfinishedDialog &dialog : work.dialogs) {
        DialogFrame *const before = layer.current();
        if (goesOn || !dialog.onlyHere.isEmpty())
            openAgain(dialog, practice, window, parent);
        DialogFrame *const now = layer.current();
        // What was opened from it can't be opened without it.
        goesOn = now && now != before && now->objectName() == dialog.name;
        if (goesOn) {
            const std::vector<FieldState> refused = putBack(dialog.fields, *now);
            if (dialog.holdsTypedText)
                takeProse(left, refused);
            parent = now;
        } else if (dialog.holdsTypedText) {
            takeProse(left, dialog.fields);
        }
    }
    if (!left.empty())
        showTexts(left, parent);
}

} // namespace sessionbook
