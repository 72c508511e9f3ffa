// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/ldif_cells.h"

#include "core/base/text.h"
#include "core/exchange/tables/address_book_columns.h"
#include "core/exchange/tables/cell_contact.h"
#include "core/exchange/tables/cell_values.h"
#include "core/exchange/tables/named_cells.h"

#include <QHash>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <map>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

struct LdifName
{
    const char *attributes; ///< with "|" between
    const char *column;     ///< as an address book calls it; empty: of no use to a reader
};

constexpr LdifName ldifNames[] = {
    {"cn|displayname", "Display Name"},
    {"givenname|gn", "First Name"},
    {"sn|surname", "Last Name"},
    {"mozillanickname|xmozillanickname", "Nickname"},
    {"mail", "Primary Email"},
    {"mozillasecondemail|xmozillasecondemail", "Secondary Email"},
    {"telephonenumber", "Work Phone"},
    {"homephone", "Home Phone"},
    {"facsimiletelephonenumber|fax", "Fax Number"},
    {"pager|pagerphone", "Pager Number"},
    {"mobile|cellphone|carphone", "Mobile Number"},
    {"mozillahomestreet|homepostaladdress", "Home Address Street"},
    {"mozillahomestreet2", "Home Address 2"},
    {"mozillahomelocalityname", "Home City"},
    {"mozillahomestate", "Home State"},
    {"mozillahomepostalcode", "Home ZipCode"},
    {"mozillahomecountryname", "Home Country"},
    {"street|streetaddress|postaladdress", "Business Street"},
    {"mozillaworkstreet2", "Work Address 2"},
    {"postofficebox", "Business Address PO Box"},
    {"l|locality", "Work City"},
    {"st|region", "Work State"},
    {"postalcode|zip", "Work ZipCode"},
    {"c|co|countryname", "Work Country"},
    {"title", "Job Title"},
    {"ou|department|departmentnumber|orgunit", "Department"},
    {"o|company", "Organization"},
    {"mozillaworkurl|workurl|labeleduri|url|wwwhomepage", "Web Page 1"},
    {"mozillahomeurl|homeurl", "Web Page 2"},
    {"birthyear", "Birth Year"},
    {"birthmonth", "Birth Month"},
    {"birthday", "Birth Day"},
    {"description|notes|info", "Notes"},
    {"nsaimid|nscpaimscreenname", "Screen Name"},
    {"mozillacustom1|custom1", "Custom 1"},
    {"mozillacustom2|custom2", "Custom 2"},
    {"mozillacustom3|custom3", "Custom 3"},
    {"mozillacustom4|custom4", "Custom 4"},
    {"jpegphoto|photo|thumbnailphoto", "jpegPhoto"},
    {"usercertificate|usersmimecertificate", "userCertificate"},
    {"audio", "audio"},
    {"dn|objectclass|modifytimestamp|mozillausehtmlmail|xmozillausehtmlmail|changetype|version", ""},
};

const QHash<QString, QString> &columnsOfAttributes()
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> names;
        for (const LdifName &known : ldifNames)
            for (const QString &name : QString::fromLatin1(known.attributes).split(u'|'))
                names.insert(name, QString::fromLatin1(known.column));
        return names;
    }();
    return table;
}

/// What people have several of, or what is joined anyway.
bool mayBeSeveral(const QString &column)
{
    switch (keptColumn(column).field) {
    case CsvField::Email:
    case CsvField::Phone:
    case CsvField::Link:
    case CsvField::Notes:
    case CsvField::Photo:
    case CsvField::Usual:
    case CsvField::Unknown:
        return true;
    default:
        return false;
    }
}

/// RFC 4517, 3.3.28: lines with "$" between, in which "\24" is that sign and "\5C" a backslash.
QString postalText(const QString &written)
{
    QStringList lines;
    for (const QString &line : written.split(u'$'))
        if (!line.trimmed().isEmpty())
            lines += line.trimmed();
    // What stands behind a backslash is replaced before there are others.
    return lines.join(u'\n').replace("\\24"_L1, "$"_L1).replace("\\5C"_L1, "\\"_L1, Qt::CaseInsensitive);
}

bool isPostalAddress(const LdifAttribute &attribute)
{
    return attribute.name.compare("postalAddress"_L1, Qt::CaseInsensitive) == 0 ||
           attribute.name.compare("homePostalAddress"_L1, Qt::CaseInsensitive) == 0;
}

bool isCountryCode(const LdifAttribute &attribute)
{
    return attribute.name.compare("c"_L1, Qt::CaseInsensitive) == 0;
}

