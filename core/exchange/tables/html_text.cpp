// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/html_text.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <utility>

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

/// People write of tags, too: only what is paragraphs and lists from end to end is HTML, and what the editor of
/// LinkedIn marks.
bool isHtml(QStringView text)
{
    static constexpr std::array<QStringView, 4> blocks = {u"p", u"ul", u"ol", u"div"};
    const QStringView trimmed = text.trimmed();
    if (!trimmed.startsWith(u'<'))
        return false;
    const bool begins = std::ranges::any_of(blocks, [inside = trimmed.sliced(1)](QStringView block) {
        return inside.startsWith(block, Qt::CaseInsensitive) && inside.size() > block.size() &&
               (inside[block.size()] == u'>' || inside[block.size()] == u' ');
    });
    const bool ends =
        trimmed.endsWith(u'>') && std::ranges::any_of(blocks, [inside = trimmed.chopped(1)](auto block) {
            return inside.endsWith(block, Qt::CaseInsensitive) && inside.chopped(block.size()).endsWith(u"</");
        });
    return (begins && ends) || trimmed.contains(u"spinmail-quill-editor");
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

using NamedSign = std::pair<QStringView, char16_t>;

/// "eacute", "Uuml": a letter with a mark.
QString accentedLetter(QStringView name)
{
    static constexpr std::array<NamedSign, 8> marks = {{{u"grave", u'\u0300'},
                                                        {u"acute", u'\u0301'},
                                                        {u"circ", u'\u0302'},
                                                        {u"tilde", u'\u0303'},
                                                        {u"uml", u'\u0308'},
                                                        {u"ring", u'\u030a'},
                                                        {u"caron", u'\u030c'},
                                                        {u"cedil", u'\u0327'}}};
    const auto *const found = std::ranges::find(marks, name.sliced(1), &NamedSign::first);
    if (found == marks.end() || !name.front().isLetter())
        return {};
    const QString letter =
        QString(QString(name.front()) + QChar(found->second)).normalized(QString::NormalizationForm_C);
    return letter.size() == 1 ? letter : QString();
}

QString entityText(QStringView name)
{
    static constexpr std::array<NamedSign, 22> entities = {
        {{u"amp", u'&'},         {u"lt", u'<'},         {u"gt", u'>'},          {u"quot", u'"'},
         {u"apos", u'\''},       {u"nbsp", u' '},       {u"lsquo", u'\u2018'},  {u"rsquo", u'\u2019'},
         {u"ldquo", u'\u201c'},  {u"rdquo", u'\u201d'}, {u"sbquo", u'\u201a'},  {u"bdquo", u'\u201e'},
         {u"laquo", u'\u00ab'},  {u"raquo", u'\u00bb'}, {u"ndash", u'\u2013'},  {u"mdash", u'\u2014'},
         {u"hellip", u'\u2026'}, {u"bull", u'\u2022'},  {u"middot", u'\u00b7'}, {u"euro", u'\u20ac'},
         {u"pound", u'\u00a3'},  {u"szlig", u'\u00df'}}};
    if (name.startsWith(u'#'))
        return characterOf(name.sliced(1));
    const auto *const found = std::ranges::find(entities, name, &NamedSign::first);
    return found == entities.end() ? accentedLetter(name) : QString(QChar(found->second));
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
        else if (isCalled(u"li"))
            m_plain += u"- ";
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
