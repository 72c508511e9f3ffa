// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parser that the plain driver expects beside itself, under the name "vparse.h": one pass over UTF-8 bytes, only
// what made-up cards contain, nothing checked.

#include <cstdio>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vp {

using Typed = std::vector<std::pair<std::string, std::string>>;

struct Contact
{
    std::string uid, fn, family, given, middle, org, dept, title, note, bday, rev;
    Typed email, tel, adr;
    std::vector<std::string> cat;
};

inline std::string unescaped(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            plain += text[++i] == 'n' || text[i] == 'N' ? '\n' : text[i];
        else
            plain += text[i];
    }
    return plain;
}

inline std::string takePart(std::string_view &text, char separator)
{
    size_t end = 0;
    while (end < text.size() && text[end] != separator)
        end += text[end] == '\\' ? 2 : 1;
    end = std::min(end, text.size());
    std::string part = unescaped(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

inline void readLine(Contact &contact, std::string_view line)
{
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos)
        return;
    const std::string_view head = line.substr(0, colon);
    std::string_view value = line.substr(colon + 1);
    const size_t semicolon = head.find(';');
    const std::string_view name = head.substr(0, semicolon);
    const std::string types(semicolon == std::string_view::npos ? std::string_view() : head.substr(semicolon + 1));
    if (name == "FN") {
        contact.fn = unescaped(value);
    } else if (name == "N") {
        contact.family = takePart(value, ';');
        contact.given = takePart(value, ';');
        contact.middle = takePart(value, ';');
    } else if (name == "ORG") {
        contact.org = takePart(value, ';');
        contact.dept = takePart(value, ';');
    } else if (name == "CATEGORIES") {
        while (!value.empty())
            contact.cat.push_back(takePart(value, ','));
    } else if (name == "EMAIL") {
        contact.email.emplace_back(types, unescaped(value));
    } else if (name == "TEL") {
        contact.tel.emplace_back(types, unescaped(value));
    } else if (name == "ADR") {
        contact.adr.emplace_back(types, std::string(value));
    } else if (name == "TITLE") {
        contact.title = unescaped(value);
    } else if (name == "NOTE") {
        contact.note = unescaped(value);
    } else if (name == "BDAY") {
        contact.bday = std::string(value);
    } else if (name == "UID") {
        contact.uid = std::string(value);
    } else if (name == "REV") {
        contact.rev = std::string(value);
    }
}

/// The next line without its end, continuations joined.
inline bool nextLine(std::string_view &rest, std::string &line)
{
    line.clear();
    while (!rest.empty()) {
        const size_t end = std::min(rest.find('\n'), rest.size());
        const bool carriage = end > 0 && rest[end - 1] == '\r';
        line.append(rest.substr(0, carriage ? end - 1 : end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (rest.empty() || rest.front() != ' ')
            return true;
        rest.remove_prefix(1);
    }
    return false;
}

} // namespace vp

inline std::string slurp(const char *path)
{
    std::string bytes;
    std::FILE *file = std::fopen(path, "rb");
    if (!file)
        return bytes;
    std::fseek(file, 0, SEEK_END);
    bytes.resize(static_cast<size_t>(std::ftell(file)));
    std::rewind(file);
    bytes.resize(std::fread(bytes.data(), 1, bytes.size(), file));
    std::fclose(file);
    return bytes;
}

inline std::vector<vp::Contact> vparse(const char *bytes, size_t size)
{
    std::vector<vp::Contact> contacts;
    std::string_view rest(bytes, size);
    std::string line;
    while (vp::nextLine(rest, line)) {
        if (line == "BEGIN:VCARD")
            contacts.emplace_back();
        else if (!contacts.empty())
            vp::readLine(contacts.back(), line);
    }
    return contacts;
}
