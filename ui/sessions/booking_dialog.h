// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/practice/practice.h"
#include "core/records/session_views.h"
#include "core/rules/booking_plan.h"
#include "ui/fields/wanted_time.h"
#include "ui/parts/act_dialog.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace sessionbook {

class ClientPicker;
class CreditOffer;
class FollowingChoice;
class FormField;
class FormOfAddressEdit;
class MoneyEdit;
class PlaceFields;
class RemarkLine;
class SeriesFields;
class TimeFields;
class TimeRemarks;

/// Books a session or a series, or edits a booked one, whose client is fixed. Shows at once what is
/// unusual, such as a clash, time off or a new client, and allows it.
class BookingDialog : public ActDialog
{
    Q_OBJECT

public:
    BookingDialog(const Practice &practice, const std::optional<TimeSlot> &slot,
                  QWidget *parent = nullptr);
    BookingDialog(const Practice &practice, const SessionDetails &edited,
                  QWidget *parent = nullptr);

    ~BookingDialog() override;
    /// As if the name had been typed.
    void nameClient(const QString &name);

    void chooseClient(ClientId id);
    /// All that was asked for; of a known client.
    void fill(const BookingRequest &request);

    /// The checked input, after confirmed(). For an edit only its `fields` are set.
    [[nodiscard]] const BookingRequest &request() const { return m_request; }
    /// For an edit.
    [[nodiscard]] Reach reach() const;
    /// What the edit would do, this session first.
    [[nodiscard]] Result<std::vector<SeriesStep>> steps(const SessionFields &fields) const;

Q_SIGNALS:
    void creditsRequested(sessionbook::ClientId client);
    /// The time that the form has now.
    void timeChanged(const sessionbook::TimeSlot &slot);

protected:
    bool check() override;

private:
    explicit BookingDialog(const Practice &practice, QWidget *parent);

    void addClient();
    void addFixedClient();
    void addFields();
    void addTypeAndPrice();
    void addNote();
    void addButtons();
    void load();
    void show(const SessionFields &fields);

    void fitProposal();
    void updateFromClient();
    [[nodiscard]] QString remarkOnNew(const QString &name) const;
    void updateFromType();
    void updateFromTime();
    void sayTime();
    void applyChanges(const Changes &changes);
    void updateEdit();
    void updateFromSeries();
    void addFollowing();
    void showCredits();
    void remarkOn(std::optional<Instant> start, int length);
    void updateConfirmText();

    [[nodiscard]] SessionFields fields(Instant startsAt) const;
    /// None: a single session.
    [[nodiscard]] std::optional<Repetition> repetition() const;
    void describeConfirm();
    [[nodiscard]] std::vector<Error> takeClient();

    const Practice &m_practice;
    std::optional<SessionDetails> m_edited;
    std::optional<TimeSlot> m_slot;
    Instant m_proposed; ///< the start that the form began with
    std::vector<SessionType> m_types;
    std::optional<ClientId> m_filledFor; ///< whose latest session the fields were taken from
    bool m_onPurpose = false;            ///< the time has a grave remark, see isGrave()
    BookingRequest m_request;

    ClientPicker *m_client = nullptr;
    FormField *m_clientField = nullptr;
    QLineEdit *m_email = nullptr;
    FormField *m_emailField = nullptr;
    FormOfAddressEdit *m_addressed = nullptr;
    FormField *m_addressedField = nullptr;
    QComboBox *m_type = nullptr;
    FormField *m_typeField = nullptr;
    MoneyEdit *m_price = nullptr;
    FormField *m_priceField = nullptr;
    TimeFields *m_time = nullptr;
    TimeRemarks *m_remarks = nullptr;
    SeriesFields *m_series = nullptr;
    FollowingChoice *m_following = nullptr;
    PlaceFields *m_place = nullptr;
    CreditOffer *m_credit = nullptr;
    QPlainTextEdit *m_note = nullptr;
    RemarkLine *m_editRemark = nullptr;
    QPushButton *m_confirm = nullptr;
};

} // namespace sessionbook
