// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/report.h"

#include <cstdio>

namespace cultivar::benchmarks {

using namespace Qt::StringLiterals;

namespace {

void print(const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stdout);
    std::fflush(stdout);
}

QString row(const QString &what, double value, const QString &unit)
{
    constexpr int nameWidth = 58;
    constexpr int numberWidth = 10;
    return u"  "_s + what.leftJustified(nameWidth) + QString::number(value, 'f', 3).rightJustified(numberWidth) + u' ' +
           unit;
}

} // namespace

void Report::section(const QString &title)
{
    print(title);
}

void Report::figure(const QString &what, double value, const QString &unit)
{
    print(row(what, value, unit));
}

void Report::limited(const QString &what, double value, double limit, const QString &unit)
{
    judged(row(what, value, unit), u"at most %1"_s.arg(limit), value <= limit);
}

void Report::atLeast(const QString &what, double value, double limit, const QString &unit)
{
    judged(row(what, value, unit), u"at least %1"_s.arg(limit), value >= limit);
}

void Report::judged(const QString &row, const QString &limit, bool isWithin)
{
    m_withinLimits = m_withinLimits && isWithin;
    print(row + u"  (%1: %2)"_s.arg(limit, isWithin ? u"kept"_s : u"MISSED"_s));
}

void Report::note(const QString &text)
{
    print(u"  "_s + text);
}

void Report::missed(const QString &text)
{
    m_withinLimits = false;
    print(u"  MISSED: "_s + text);
}

} // namespace cultivar::benchmarks
