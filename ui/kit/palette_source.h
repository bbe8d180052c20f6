#pragma once
#include <QList>
#include <QObject>
#include <QString>
#include <functional>
#include <optional>

namespace wardbook::ui {

/// Something else that may be done with an item; Tab offers it.
struct PaletteAct
{
    QString icon, text;
    std::function<void()> run;
};

/// One line of the command palette. `spans` are (start, length) of `text` that matched.
struct PaletteItem
{
    QString icon;
    QString text;
    QString note;  ///< grey, behind the text: code, department, person
    QString chip;  ///< word at the right; empty: none
    QString tone;  ///< of the chip: neutral, info, warn, ok, bad
    int level = 0; ///< data level chip instead; 0: none
    QString keys;  ///< key cap at the right
    QList<std::pair<int, int>> spans;
    QString
        id; ///< remembered on this workstation as a recent item, so never a record's; empty: not remembered
    std::function<void()> run;
    QList<PaletteAct> acts; ///< besides run
};

/// Where the palette finds things. Pages and registers add theirs through Services::addPaletteSource. GUI
/// thread; slow sources answer later, from a worker.
class PaletteSource
{
public:
    using Answer = std::function<void(QList<PaletteItem>)>;
    virtual ~PaletteSource() = default;
    virtual QString group() const = 0; ///< heading
    /// '\0': asked for any text; '>' commands, '#' codes, '@' people, '§' clauses: asked also when the person
    /// typed that prefix.
    virtual QString prefixes() const { return {}; }
    /// Asked only when the person typed one of its prefixes: what would drown everything else.
    virtual bool onlyByPrefix() const { return false; }
    /// An item by its remembered id, if it is this source's and still there.
    virtual std::optional<PaletteItem> recall(const QString& id) const
    {
        Q_UNUSED(id)
        return {};
    }
    /// Calls `answer` once, now or later, on the GUI thread, unless `context` has gone. At most `limit`
    /// items, best first. An empty text asks for nothing in particular: answer none, or what is worth
    /// offering.
    virtual void query(QObject* context, const QString& text, int limit, const Answer& answer) = 0;
};

/// Where `query` is found in `text`: the words themselves, or pinyin initials letter by letter. Empty when
/// not found; an empty query is found nowhere.
QList<std::pair<int, int>> matchSpans(const QString& text, const QString& query);

} // namespace wardbook::ui
