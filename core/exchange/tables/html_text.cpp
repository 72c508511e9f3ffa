// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/html_text.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <utility>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// People write of tags, too: only what is paragraphs from end to end is HTML, and what the editor of LinkedIn marks.
bool isHtml(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const bool begins =
        trimmed.startsWith(u"<p>", Qt::CaseInsensitive) || trimmed.startsWith(u"<p ", Qt::CaseInsensitive);
    return (begins && trimmed.endsWith(u"</p>", Qt::CaseInsensitive)) ||
           (trimmed.startsWith(u'<') && trimmed.contains(u"spinmail-quill-editor"));
}

/// Numbers of entities: "#39", "#x27"; nothing for what is no character.
QString characterOf(QStringView number)
{
    const bool isHex = number.startsWith(u'x', Qt::CaseInsensitive);
    bool isNumber = false;
    const uint code = number.sliced(isHex ? 1 : 0).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = isNumber && code >= ' ' && code <= QChar::LastValidCodePoint && !QChar::isSurrogate(code);
    const char32_t character = code;
    return isCharacter ? QString::fromUcs4(&character, 1) : QString();
}

QString entityText(QStringView name)
{
    static constexpr std::array<std::pair<QStringView, char16_t>, 6> entities = {
        {{u"amp", u'&'}, {u"lt", u'<'}, {u"gt", u'>'}, {u"quot", u'"'}, {u"apos", u'\''}, {u"nbsp", u' '}}};
    if (name.startsWith(u'#'))
        return characterOf(name.sliced(1));
    const auto *const found = std::ranges::find(entities, name, &std::pair<QStringView, char16_t>::first);
    return found == entities.end() ? QString() : QString(QChar(found->second));
}

class HtmlReader
{
public:
    explicit HtmlReader(QStringView text)
        : m_text(text)
    {
    }

    [[nodiscard]] QString read() &&
    {
        while (m_at < m_text.size()) {
            const QChar c = m_text[m_at];
            if ((c == u'<' && takeTag()) || (c == u'&' && takeEntity()))
                continue;
            m_plain += c;
            ++m_at;
        }
        return m_plain.trimmed();
    }

private:
    /// Only paragraphs and breaks say anything.
    bool takeTag()
    {
        const auto begin = m_text.begin() + m_at + 1;
        const auto found = std::find_if(begin, m_text.end(), [](QChar c) { return c == u'<' || c == u'>'; });
        if (found == m_text.end() || *found == u'<')
            return false;
        const qsizetype end = found - m_text.begin();
        const QStringView tag = m_text.sliced(m_at + 1, end - m_at - 1);
        const auto isCalled = [tag](QStringView name) {
            return tag.startsWith(name, Qt::CaseInsensitive) &&
                   (tag.size() == name.size() || !tag[name.size()].isLetterOrNumber());
        };
        if (isCalled(u"br") || isCalled(u"/p") || isCalled(u"/div") || isCalled(u"/li"))
            m_plain += u'\n';
        m_at = end + 1;
        return true;
    }

    bool takeEntity()
    {
        constexpr qsizetype longestEntity = 10;
        const QStringView near = m_text.sliced(m_at + 1, std::min(longestEntity, m_text.size() - m_at - 1));
        const qsizetype end = near.indexOf(u';');
        const QString text = end > 0 ? entityText(near.first(end)) : QString();
        if (text.isEmpty())
            return false;
        m_plain += text;
        m_at += end + 2;
        return true;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_plain;
};

} // namespace

QString plainTextOf(const QString &text)
{
    return isHtml(text) ? HtmlReader(text).read() : text;
}

} // namespace cultivar
