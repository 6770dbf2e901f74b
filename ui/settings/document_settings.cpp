// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/document_settings.h"

#include "core/base/iban.h"
#include "core/letters/document_words.h"
#include "core/practice/documents.h"
#include "core/practice/practice.h"
#include "core/practice/settings.h"
#include "core/records/document.h"
#include "core/records/document_field.h"
#include "core/rules/document_input.h"
#include "core/rules/document_number.h"
#include "ui/fields/country_box.h"
#include "ui/fields/tax_edit.h"
#include "ui/paper/document_layout.h"
#include "ui/paper/page_view.h"
#include "ui/parts/form_field.h"

#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

constexpr int textHeight = 64;

/// To look at how documents will be.
DocumentContent sampleInvoice(const Practice &practice, const Letterhead &sender,
                              const SessionType &type)
{
    const PracticeProfile &profile = practice.profile();
    const QDate today = practice.today();
    DocumentContent content;
    content.year = seriesYear(sender.invoicePattern, today);
    content.position = 1;
    content.number = numberFor(sender.invoicePattern, content.year, 1);
    content.issuedOn = today;
    content.dueOn = today.addDays(sender.termDays);
    content.practice = profile.name;
    content.professional = profile.professional;
    content.sender = sender;
    content.recipient = {DocumentSettings::tr("Alex Example"),
                         DocumentSettings::tr("12 Sample Street\n1000 Exampletown"),
                         {}};
    content.client = {1};
    content.clientName = content.recipient.name;
    content.currency = profile.currency.code;
    content.localeName = localeOf(profile).name();
    content.language = documentLanguage({}, profile);
    DocumentLine line;
    line.servedOn = today.addDays(-3);
    line.text = type.description.isEmpty() ? type.name : type.description;
    line.code = type.code;
    line.lengthMinutes = type.lengthMinutes;
    line.amount = type.price;
    line.tax = type.tax;
    line.taxAmount = type.tax ? taxIn(type.price, *type.tax) : Money{};
    DocumentLine fee = line;
    fee.isFee = true;
    fee.text = sender.feeWords;
    fee.code.clear();
    fee.tax = sender.feeTax;
    fee.taxAmount = sender.feeTax ? taxIn(type.price, *sender.feeTax) : Money{};
    content.lines = {line, fee};
    content.total = line.amount + fee.amount;
    return content;
}

} // namespace

DocumentSettings::DocumentSettings(Practice &practice, QWidget *parent)
    : SettingsPage(tr("Letterhead"), practice, parent)
{
    content()->addWidget(addLines(&Letterhead::address, tr("Postal &address"), u"letterAddress"_s));
    addCountry();
    addPairs(
        {addLine(&Letterhead::phone, tr("P&hone"), u"letterPhone"_s, {}),
         addLine(&Letterhead::email, tr("&E-mail address"), u"letterEmail"_s, field::practiceEmail),
         addLine(&Letterhead::website, tr("&Website"), u"letterWebsite"_s, {}),
         addLine(&Letterhead::taxNumber, tr("&Tax number"), u"letterTaxNumber"_s, {}),
         addLine(&Letterhead::vatNumber, tr("&VAT number"), u"letterVatNumber"_s, {}),
         addLine(&Letterhead::registerNumber, tr("Licence or &register number"),
                 u"letterRegister"_s, {})});
    addLogo();
    addSection(tr("Payment"));
    addPairs({addLine(&Letterhead::iban, tr("&IBAN"), u"letterIban"_s, field::iban),
              addLine(&Letterhead::bic, tr("&BIC"), u"letterBic"_s, field::bic)});
    m_term = new QSpinBox(this);
    m_term->setObjectName(u"letterTerm"_s);
    m_term->setRange(0, longestTermDays);
    m_term->setSuffix(tr(" days"));
    auto *term = new FormField(tr("Time to &pay"), m_term, this);
    term->setMaximumWidth(280);
    setPlaceFor(field::termDays, term);
    content()->addWidget(term);
    connect(m_term, &QSpinBox::editingFinished, this, [this] {
        take(field::termDays, [this](Letterhead &l) { l.termDays = m_term->value(); });
    });
    addSection(tr("Wording"));
    FormField *exemption =
        addLines(&Letterhead::exemption, tr("Reason for charging &no tax"), u"letterExemption"_s);
    exemption->setHint(
        tr("Use the wording that the law of your country requires for exempt services."));
    content()->addWidget(exemption);
    FormField *code = addLine(&Letterhead::exemptionCode, tr("Co&de for that reason"),
                              u"letterExemptionCode"_s, field::exemptionCode);
    code->setHint(
        tr("For electronic invoices, such as VATEX-EU-132-1C. Your accountant knows it."));
    m_lines.back().edit->setPlaceholderText(u"VATEX-EU-"_s);
    content()->addWidget(code);
    addFee();
    content()->addWidget(
        addLines(&Letterhead::footer, tr("F&ooter"), u"letterFooter"_s, field::footer));
    addNumbers();
    addSection(tr("How it will look"));
    m_page = new PageView(u"letterPage"_s, this);
    m_page->setAccessibleName(tr("How a document will look"));
    m_page->showWhole();
    content()->addWidget(m_page);
    content()->addStretch();
    connect(&m_maker, &PageMaker::made, m_page, &PageView::showPages);
    load();
}

