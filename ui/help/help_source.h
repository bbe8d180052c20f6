#pragma once
#include "ui/help/manual.h"
#include "ui/kit/palette_source.h"

namespace wardbook::ui {

/// Topics of the manual for Ctrl+K: a few for any text, all that fit behind "?".
class HelpSource : public PaletteSource
{
public:
    HelpSource(Manual manual, std::function<void(const QString& topic)> open);
    QString group() const override;
    QString prefixes() const override { return QStringLiteral("?？"); }
    std::optional<PaletteItem> recall(const QString& id) const override;
    void query(QObject* context, const QString& text, int limit, const Answer& answer) override;

private:
    PaletteItem item(const Topic& topic) const;
    Manual m_manual;
    std::function<void(const QString&)> m_open;
};

} // namespace wardbook::ui
