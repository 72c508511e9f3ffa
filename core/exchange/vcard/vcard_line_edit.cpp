// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/vcard/vcard_line_edit.h"

#include "core/exchange/vcard/vcard_properties.h"

namespace cultivar {

using namespace Qt::StringLiterals;

namespace {

bool isBase64(const LineParameter<QStringView> &parameter)
{
    const bool encodes = parameter.name.isEmpty() || sameWord(parameter.name, "ENCODING"_L1);
    return encodes && sameWord(parameter.value, "BASE64"_L1);
}

bool isOfTypes(QStringView parameter)
{
    return parameter.startsWith("TYPE="_L1, Qt::CaseInsensitive);
}

/// The parameters of a line in the form of the later versions; bare types together in one list.
QStringList laterParameters(QStringView parameters)
{
    QStringList later;
    qsizetype types = -1;
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        if (isBase64(parameter)) {
            later += u"ENCODING=b"_s;
        } else if (!parameter.name.isEmpty()) {
            later += parameter.whole.toString();
        } else if (isBareValueType(parameter.value)) {
            later += "VALUE="_L1 + parameter.value.toString();
        } else if (!parameter.value.isEmpty() && (types < 0 || later[types].endsWith(u'\\'))) {
            // Behind a backslash a comma would be a part of the type.
            types = later.size();
            later += "TYPE="_L1 + parameter.value.toString();
        } else if (!parameter.value.isEmpty()) {
            later[types] += u',' + parameter.value.toString();
        }
    }
    // A quote that never ends would reach into what is put behind it; only the last parameter can have one.
    for (QString &parameter : later)
        if (parameter.count(u'"') % 2 == 1)
            parameter += u'"';
    return later;
}

} // namespace

bool isInLaterForm(const ContentLine &line)
{
    QStringView parameters = line.parameters;
    while (!parameters.isEmpty()) {
        const auto parameter = takeParameter(parameters);
        if (parameter.name.isEmpty() || isBase64(parameter))
            return false;
    }
    return true;
}

VcardLineEdit::VcardLineEdit(const ContentLine &line)
    : m_group(line.group.toString())
    , m_name(line.name.toString())
    , m_parameters(laterParameters(line.parameters))
    , m_value(line.value.toString())
{
}

VcardLineEdit::VcardLineEdit(QStringView name, QString value)
    : m_name(name.toString())
    , m_value(std::move(value))
{
}

void VcardLineEdit::removeParameter(QLatin1StringView name)
{
    m_parameters.removeIf([name](const QString &parameter) {
        QStringView rest = parameter;
        return sameWord(takeParameter(rest).name, name);
    });
}

void VcardLineEdit::addTypes(const QString &types)
{
    if (!types.isEmpty())
        m_parameters += "TYPE="_L1 + types;
}

template <class Keep> void VcardLineEdit::filterTypes(Keep keep)
{
    QStringList kept;
    for (const QString &parameter : std::as_const(m_parameters)) {
        if (!isOfTypes(parameter)) {
            kept += parameter;
            continue;
        }
        QStringList types;
        QStringView list = unquoted(QStringView(parameter).sliced(5));
        while (!list.isEmpty()) {
            const QStringView type = takePart(list, u',');
            if (keep(type.trimmed()))
                types += type.toString();
        }
        if (!types.isEmpty())
            kept += parameter.first(5) + types.join(u',');
    }
    m_parameters = kept;
}

void VcardLineEdit::removeLabelTypes()
{
    filterTypes([](QStringView type) { return sameWord(type, "pref"_L1) || !isLabelType(type); });
}

void VcardLineEdit::removePreference()
{
    removeParameter("PREF"_L1);
    filterTypes([](QStringView type) { return !sameWord(type, "pref"_L1); });
}

void VcardLineEdit::addPreference(VcardVersion version)
{
    m_parameters += version == VcardVersion::V3 ? u"TYPE=PREF"_s : u"PREF=1"_s;
}

QString VcardLineEdit::text() const
{
    QString text = m_group.isEmpty() ? m_name : m_group + u'.' + m_name;
    for (const QString &parameter : m_parameters)
        text += u';' + parameter;
    return text + u':' + m_value;
}

void appendFolded(QByteArray &output, QStringView line)
{
    constexpr qsizetype longest = 75;
    const QByteArray octets = line.toUtf8();
    qsizetype start = 0;
    qsizetype room = longest;
    while (octets.size() - start > room) {
        qsizetype end = start + room;
        while (end > start + 1 && (static_cast<uchar>(octets[end]) & 0xC0) == 0x80)
            --end;
        output.append(octets.constData() + start, end - start);
        output += "\r\n ";
        start = end;
        room = longest - 1;
    }
    output.append(octets.constData() + start, octets.size() - start);
    output += "\r\n";
}

} // namespace cultivar
