// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/welcome_dialog.h"

#include "core/records/payment_field.h"
#include "core/records/practice_field.h"
#include "core/records/session_field.h"
#include "core/rules/tidied.h"
#include "core/rules/validation.h"
#include "ui/fields/late_fee_field.h"
#include "ui/fields/money_edit.h"
#include "ui/fields/zone_box.h"
#include "ui/look/text_styles.h"
#include "ui/parts/form_field.h"
#include "ui/parts/remark_line.h"
#include "ui/security/new_passphrase_fields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

void addSection(QGridLayout &grid, int row, const QString &title)
{
    QLabel *label = makeLabel(title, TextStyle::Section);
    label->setContentsMargins(0, 10, 0, 0); // closer to its own fields than to those above
    grid.addWidget(label, row, 0, 1, 2);
}

} // namespace

WelcomeDialog::WelcomeDialog(QWidget *parent)
    : KeyDialog(u"welcomeDialog"_s, parent), m_practiceName(new QLineEdit(this)),
      m_professional(new QLineEdit(this)), m_currency(new QComboBox(this)),
      m_zone(new ZoneBox(this)), m_typeName(new QLineEdit(tr("Individual therapy"), this)),
      m_length(new QSpinBox(this)), m_price(new MoneyEdit(currencyOf(QLocale()), this)),
      m_noticeHours(new QSpinBox(this)),
      m_fee(new LateFeeField(u"welcomeFee"_s, currencyOf(QLocale()), this)),
      m_goesWithout(new QCheckBox(tr("&Don't use a passphrase"), this)),
      m_passphrase(new NewPassphraseFields(Qt::Horizontal, this))
{
    setTitle(tr("Welcome to Sessionbook"));
    setSubtitle(tr("Tell us about your practice to get started. Everything stays in one file on "
                   "this computer."));
    showHeaderLine();

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addPractice(*grid);
    addSessionType(*grid);
    addLateNotice(*grid);
    addPassphrase(*grid);
    body()->addLayout(grid);

    m_lookAround = addSideButton(tr("Try a samp&le practice"), u"lookAround"_s);
    m_quit = addSafeButton(tr("&Quit"), u"quitWelcome"_s);
    addActButton(addMainButton(tr("Create &practice"), u"createPractice"_s));
    connect(this, &ActDialog::confirmed, this, &WelcomeDialog::makeSeal);
    connect(m_lookAround, &QPushButton::clicked, this, &WelcomeDialog::sampleRequested);
    connect(m_currency, &QComboBox::currentIndexChanged, this, [this] {
        m_price->setCurrency(currency());
        m_fee->setCurrency(currency());
    });
    resize(660, 1); // as high as it needs; less wide where there is less room
    m_practiceName->setFocus();
}

void WelcomeDialog::becomeFurther()
{
    setTitle(tr("New practice"));
    m_lookAround->hide();
    m_quit->setText(tr("Cancel"));
}

void WelcomeDialog::addPractice(QGridLayout &grid)
{
    m_practiceName->setObjectName(u"welcomePracticeName"_s);
    m_professional->setObjectName(u"welcomeName"_s);
    m_currency->setObjectName(u"welcomeCurrency"_s);
    m_zone->setObjectName(u"welcomeZone"_s);
    const QString preferred = currencyOf(QLocale()).code;
    for (const Currency &each : currencies()) {
        const QString words =
            each.symbol == each.code ? each.code : each.code + u" · "_s + each.symbol;
        m_currency->addItem(words, each.code);
    }
    m_currency->setCurrentIndex(m_currency->findData(preferred));

    auto *name = new FormField(tr("&Name of the practice"), m_practiceName, this);
    auto *professional = new FormField(tr("&Your name"), m_professional, this);
    auto *zone = new FormField(tr("&Time zone"), m_zone, this);
    professional->setHint(tr("Used to sign messages to your clients."));
    setPlaceFor(field::name, professional);
    setPlaceFor(field::timeZone, zone);
    grid.addWidget(name, 0, 0);
    grid.addWidget(professional, 0, 1);
    grid.addWidget(new FormField(tr("&Currency"), m_currency, this), 1, 0);
    grid.addWidget(zone, 1, 1);
}

void WelcomeDialog::addSessionType(QGridLayout &grid)
{
    m_typeName->setObjectName(u"welcomeTypeName"_s);
    m_length->setObjectName(u"welcomeTypeLength"_s);
    m_length->setRange(1, longestSessionMinutes);
    m_length->setSingleStep(5);
    m_length->setValue(50);
    m_price->setObjectName(u"welcomeTypePrice"_s);

    auto *type = new FormField(tr("&Session type"), m_typeName, this);
    auto *length = new FormField(tr("&Minutes"), m_length, this);
    auto *price = new FormField(tr("P&rice"), m_price, this);
    setPlaceFor(field::sessionType, type);
    setPlaceFor(field::length, length);
    setPlaceFor(field::price, price);
    auto *lengthAndPrice = new QHBoxLayout;
    lengthAndPrice->setSpacing(16);
    lengthAndPrice->addWidget(length, 1);
    lengthAndPrice->addWidget(price, 2);
    addSection(grid, 2, tr("Your first session type"));
    grid.addWidget(type, 3, 0);
    grid.addLayout(lengthAndPrice, 3, 1);
}