FormField *DocumentSettings::addLine(Member member, const QString &label, const QString &objectName,
                                     Field field)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(objectName);
    auto *place = new FormField(label, edit, this);
    if (!field.isNone())
        setPlaceFor(field, place);
    m_lines.push_back({member, edit, place});
    connect(edit, &QLineEdit::editingFinished, this, [this, member, edit, field] {
        take(field, [member, edit](Letterhead &l) { l.*member = edit->text(); });
    });
    return place;
}

FormField *DocumentSettings::addLines(Member member, const QString &label,
                                      const QString &objectName, Field field)
{
    auto *edit = new QPlainTextEdit(this);
    edit->setObjectName(objectName);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(textHeight);
    edit->installEventFilter(this); // to be taken once it is left
    auto *place = new FormField(label, edit, this);
    if (!field.isNone())
        setPlaceFor(field, place);
    m_texts.push_back({member, edit, place, field});
    return place;
}

void DocumentSettings::addPairs(const std::vector<FormField *> &fields)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < fields.size(); ++i)
        grid->addWidget(fields[i], static_cast<int>(i / 2), static_cast<int>(i % 2));
    content()->addLayout(grid);
}

void DocumentSettings::addCountry()
{
    const QString usual =
        QLocale::territoryToString(QLocale::codeToTerritory(countryOf(practice().profile())));
    m_country = new CountryBox(u"letterCountry"_s,
                               tr("By the practice’s language: %1", "a country").arg(usual), this);
    auto *country = new FormField(tr("Countr&y"), m_country, this);
    country->setHint(tr("Shown on electronic invoices."));
    country->setMaximumWidth(400);
    content()->addWidget(country);
    connect(m_country, &QComboBox::activated, this,
            [this] { take({}, [this](Letterhead &l) { l.country = m_country->country(); }); });
}

void DocumentSettings::addLogo()
{
    auto *row = new QWidget(this);
    auto *choose = new QPushButton(tr("Choose a picture…"), row);
    choose->setObjectName(u"chooseLogo"_s);
    m_removeLogo = new QPushButton(tr("Remove"), row);
    m_removeLogo->setObjectName(u"removeLogo"_s);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->addWidget(choose);
    line->addWidget(m_removeLogo);
    line->addStretch(1);
    row->setFocusProxy(choose);
    m_logoField = new FormField(tr("Logo"), row, this);
    m_logoField->setHint(tr("PNG or SVG, up to 100 kB."));
    setPlaceFor(field::logo, m_logoField);
    content()->addWidget(m_logoField);
    connect(choose, &QPushButton::clicked, this, &DocumentSettings::chooseLogo);
    connect(m_removeLogo, &QPushButton::clicked, this,
            [this] { take(field::logo, [](Letterhead &l) { l.logo.clear(); }); });
}

void DocumentSettings::chooseLogo()
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"), QString(),
                                   tr("Pictures (%1)").arg(u"*.png *.svg"_s));
    dialog->setObjectName(u"logoDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            refuse(
                invalid(field::logo, tr("The picture can't be read: %1.").arg(file.errorString())));
            return;
        }
        const QByteArray logo = file.read(largestLogo + 1);
        take(field::logo, [&logo](Letterhead &l) { l.logo = logo; });
    });
    dialog->open();
}

