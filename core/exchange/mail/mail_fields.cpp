// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/mail_fields.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <span>
#include <string_view>

namespace cultivar {

namespace {

struct WantedField
{
    std::string_view name; ///< in small letters
    MailField field;
};

/// By name.
constexpr std::array<WantedField, 28> wantedFields = {{
    {"auto-submitted", MailField::AutoSubmitted},
    {"bcc", MailField::Bcc},
    {"cc", MailField::Cc},
    {"content-type", MailField::ContentType},
    {"date", MailField::Date},
    {"from", MailField::From},
    {"in-reply-to", MailField::InReplyTo},
    {"list-archive", MailField::MassMail},
    {"list-help", MailField::MassMail},
    {"list-id", MailField::MassMail},
    {"list-post", MailField::MassMail},
    {"list-subscribe", MailField::MassMail},
    {"list-unsubscribe", MailField::MassMail},
    {"list-unsubscribe-post", MailField::MassMail},
    {"message-id", MailField::MessageId},
    {"precedence", MailField::Precedence},
    {"received", MailField::Received},
    {"references", MailField::References},
    {"subject", MailField::Subject},
    {"to", MailField::To},
    {"x-autoreply", MailField::MassMail},
    {"x-autorespond", MailField::MassMail},
    {"x-gmail-labels", MailField::Labels},
    {"x-mozilla-draft-info", MailField::Draft},
    {"x-mozilla-status", MailField::MozillaStatus},
    {"x-mozilla-status2", MailField::MozillaStatus2},
    {"x-status", MailField::XStatus},
    {"x-unsent", MailField::Draft},
}};

constexpr size_t letters = 26;

struct Range
{
    size_t begin = 0;
    size_t count = 0;
};

/// Which of them begin with a letter.
constexpr std::array<Range, letters> wantedByLetter = [] {
    std::array<Range, letters> ranges{};
    for (size_t i = 0; i < wantedFields.size(); ++i) {
        Range &range = ranges[static_cast<size_t>(wantedFields[i].name[0] - 'a')];
        if (range.count++ == 0)
            range.begin = i;
    }
    return ranges;
}();

bool isFoldSpace(char c)
{
    return c == ' ' || c == '\t';
}

/// Where the value begins if the line is a field of that name (space before the colon: RFC 5322, 4.5); 0 if not.
qsizetype valueBehind(QByteArrayView line, std::string_view name)
{
    const auto length = static_cast<qsizetype>(name.size());
    if (line.size() <= length)
        return 0;
    for (qsizetype i = 0; i < length; ++i) {
        const char c = line[i];
        if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c) != name[static_cast<size_t>(i)])
            return 0;
    }
    qsizetype at = length;
    while (at < line.size() && isFoldSpace(line[at]))
        ++at;
    return at < line.size() && line[at] == ':' ? at + 1 : 0;
}

std::optional<RawMailField> wantedField(QByteArrayView line)
{
    const auto letter = static_cast<size_t>((static_cast<unsigned char>(line[0]) | 0x20U) - 'a');
    if (letter >= letters)
        return std::nullopt;
    const Range range = wantedByLetter[letter];
    for (const WantedField &wanted : std::span(wantedFields).subspan(range.begin, range.count))
        if (const qsizetype value = valueBehind(line, wanted.name); value > 0)
            return RawMailField{wanted.field, line.sliced(value)};
    return std::nullopt;
}

/// An address cut in two would be a wrong one.
QByteArrayView cutToWhole(QByteArrayView value)
{
    while (!value.isEmpty() && value.back() != ',' && value.back() != '\n')
        value.chop(1);
    return value;
}

/// Line after line of a header.
class MailHeadScanner
{
public:
    MailHeadScanner(QByteArrayView bytes, MailHead &head)
        : m_bytes(bytes.first(std::min(bytes.size(), largestMailHead)))
        , m_isCut(m_bytes.size() < bytes.size())
        , m_head(head)
    {
        m_head.fields.clear();
        m_head.lines = 0;
        m_head.isComplete = false;
    }

    void scan()
    {
        const char *data = m_bytes.data();
        qsizetype at = m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        while (at < m_bytes.size()) {
            const void *found = std::memchr(data + at, '\n', static_cast<size_t>(m_bytes.size() - at));
            const qsizetype end = found ? static_cast<const char *>(found) - data : m_bytes.size();
            const QByteArrayView line = m_bytes.sliced(at, end - at);
            if (found && (line.isEmpty() || (line.size() == 1 && line[0] == '\r'))) {
                m_head.isComplete = true;
                break;
            }
            takeLine(line);
            if (!found)
                break;
            ++m_head.lines;
            at = end + 1;
        }
        m_head.size = at;
        if (m_isOpen && m_isCut && at < m_bytes.size() && !m_head.isComplete)
            m_head.fields.back().value = cutToWhole(m_head.fields.back().value);
    }

private:
    void takeLine(QByteArrayView line)
    {
        if (!line.isEmpty() && isFoldSpace(line[0])) {
            if (m_isOpen) {
                QByteArrayView &value = m_head.fields.back().value;
                value = QByteArrayView(value.data(), line.data() + line.size());
            }
            return;
        }
        const auto field = line.isEmpty() ? std::nullopt : wantedField(line);
        m_isOpen = field.has_value();
        if (field)
            m_head.fields.push_back(*field);
    }

    QByteArrayView m_bytes;
    bool m_isCut = false;
    MailHead &m_head;
    bool m_isOpen = false; ///< the last field may go on
};

} // namespace

void scanMailHead(QByteArrayView bytes, MailHead &head)
{
    MailHeadScanner(bytes, head).scan();
}

} // namespace cultivar
