#include "core/rules/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

QString sentence(const char *text) { return QCoreApplication::translate("Validation", text); }

Error invalid(Field field, const char *text) { return {ErrorKind::Invalid, sentence(text), field}; }

} // namespace

bool looksLikeEmail(const QString &address)
{
    static const QRegularExpression shape(
        uR"(^[^\s@<>,;:"()\[\]]+@[^\s@<>,;:"()\[\]]+\.[^\s@<>.,;:"()\[\]]+$)"_s);
    return address.size() <= 254 && shape.match(address).hasMatch();
}

bool looksLikeLink(const QString &address)
{
    const QUrl url = QUrl::fromUserInput(address);
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) &&
           !address.contains(u' ') && url.host().contains(u'.');
}

std::vector<Error> validate(const SessionFields &fields)
{
    std::vector<Error> errors;
    if (!fields.type.isValid())
        errors.push_back(
            invalid(Field::SessionType, QT_TRANSLATE_NOOP("Validation", "Choose a session type.")));
    if (fields.lengthMinutes < 1 || fields.lengthMinutes > longestSessionMinutes)
        errors.push_back(invalid(
            Field::Length,
            QT_TRANSLATE_NOOP("Validation", "A session lasts between 1 minute and 24 hours.")));
    if (fields.place == Place::Online && !fields.address.isEmpty() &&
        !looksLikeLink(fields.address))
        errors.push_back(invalid(
            Field::Place,
            QT_TRANSLATE_NOOP("Validation", "This is not a link that a browser can open. Write it "
                                            "like https://meet.example.com/room.")));
    if (fields.price.minor < 0 || fields.price.minor > largestAmount)
        errors.push_back(
            invalid(Field::Price,
                    QT_TRANSLATE_NOOP(
                        "Validation",
                        "The price can't be read. Write a number such as 18500, or 0 for none.")));
    return errors;
}

std::vector<Error> validate(const Client &client)
{
    std::vector<Error> errors;
    if (client.name.trimmed().isEmpty())
        errors.push_back(
            invalid(Field::Client, QT_TRANSLATE_NOOP("Validation", "Write the client's name.")));
    if (!client.email.isEmpty() && !looksLikeEmail(client.email))
        errors.push_back(
            invalid(Field::Email,
                    QT_TRANSLATE_NOOP("Validation", "This is not an e-mail address. Write it like "
                                                    "name@example.com, or leave it empty.")));
    return errors;
}

std::vector<Error> validate(const SessionType &type)
{
    std::vector<Error> errors;
    if (type.name.trimmed().isEmpty())
        errors.push_back(invalid(
            Field::SessionType,
            QT_TRANSLATE_NOOP("Validation", "Name the session type, such as Individual therapy.")));
    if (type.lengthMinutes < 1 || type.lengthMinutes > longestSessionMinutes)
        errors.push_back(invalid(
            Field::Length,
            QT_TRANSLATE_NOOP("Validation", "A session lasts between 1 minute and 24 hours.")));
    if (type.price.minor < 0 || type.price.minor > largestAmount)
        errors.push_back(
            invalid(Field::Price,
                    QT_TRANSLATE_NOOP(
                        "Validation",
                        "The price can't be read. Write a number such as 18500, or 0 for none.")));
    return errors;
}

std::vector<Error> validate(const PracticeProfile &profile)
{
    std::vector<Error> errors;
    if (profile.professional.trimmed().isEmpty())
        errors.push_back(
            invalid(Field::Name,
                    QT_TRANSLATE_NOOP("Validation",
                                      "Write your name: it signs the messages to your clients.")));
    if (!profile.zone.isValid())
        errors.push_back(invalid(
            Field::Start, QT_TRANSLATE_NOOP("Validation", "Choose the practice's time zone.")));
    return errors;
}

} // namespace sessionbook
