// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_addresses.h"

#include "core/exchange/mail/mail_text.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <utility>

namespace cultivar {

namespace {

/// RFC 5322, 2.1.1: the longest line. Longer addresses and names are no such.
constexpr qsizetype longestPart = 998;
/// As in "Silva, Ana, MD"; what is longer is a list of people without an address.
constexpr int mostCommasInName = 2;

constexpr std::array<bool, 256> wordEnders = [] {
    std::array<bool, 256> enders{};
    for (const char c : {' ', '\t', '\r', '\n', '\0', '"', '(', '<', '>', ',', ';', ':'})
        enders[static_cast<unsigned char>(c)] = true;
    return enders;
}();

bool endsWord(char c)
{
    return wordEnders[static_cast<unsigned char>(c)];
}

QByteArray withoutBackslashes(QByteArrayView quoted)
{
    QByteArray text;
    text.reserve(quoted.size());
    for (qsizetype i = 0; i < quoted.size(); ++i) {
        if (quoted[i] == '\\' && i + 1 < quoted.size())
            ++i;
        text += quoted[i];
    }
    return text;
}

/// Without quotation marks, single ones as Outlook sets them or encoded ones, that enclose all of it.
QString cleanName(QByteArrayView text)
{
    QString name = decodedHeaderText(text);
    const auto isEnclosedBy = [&name](QChar mark) {
        return name.size() >= 2 && name.front() == mark && name.back() == mark;
    };
    if (isEnclosedBy(u'\'') || isEnclosedBy(u'"'))
        name = name.sliced(1, name.size() - 2).trimmed();
    name.truncate(longestPart);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    return name.trimmed();
}

bool isSpaceByte(char c)
{
    return static_cast<unsigned char>(c) <= ' ';
}

/// Space inside quotes belongs to the address.
QByteArray withoutSpace(QByteArrayView address)
{
    QByteArray text;
    text.reserve(address.size());
    bool quoted = false;
    for (const char c : address) {
        quoted = quoted != (c == '"');
        if (!isSpaceByte(c) || (quoted && c == ' '))
            text += c;
    }
    return text;
}

QByteArrayView withoutWrapping(QByteArrayView address)
{
    static constexpr QByteArrayView scheme = "mailto:";
    if (address.size() > 2 && address.front() == '\'' && address.back() == '\'')
        address = address.sliced(1, address.size() - 2);
    const bool hasScheme =
        qstrnicmp(address.data(), std::min(address.size(), scheme.size()), scheme.data(), scheme.size()) == 0;
    if (address.startsWith('@') || hasScheme)
        address = address.sliced(address.indexOf(':') + 1); // a route ends with a colon
    while (address.endsWith('.'))
        address.chop(1);
    return address;
}

/// A no-break space or that of another script ends no word here, but what stands beyond it is not of the address:
/// joined, they would be one that nobody has.
QString wordAroundAt(const QString &text)
{
    if (text.contains(u'"'))
        return text;
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    const auto at = text.cbegin() + std::max<qsizetype>(0, text.lastIndexOf(u'@'));
    const auto begin = std::find_if(std::make_reverse_iterator(at), text.crend(), isSpace).base();
    return QString(begin, std::find_if(at, text.cend(), isSpace) - begin);
}

bool isTidy(QByteArrayView address)
{
    return std::all_of(address.begin(), address.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

QByteArray tidied(QByteArrayView address)
{
    QByteArray text = withoutSpace(address);
    return isTidy(text) ? text : wordAroundAt(rawHeaderText(text)).toUtf8();
}

/// Empty if it is none.
QString addressOf(QByteArrayView written)
{
    if (written.size() > longestPart)
        return {};
    QByteArray tidy;
    if (!isTidy(written))
        written = tidy = tidied(written);
    const QByteArrayView wrapped = std::exchange(written, withoutWrapping(written));
    // Quotes that began in a route are gone with it, and keep no space any more.
    if (written.size() < wrapped.size() && !isTidy(written))
        written = tidy = tidied(written);
    const qsizetype at = written.lastIndexOf('@');
    if (at <= 0 || at + 1 == written.size())
        return {};
    QString address = rawHeaderText(written);
    qsizetype place = address.lastIndexOf(u'@') + 1;
    for (; place < address.size(); ++place)
        if (address[place].isUpper())
            return address.left(place) + address.mid(place).toLower();
    return address;
}

class MailAddressReader
{
public:
    MailAddressReader(QByteArrayView field, std::vector<MailAddress> &to)
        : m_field(field)
        , m_to(to)
    {
    }

    void read();

private:
    /// A word, a quoted string or a comma.
    struct Piece
    {
        QByteArrayView written; ///< quotes and all
        bool quoted = false;
        bool glued = false; ///< goes on from the piece before: "ana", "@silva.example"
    };

    using Pieces = QVarLengthArray<Piece, 16>;

    void divideAt(char c);
    void takeWord();
    void takeQuoted();
    void takeComment();
    void takeAngle();
    [[nodiscard]] qsizetype endOfQuoted(qsizetype from) const;
    [[nodiscard]] qsizetype endOfAngle(qsizetype from);
    void addPiece(qsizetype end, bool quoted);
    void addComma();
    void endItem();
    void addBareAddress();
    void add(QString address, const Piece *nameBegin, const Piece *nameEnd);
    [[nodiscard]] QString nameFrom(const Piece *begin, const Piece *end) const;
    void forgetItem();

    QByteArrayView m_field;
    std::vector<MailAddress> &m_to;
    qsizetype m_at = 0;
    Pieces m_pieces;
    QByteArrayView m_comment;
    int m_commas = 0;
    bool m_hasAt = false;      ///< one of the pieces is an address
    bool m_afterAngle = false; ///< no comma since the last address
    // Once a quoted string or a comment has no end, there is none to be looked for again.
    bool m_quotesEnd = true;
    bool m_commentsEnd = true;
};

void MailAddressReader::read()
{
    while (m_at < m_field.size()) {
        const char c = m_field[m_at];
        if (c == '"') {
            takeQuoted();
        } else if (c == '(') {
            takeComment();
        } else if (c == '<') {
            takeAngle();
        } else if (!endsWord(c)) {
            takeWord();
        } else {
            divideAt(c);
            ++m_at;
        }
    }
    endItem();
}

void MailAddressReader::divideAt(char c)
{
    if (c == ',')
        addComma();
    else if (c == ';')
        endItem();
    else if (c == ':' && !m_hasAt)
        forgetItem(); // the name of a group
}

/// An encoded word is taken whole, since bad ones hold commas and brackets; so is a domain in square brackets.
void MailAddressReader::takeWord()
{
    constexpr qsizetype longestLiteral = 64;
    qsizetype end = m_at;
    while (end < m_field.size() && !endsWord(m_field[end])) {
        qsizetype length = 1;
        if (m_field[end] == '=') {
            length = std::max<qsizetype>(1, encodedWordLength(m_field.sliced(end)));
        } else if (m_field[end] == '[' && end > m_at && m_field[end - 1] == '@') {
            const QByteArrayView near = m_field.sliced(end, std::min(longestLiteral, m_field.size() - end));
            length = std::max<qsizetype>(1, near.indexOf(']') + 1);
        }
        const QByteArrayView part = m_field.sliced(end, length);
        m_hasAt = m_hasAt || (length == 1 && part[0] == '@');
        end += length;
    }
    addPiece(end, false);
}

qsizetype MailAddressReader::endOfQuoted(qsizetype from) const
{
    for (qsizetype at = from; at < m_field.size(); ++at) {
        if (m_field[at] == '\\')
            ++at;
        else if (m_field[at] == '"')
            return at;
    }
    return -1;
}

void MailAddressReader::takeQuoted()
{
    const qsizetype end = m_quotesEnd ? endOfQuoted(m_at + 1) : -1;
    m_quotesEnd = end >= 0;
    if (m_quotesEnd)
        addPiece(end + 1, true);
    else
        ++m_at;
}

void MailAddressReader::takeComment()
{
    int depth = 0;
    for (qsizetype at = m_at; m_commentsEnd && at < m_field.size(); ++at) {
        const char c = m_field[at];
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == '\\') {
            ++at;
        } else if (depth == 0) {
            m_comment = m_field.sliced(m_at + 1, at - m_at - 1);
            m_at = at + 1;
            if (m_afterAngle && m_pieces.empty() && !m_to.empty() && m_to.back().name.isEmpty())
                m_to.back().name = nameFrom(m_pieces.end(), m_pieces.end());
            return;
        }
    }
    m_commentsEnd = false;
    ++m_at;
}

/// At the closing bracket, or where another address begins if that was forgotten. A route has commas of its own.
qsizetype MailAddressReader::endOfAngle(qsizetype from)
{
    bool inRoute = from < m_field.size() && m_field[from] == '@';
    qsizetype at = from;
    for (; at < m_field.size(); ++at) {
        const char c = m_field[at];
        if (c == '"' && m_quotesEnd) {
            const qsizetype end = endOfQuoted(at + 1);
            m_quotesEnd = end >= 0;
            at = std::max(at, end);
        } else if (c == '>' || c == '<' || c == ';' || (c == ',' && !inRoute)) {
            break;
        }
        inRoute = inRoute && c != ':';
    }
    return std::min(at, m_field.size());
}

void MailAddressReader::takeAngle()
{
    const qsizetype begin = m_at + 1;
    const qsizetype end = endOfAngle(begin);
    m_at = end;
    if (end == begin && end < m_field.size() && m_field[end] == '<')
        return; // "<<ana@silva.example>>"
    if (m_at < m_field.size() && m_field[m_at] == '>')
        ++m_at;
    add(addressOf(m_field.sliced(begin, end - begin)), m_pieces.cbegin(), m_pieces.cend());
    forgetItem();
    m_afterAngle = true;
}

void MailAddressReader::addPiece(qsizetype end, bool quoted)
{
    const QByteArrayView written = m_field.sliced(m_at, end - m_at);
    const bool glued = !m_pieces.empty() && (written.startsWith('@') || m_pieces.back().written.endsWith('@'));
    m_pieces.push_back({written, quoted, glued});
    m_at = end;
}

void MailAddressReader::addComma()
{
    const bool isQuotedAddress =
        m_pieces.size() == 1 && m_pieces.front().quoted && m_pieces.front().written.contains('@');
    if (m_hasAt || m_afterAngle || isQuotedAddress || m_pieces.isEmpty())
        endItem();
    else if (++m_commas > mostCommasInName)
        forgetItem();
    else
        m_pieces.push_back({m_field.sliced(m_at, 1), false, false});
}

void MailAddressReader::endItem()
{
    if (!m_pieces.empty())
        addBareAddress();
    forgetItem();
}

/// The last piece with an @ is the address, the others since the comma are a name. Of quoted ones only one that stands
/// alone.
void MailAddressReader::addBareAddress()
{
    const auto hasAt = [](const Piece &piece) {
        return piece.written.contains('@') && encodedWordLength(piece.written) == 0;
    };
    const auto isComma = [](const Piece &piece) { return piece.written == QByteArrayView(","); };
    const auto begin = std::find_if(m_pieces.rbegin(), m_pieces.rend(), isComma).base();
    const bool alone = m_pieces.end() - begin == 1;
    auto last = m_pieces.end();
    while (last != begin && !(hasAt(*std::prev(last)) && (alone || !std::prev(last)->quoted)))
        --last;
    if (last == begin)
        return;
    auto first = std::prev(last);
    while (first != begin && first->glued)
        --first;
    while (last != m_pieces.end() && last->glued)
        ++last;
    QByteArray address;
    for (auto piece = first; piece != last; ++piece)
        address += piece->written;
    if (alone && first->quoted)
        address = withoutBackslashes(QByteArrayView(address).sliced(1, address.size() - 2));
    const bool nameFollows = first == begin;
    add(addressOf(address), nameFollows ? last : begin, nameFollows ? m_pieces.end() : first);
}

void MailAddressReader::add(QString address, const Piece *nameBegin, const Piece *nameEnd)
{
    if (address.isEmpty())
        return;
    QString name = nameFrom(nameBegin, nameEnd);
    if (name.compare(address, Qt::CaseInsensitive) == 0)
        name.clear();
    m_to.push_back({std::move(name), std::move(address)});
}

/// The pieces as one text. Mostly they stand together as they are.
QString MailAddressReader::nameFrom(const Piece *begin, const Piece *end) const
{
    if (begin == end)
        return m_comment.isEmpty() ? QString() : cleanName(withoutBackslashes(m_comment));
    const auto isPlain = [](const Piece &piece) { return !piece.quoted; };
    const bool isWhole = m_comment.isNull() && m_quotesEnd && m_commentsEnd;
    if (isWhole && std::all_of(begin, end, isPlain))
        return cleanName(QByteArrayView(begin->written.begin(), std::prev(end)->written.end()));
    QByteArray text;
    for (const Piece *piece = begin; piece != end; ++piece) {
        const bool isComma = piece->written.front() == ',';
        if (piece != begin && !piece->glued && !isComma)
            text += ' ';
        if (piece->quoted)
            text += withoutBackslashes(piece->written.sliced(1, piece->written.size() - 2));
        else
            text += piece->written;
    }
    return cleanName(text);
}

void MailAddressReader::forgetItem()
{
    m_pieces.clear();
    m_comment = {};
    m_commas = 0;
    m_hasAt = false;
    m_afterAngle = false;
}

} // namespace

void appendMailAddresses(QByteArrayView field, std::vector<MailAddress> &to)
{
    MailAddressReader(field, to).read();
}

} // namespace cultivar
