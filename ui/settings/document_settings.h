// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/records/letterhead.h"
#include "ui/paper/page_maker.h"
#include "ui/settings/settings_page.h"

#include <functional>
#include <vector>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace sessionbook {

class CountryBox;
class PageView;
class TaxEdit;

/// What documents say of the practice, their numbers, and how long they are kept. Below stands a
/// document as it will look.
class DocumentSettings : public SettingsPage
{
    Q_OBJECT

public:
    DocumentSettings(Practice &practice, QWidget *parent);
    void load() override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Member = QString Letterhead::*;
    struct Line
    {
        Member member;
        QLineEdit *edit;
        FormField *field;
    };
    struct Lines
    {
        Member member;
        QPlainTextEdit *edit;
        FormField *place;
        Field field;
    };

    FormField *addLine(Member member, const QString &label, const QString &objectName, Field field);
    FormField *addLines(Member member, const QString &label, const QString &objectName,
                        Field field = {});
    void addPairs(const std::vector<FormField *> &fields);
    void addCountry();
    void addLogo();
    void addFee();
    void addNumbers();
    void chooseLogo();
    void take(Field field, const std::function<void(Letterhead &)> &edit);
    void showPreview();

    std::vector<Line> m_lines;
    std::vector<Lines> m_texts;
    FormField *m_logoField = nullptr;
    QPushButton *m_removeLogo = nullptr;
    CountryBox *m_country = nullptr;
    QSpinBox *m_term = nullptr;
    QSpinBox *m_keep = nullptr;
    TaxEdit *m_feeTax = nullptr;
    FormField *m_feeTaxField = nullptr;
    PageView *m_page = nullptr;
    PageMaker m_maker;
};

} // namespace sessionbook