void WelcomeDialog::addLateNotice(QGridLayout &grid)
{
    m_noticeHours->setObjectName(u"welcomeNoticeHours"_s);
    m_noticeHours->setRange(0, longestNoticeHours);
    m_noticeHours->setValue(SessionPolicy{}.noticeHours);

    auto *hours = new FormField(tr("&Hours before the start"), m_noticeHours, this);
    auto *fee = new FormField(tr("&Fee"), m_fee, this);
    setPlaceFor(field::amount, fee);
    addSection(grid, 4, tr("Late cancellations"));
    grid.addWidget(hours, 5, 0);
    grid.addWidget(fee, 5, 1);
}

void WelcomeDialog::addPassphrase(QGridLayout &grid)
{
    m_goesWithout->setObjectName(u"goesWithoutPassphrase"_s);
    auto *meaning = new RemarkLine(u"withoutPassphrase"_s, this);
    setPlaceFor(field::newPassphrase, m_passphrase->first());
    setPlaceFor(field::repeatedPassphrase, m_passphrase->second());
    m_passphrase->second()->setHint(
        tr("It encrypts the file and is asked for at each start. You will get a recovery sheet."));
    addSection(grid, 6, tr("Passphrase"));
    grid.addWidget(m_passphrase, 7, 0, 1, 2);
    grid.addWidget(meaning, 8, 0, 1, 2); // one row for both would stand close to the heading
    // Beside the heading, where it is in sight on a low screen too.
    grid.addWidget(m_goesWithout, 6, 1, Qt::AlignRight | Qt::AlignBottom);
    const auto judge = [this] {
        m_passphrase->setKnownWords({m_practiceName->text(), m_professional->text()});
    };
    connect(m_practiceName, &QLineEdit::textChanged, this, judge);
    connect(m_professional, &QLineEdit::textChanged, this, judge);
    connect(m_goesWithout, &QCheckBox::toggled, this, [this, meaning](bool goesWithout) {
        m_passphrase->setVisible(!goesWithout);
        meaning->clear();
        if (goesWithout) {
            m_passphrase->forget();
            meaning->say(RemarkLine::Kind::Remark,
                         tr("Anyone with access to this computer, or to a copy of the file, can "
                            "then read everything in it. You can set a passphrase later in "
                            "Settings › Security."));
        }
        m_goesWithout->setAccessibleDescription(meaning->sentence());
    });
}

void WelcomeDialog::makeSeal()
{
    m_seal.reset();
    if (m_goesWithout->isChecked()) {
        Q_EMIT practiceRequested();
        return;
    }
    derive<NewSeal>(
        tr("Making the keys…"),
        [passphrase = m_passphrase->passphrase()]() -> Result<NewSeal> {
            return sessionbook::makeSeal(passphrase);
        },
        [this](const NewSeal &made) {
            m_seal = made;
            Q_EMIT practiceRequested();
        });
}

Currency WelcomeDialog::currency() const
{
    return currencyByCode(m_currency->currentData().toString()).value_or(Currency{});
}

PracticeProfile WelcomeDialog::profile() const
{
    PracticeProfile profile;
    profile.name = m_practiceName->text();
    profile.professional = m_professional->text();
    profile.currency = currency();
    profile.zone = m_zone->zone();
    profile.policy = {m_noticeHours->value(), m_fee->kind(), m_fee->value().value_or(0),
                      SessionPolicy{}.joinEarlyMinutes};
    return tidied(profile);
}

SessionType WelcomeDialog::sessionType() const
{
    // Without an amount, a price that validate() refuses.
    const Money price = m_price->amount().value_or(Money{-1});
    return tidied(SessionType{{}, m_typeName->text(), m_length->value(), price});
}

bool WelcomeDialog::check()
{
    std::vector<Error> errors = validate(profile());
    const std::vector<Error> ofType = m_price->inItsWords(validate(sessionType()));
    errors.insert(errors.end(), ofType.begin(), ofType.end());
    if (!m_fee->value())
        errors.push_back({ErrorKind::Invalid, m_fee->feeWanted(), field::amount});
    if (!m_goesWithout->isChecked()) {
        const std::vector<Error> ofPassphrase = m_passphrase->errors();
        errors.insert(errors.end(), ofPassphrase.begin(), ofPassphrase.end());
    }
    // In reverse, so that the first one gets the focus.
    for (auto error = errors.rbegin(); error != errors.rend(); ++error)
        showError(*error);
    return errors.empty();
}

} // namespace sessionbook
