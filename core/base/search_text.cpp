#include "core/base/search_text.h"

using namespace Qt::StringLiterals;

namespace sessionbook {

QString searchText(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.toCaseFolded().normalized(QString::NormalizationForm_KD)) {
        // Letters that Unicode does not take apart, as one types them without their keys.
        switch (c.unicode()) {
        case u'ð':
        case u'đ':
            plain += u'd';
            break;
        case u'þ':
            plain += "th"_L1;
            break;
        case u'æ':
            plain += "ae"_L1;
            break;
        case u'ß':
            plain += "ss"_L1;
            break;
        case u'œ':
            plain += "oe"_L1;
            break;
        case u'ø':
            plain += u'o';
            break;
        case u'ł':
            plain += u'l';
            break;
        case u'ı':
            plain += u'i';
            break;
        default:
            if (c.category() != QChar::Mark_NonSpacing)
                plain += c.isSpace() ? u' ' : c;
        }
    }
    return plain;
}

} // namespace sessionbook