bool isWholeName(const LdifAttribute &attribute)
{
    return attribute.name.compare("cn"_L1, Qt::CaseInsensitive) == 0 ||
           attribute.name.compare("displayName"_L1, Qt::CaseInsensitive) == 0;
}

/// "US" beside "United States", "Doe, Jane" beside "Jane Doe".
bool saysTheSame(const LdifAttribute &attribute, const LdifAttribute &taken)
{
    if (fold(attribute.value) == fold(taken.value))
        return true;
    if (isWholeName(attribute) && isWholeName(taken))
        return wordsOf({attribute.value}) == wordsOf({taken.value});
    return isCountryCode(attribute) &&
           fold(QLocale::territoryToString(QLocale::codeToTerritory(attribute.value))) == fold(taken.value);
}

/// Puts the cells together.
class EntryCells
{
public:
    void take(LdifAttribute attribute)
    {
        if (isPostalAddress(attribute))
            attribute.value = postalText(attribute.value);
        const auto known = columnsOfAttributes().constFind(attribute.name.toLower());
        const bool isKnown = known != columnsOfAttributes().cend();
        const QString column = isKnown ? *known : attribute.name;
        if (attribute.value.isEmpty() || column.isEmpty())
            return;
        if (attribute.name.compare("labeledURI"_L1, Qt::CaseInsensitive) == 0)
            takeLabelled(column, attribute.value);
        else if (!isKnown || mayBeSeveral(column))
            add(column, attribute.value);
        else
            m_single[column].push_back(std::move(attribute));
    }

    [[nodiscard]] QJsonObject cells()
    {
        for (const auto &[column, attributes] : m_single)
            chooseOne(column, attributes);
        std::vector<std::pair<QString, QJsonValue>> cells;
        for (auto &[name, cell] : m_cells)
            cells.emplace_back(name, std::move(cell.text));
        return objectOfCells(std::move(cells));
    }

private:
    struct Cell
    {
        QString text;
        QSet<size_t> values; ///< folded and hashed: there may be so many that texts are far away
    };

    using Attributes = std::vector<LdifAttribute>;

    void add(const QString &name, const QString &value)
    {
        Cell &cell = m_cells[name];
        const qsizetype before = cell.values.size();
        cell.values.insert(qHash(fold(value), QHashSeed::globalSeed()));
        if (cell.values.size() == before)
            return;
        cell.text += cell.text.isEmpty() ? value : betweenValuesOf(name) + value;
    }

    /// RFC 2079: an address of the web and, behind a space, what it is called.
    void takeLabelled(const QString &column, const QString &value)
    {
        constexpr int behindOtherPages = 3000;
        const qsizetype space = value.indexOf(u' ');
        if (space < 0)
            return add(column, value);
        const int number = behindOtherPages + m_labelled++;
        add(u"Website %1 - Value"_s.arg(number), value.left(space));
        add(u"Website %1 - Label"_s.arg(number), value.mid(space).trimmed());
    }

    void chooseOne(const QString &column, const Attributes &attributes)
    {
        const auto isBetter = [](const LdifAttribute &a, const LdifAttribute &b) {
            return std::pair(!a.options.isEmpty(), isCountryCode(a)) <
                   std::pair(!b.options.isEmpty(), isCountryCode(b));
        };
        const LdifAttribute &best = *std::ranges::min_element(attributes, isBetter);
        add(column, best.value);
        for (const LdifAttribute &attribute : attributes)
            if (&attribute != &best && !saysTheSame(attribute, best))
                add(nameOfOther(attribute), attribute.value);
    }

    /// One that no column of an address book has.
    [[nodiscard]] static QString nameOfOther(const LdifAttribute &attribute)
    {
        const QString name = attribute.options.isEmpty() ? attribute.name : attribute.name + u';' + attribute.options;
        return keptColumn(name).field == CsvField::Unknown ? name : name + u" (2)"_s;
    }

    std::map<QString, Cell> m_cells;
    std::map<QString, Attributes> m_single;
    int m_labelled = 0;
};

} // namespace

LdifKind kindOfAttribute(const QString &name)
{
    const auto known = columnsOfAttributes().constFind(name.toLower());
    if (known == columnsOfAttributes().cend())
        return LdifKind::Unknown;
    static const QStringList binary{u"jpegPhoto"_s, u"userCertificate"_s, u"audio"_s};
    return binary.contains(*known) ? LdifKind::Binary : LdifKind::Text;
}

QJsonObject cellsOfEntry(const LdifEntry &entry)
{
    EntryCells cells;
    for (const LdifAttribute &attribute : entry.attributes)
        cells.take(attribute);
    return cells.cells();
}

} // namespace cultivar