void DocumentSettings::addFee()
{
    FormField *words =
        addLine(&Letterhead::feeWords, tr("Name of a cancellation &fee"), u"letterFeeWords"_s, {});
    m_feeTax = new TaxEdit(u"letterFeeTax"_s, this); // after the words: Tab follows the making
    m_feeTaxField = new FormField(tr("Included ta&x, %"), m_feeTax, this);
    setPlaceFor(field::feeTax, m_feeTaxField);
    m_lines.back().edit->setPlaceholderText(
        DocumentWords(documentLanguage({}, practice().profile()))["fee"_L1]);
    addPairs({words, m_feeTaxField});
    connect(m_feeTax, &QLineEdit::editingFinished, this, [this] {
        take(field::feeTax, [this](Letterhead &l) {
            l.feeTax = m_feeTax->isUnderstood() ? m_feeTax->rate() : std::optional(-1);
        });
    });
}

void DocumentSettings::addNumbers()
{
    addSection(tr("Numbers"));
    FormField *invoice = addLine(&Letterhead::invoicePattern, tr("Invoices"), u"invoicePattern"_s,
                                 field::invoicePattern);
    addPairs({invoice,
              addLine(&Letterhead::creditNotePattern, tr("Credit notes"), u"creditNotePattern"_s,
                      field::creditNotePattern),
              addLine(&Letterhead::receiptPattern, tr("Receipts"), u"receiptPattern"_s,
                      field::receiptPattern),
              addLine(&Letterhead::statementPattern, tr("Statements"), u"statementPattern"_s,
                      field::statementPattern)});
    invoice->setHint(tr("YYYY is the year, NNNN the running number."));
    m_keep = new QSpinBox(this);
    m_keep->setObjectName(u"letterKeep"_s);
    m_keep->setRange(1, longestKeepYears);
    m_keep->setSuffix(tr(" years"));
    auto *keep = new FormField(tr("&Keep documents for"), m_keep, this);
    keep->setHint(tr("As long as the law requires, counted from the end of the year of issue, even "
                     "after a client is erased."));
    keep->setMaximumWidth(400);
    setPlaceFor(field::keepYears, keep);
    content()->addWidget(keep);
    connect(m_keep, &QSpinBox::editingFinished, this, [this] {
        take(field::keepYears, [this](Letterhead &l) { l.keepYears = m_keep->value(); });
    });
}

void DocumentSettings::load()
{
    const auto letterhead = practice().documents().letterhead();
    if (!letterhead) {
        refuse(letterhead.error());
        return;
    }
    for (const Line &line : m_lines) {
        if (line.field->hasError())
            continue;
        const QString text = (*letterhead).*line.member;
        line.edit->setText(line.member == &Letterhead::iban ? groupedIban(text) : text);
    }
    for (const Lines &lines : m_texts) {
        if (!lines.place->hasError() && lines.edit->toPlainText() != (*letterhead).*lines.member)
            lines.edit->setPlainText((*letterhead).*lines.member);
    }
    m_country->setCountry(letterhead->country);
    m_term->setValue(letterhead->termDays);
    m_keep->setValue(letterhead->keepYears);
    if (!m_feeTaxField->hasError())
        m_feeTax->setRate(letterhead->feeTax);
    m_removeLogo->setVisible(!letterhead->logo.isEmpty());
    showPreview();
}

void DocumentSettings::take(Field field, const std::function<void(Letterhead &)> &edit)
{
    const auto before = practice().documents().letterhead();
    if (!before) {
        refuse(before.error());
        return;
    }
    Letterhead changed = *before;
    edit(changed);
    if (accept(practice().documents().changeLetterhead(changed), field))
        load();
}

void DocumentSettings::showPreview()
{
    if (!isVisible())
        return;
    const auto letterhead = practice().documents().letterhead();
    const auto types = practice().settings().sessionTypes();
    if (!letterhead || !types || types->empty())
        return;
    const DocumentContent sample = sampleInvoice(practice(), *letterhead, types->front());
    m_maker.make([sample] { return documentPdf(sample); }, m_page->dotsPerInch());
}

void DocumentSettings::showEvent(QShowEvent *event)
{
    SettingsPage::showEvent(event);
    showPreview();
}

bool DocumentSettings::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        for (const Lines &lines : m_texts) {
            if (watched == lines.edit) {
                take(lines.field,
                     [&lines](Letterhead &l) { l.*lines.member = lines.edit->toPlainText(); });
                break;
            }
        }
    }
    return SettingsPage::eventFilter(watched, event);
}

} // namespace sessionbook
