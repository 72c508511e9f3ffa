// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
namespace cultivar {
QString fold(QStringView text) { return text.toString().toCaseFolded(); }
QStringList words(QStringView folded) { return folded.toString().split(u' ', Qt::SkipEmptyParts); }
bool sortsBefore(QStringView a, QStringView b) { return a < b; }
}
