// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/text_role.h"

#include <QFontDatabase>

#include <algorithm>

namespace cultivar::ui {

namespace {

struct Face
{
    double factor = 1;
    QFont::Weight weight = QFont::Normal;
};

Face faceOf(TextRole role)
{
    switch (role) {
    case TextRole::Clock:
        return {1.85, QFont::DemiBold};
    case TextRole::Title:
        return {1.54, QFont::DemiBold};
    case TextRole::Question:
        return {1.38, QFont::DemiBold};
    case TextRole::Heading:
        return {1.23, QFont::DemiBold};
    case TextRole::Reading:
        return {1.08, QFont::Normal};
    case TextRole::Body:
        return {1, QFont::Normal};
    case TextRole::Strong:
        return {1, QFont::DemiBold};
    case TextRole::Second:
        return {0.92, QFont::Normal};
    case TextRole::Caption:
        return {0.85, QFont::Normal};
    }
    Q_UNREACHABLE();
}

} // namespace

QFont fontFor(TextRole role, const QFont &system)
{
    constexpr double smallest = 8.25; // points, below which captions are hard to read
    const Face face = faceOf(role);
    QFont font = system;
    if (system.pointSizeF() > 0)
        font.setPointSizeF(std::max(system.pointSizeF() * face.factor, std::min(smallest, system.pointSizeF())));
    else
        font.setPixelSize(std::max(1, qRound(system.pixelSize() * face.factor)));
    font.setWeight(face.weight);
    return font;
}

QFont roleFont(TextRole role)
{
    return fontFor(role, QFontDatabase::systemFont(QFontDatabase::GeneralFont));
}

} // namespace cultivar::ui
