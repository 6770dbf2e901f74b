// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/look/theme.h"

#include "ui/look/style.h"
#include "ui/look/text_styles.h"

#include <QApplication>

#include <cmath>

namespace sessionbook {

const Theme &lightTheme()
{
    static const Theme light = [] {
        Theme t{};
        t.dark = false;
        t.window = 0xF5F6F8;
        t.surface = 0xFFFFFF;
        t.line = 0xE4E7EC;
        t.strongLine = 0xCBD1DA;
        t.controlEdge = 0x818A97;
        t.text = 0x1C2128;
        t.quietText = 0x626C7A;
        t.disabledText = 0x9AA2AE;
        t.accent = 0x1F6F78;
        t.onAccent = 0xFFFFFF;
        t.accentText = 0x1F6F78;
        t.accentSoft = 0xE3F1F2;
        t.danger = 0xB3261E;
        t.onDanger = 0xFFFFFF;
        t.dangerText = 0xB3261E;
        t.dangerSoft = 0xFCEDEB;
        t.remarkText = 0x8A5200;
        t.hover = 0xF1F3F6;
        t.pressed = 0xE7EAEF;
        t.todayTint = 0xF1F8F8;
        t.weekendTint = 0xF9FAFC;
        t.nowLine = 0xB3261E;
        t.tip = 0x2A3038;
        t.onTip = 0xFFFFFF;
        t.booked = {0x2B63C6, 0xE9F0FD, 0x2B63C6};
        t.inProgress = {0x6B3FB5, 0xF0EAFB, 0x6B3FB5};
        t.complete = {0x1D7A4C, 0xE5F4EB, 0x1D7A4C};
        t.cancelled = {0x636B76, 0xF1F2F4, 0x6E7681};
        t.voided = {0x636B76, 0xFFFFFF, 0x6E7681};
        t.unpaid = {0x9A5B00, 0xFFF2DA, 0x9A5B00};
        t.paid = t.complete;
        t.credit = {0x1F6F78, 0xE3F1F2, 0x1F6F78};
        return t;
    }();
    return light;
}

const Theme &darkTheme()
{
    static const Theme dark = [] {
        Theme t{};
        t.dark = true;
        t.window = 0x14171B;
        t.surface = 0x1C2026;
        t.line = 0x2E343D;
        t.strongLine = 0x4A535F;
        t.controlEdge = 0x76818F;
        t.text = 0xE8EBEF;
        t.quietText = 0xA6B0BC;
        t.disabledText = 0x6B7480;
        t.accent = 0x227B85;
        t.onAccent = 0xFFFFFF;
        t.accentText = 0x6FC4CD;
        t.accentSoft = 0x19363A;
        t.danger = 0xC5382F;
        t.onDanger = 0xFFFFFF;
        t.dangerText = 0xFF9087;
        t.dangerSoft = 0x3D1F1E;
        t.remarkText = 0xF0B44C;
        t.hover = 0x262B33;
        t.pressed = 0x303640;
        t.todayTint = 0x1B2B2F;
        t.weekendTint = 0x191C21;
        t.nowLine = 0xFF6F64;
        t.tip = 0x3A424D;
        t.onTip = 0xFFFFFF;
        t.booked = {0x93B8F7, 0x1E2F4E, 0x5C8FEA};
        t.inProgress = {0xC4A8F5, 0x32264B, 0x9B74E0};
        t.complete = {0x74D3A0, 0x1A3A2C, 0x3FA873};
        t.cancelled = {0xABB3BE, 0x2A2F37, 0x818A97};
        t.voided = {0xABB3BE, 0x1C2026, 0x818A97};
        t.unpaid = {0xF0B44C, 0x3D2D0F, 0xC98A1F};
        t.paid = t.complete;
        t.credit = {0x6FC4CD, 0x19363A, 0x3E9AA4};
        return t;
    }();
    return dark;
}

const ToneColors &Theme::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Booked:
        return booked;
    case Tone::InProgress:
        return inProgress;
    case Tone::Complete:
        return complete;
    case Tone::Cancelled:
        return cancelled;
    case Tone::Void:
        return voided;
    case Tone::Unpaid:
        return unpaid;
    case Tone::Paid:
        return paid;
    case Tone::Credit:
        return credit;
    }
    Q_UNREACHABLE();
}

const Theme &theme(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

QPalette themePalette(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.hover);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.quietText);
    palette.setColor(QPalette::Button, theme.surface);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.dangerText);
    palette.setColor(QPalette::Link, theme.accentText);
    palette.setColor(QPalette::LinkVisited, theme.accentText);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::ToolTipBase, theme.tip);
    palette.setColor(QPalette::ToolTipText, theme.onTip);
    palette.setColor(QPalette::Light, theme.surface);
    palette.setColor(QPalette::Midlight, theme.hover);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.strongLine);
    palette.setColor(QPalette::Shadow, theme.strongLine);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::PlaceholderText, QPalette::Link})
        palette.setColor(QPalette::Disabled, role, theme.disabledText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.strongLine);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.text);
    return palette;
}

void applyTheme(QApplication &application, Appearance appearance)
{
    // Style::polish replaces the colours of the desktop's palette. A palette set on the application
    // would keep Qt from passing on later changes between light and dark.
    application.setStyle(new Style(appearance));
    applyFonts(application);
}

double contrastRatio(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double channel) {
            return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
        };
        const QColor rgb = color.toRgb();
        return 0.2126 * linear(rgb.redF()) + 0.7152 * linear(rgb.greenF()) +
               0.0722 * linear(rgb.blueF());
    };
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

std::vector<ContrastPair> contrastPairs(const Theme &t)
{
    constexpr double words = 4.5;
    constexpr double shapes = 3.0;
    std::vector<ContrastPair> pairs{
        {"words on the accent", t.onAccent, t.accent, words},
        {"words on danger", t.onDanger, t.danger, words},
        {"words of a tool tip", t.onTip, t.tip, words},
        {"words on a pressed button", t.text, t.pressed, words},
        {"danger on its soft ground", t.dangerText, t.dangerSoft, words},
        {"text on the danger ground", t.text, t.dangerSoft, words},
        {"now line on today", t.nowLine, t.todayTint, shapes},
    };
    for (const QColor &ground :
         {t.window, t.surface, t.hover, t.accentSoft, t.todayTint, t.weekendTint}) {
        pairs.push_back({"text", t.text, ground, words});
        pairs.push_back({"quiet text", t.quietText, ground, words});
        pairs.push_back({"accent as text", t.accentText, ground, words});
        pairs.push_back({"danger as text", t.dangerText, ground, words});
        pairs.push_back({"remark", t.remarkText, ground, words});
        pairs.push_back({"edge of a control", t.controlEdge, ground, shapes});
    }
    for (const Tone tone : {Tone::Booked, Tone::InProgress, Tone::Complete, Tone::Cancelled,
                            Tone::Void, Tone::Unpaid, Tone::Paid, Tone::Credit}) {
        const ToneColors &colors = t.tone(tone);
        pairs.push_back({"word of a mark", colors.text, colors.fill, words});
        pairs.push_back({"text on a mark's fill", t.text, colors.fill, words});
        pairs.push_back({"quiet text on a mark's fill", t.quietText, colors.fill, words});
        pairs.push_back({"edge of a mark", colors.edge, colors.fill, shapes});
    }
    return pairs;
}

} // namespace sessionbook
