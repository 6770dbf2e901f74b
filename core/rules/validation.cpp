#include "core/rules/validation.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace sessionbook {

namespace {

struct Validation
{
    Q_DECLARE_TR_FUNCTIONS(Validation)
};

Error invalid(Field field, const QString &sentence)
{
    return {ErrorKind::Invalid, sentence, field};
}

void checkLength(std::vector<Error> &errors, int minutes)
{
    if (minutes < 1 || minutes > longestSessionMinutes) {
        errors.push_back(invalid(Field::Length,
                                 Validation::tr("A session lasts between 1 minute and 24 hours.")));
    }
}

void checkPrice(std::vector<Error> &errors, Money price)
{
    if (price.minor < 0 || price.minor > largestAmount) {
        errors.push_back(
            invalid(Field::Price,
                    Validation::tr(
                        "The price can't be read. Write a number such as 18500, or 0 for none.")));
    }
}

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
        errors.push_back(invalid(Field::SessionType, Validation::tr("Choose a session type.")));
    checkLength(errors, fields.lengthMinutes);
    if (fields.place == Place::Online && !fields.address.isEmpty() &&
        !looksLikeLink(fields.address))
        errors.push_back(invalid(
            Field::Place, Validation::tr("This is not a link that a browser can open. Write it "
                                         "like https://meet.example.com/room.")));
    checkPrice(errors, fields.price);
    return errors;
}

std::vector<Error> validate(const Client &client)
{
    std::vector<Error> errors;
    if (client.name.trimmed().isEmpty())
        errors.push_back(invalid(Field::Client, Validation::tr("Write the client's name.")));
    if (!client.email.isEmpty() && !looksLikeEmail(client.email))
        errors.push_back(
            invalid(Field::Email, Validation::tr("This is not an e-mail address. Write it like "
                                                 "name@example.com, or leave it empty.")));
    if (client.usualPrice)
        checkPrice(errors, *client.usualPrice);
    return errors;
}

std::vector<Error> validate(const SessionType &type)
{
    std::vector<Error> errors;
    if (type.name.trimmed().isEmpty())
        errors.push_back(
            invalid(Field::SessionType,
                    Validation::tr("Name the session type, such as Individual therapy.")));
    checkLength(errors, type.lengthMinutes);
    checkPrice(errors, type.price);
    return errors;
}

std::vector<Error> validate(const PracticeProfile &profile)
{
    std::vector<Error> errors;
    if (profile.professional.trimmed().isEmpty())
        errors.push_back(
            invalid(Field::Name,
                    Validation::tr("Write your name: it signs the messages to your clients.")));
    if (!profile.zone.isValid())
        errors.push_back(invalid(Field::Start, Validation::tr("Choose the practice's time zone.")));
    return errors;
}

std::vector<Error> validate(const Block &block)
{
    if (block.endsAt <= block.startsAt)
        return {invalid(Field::Until, Validation::tr("It must end after it begins."))};
    return {};
}

} // namespace sessionbook
