#include "ui/grading/clause_source.h"
#include "grading/requirement_pack.h"
#include "ledger/definitions.h"
#include "ui/grading/clause_dialog.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/services.h"
#include <QApplication>
#include <QClipboard>
#include <QPointer>

namespace wardbook::ui {

namespace {

using grading::RequirementItem;
using grading::RequirementPack;

class ClauseSource : public PaletteSource
{
public:
    ClauseSource(Services& services, QWidget* window) : m_services(services), m_window(window) {}
    QString group() const override { return GradingPageTr::tr("Clauses"); }
    QString prefixes() const override { return QStringLiteral("§"); }
    bool onlyByPrefix() const override { return true; } // 800 items would bury the unit's own records

    void query(QObject*, const QString& text, int limit, const Answer& answer) override
    {
        const auto pack = RequirementPack::builtIn();
        QList<PaletteItem> byNumber, byWords;
        for (qsizetype i = 0; i < pack->items.size() && byNumber.size() < limit; ++i) {
            const RequirementItem& item = pack->items.at(i);
            const QString number = clauseNumber(item);
            const bool numbered = !text.isEmpty() && (number.startsWith(text, Qt::CaseInsensitive) ||
                                                      item.id.startsWith(text, Qt::CaseInsensitive));
            if (numbered)
                byNumber.append(
                    itemOf(*pack, item, number, {{0, int(std::min(text.size(), number.size()))}}));
            else if (byWords.size() < limit && found(*pack, item, text))
                byWords.append(itemOf(*pack, item, number, shifted(item, number, text)));
        }
        answer((byNumber + byWords).mid(0, limit));
    }

private:
    static bool found(const RequirementPack& pack, const RequirementItem& item, const QString& text)
    {
        if (text.isEmpty())
            return false;
        const QString& question = pack.checkOf(item).question.text();
        return !matchSpans(item.topic.text(), text).isEmpty() ||
               !matchSpans(pack.points.at(item.point).label.text(), text).isEmpty() ||
               question.contains(text, Qt::CaseInsensitive);
    }
    /// Matches of the topic, behind the number.
    static QList<std::pair<int, int>> shifted(const RequirementItem& item, const QString& number,
                                              const QString& text)
    {
        auto spans = matchSpans(item.topic.text(), text);
        for (auto& span : spans)
            span.first += int(number.size()) + 2;
        return spans;
    }

    PaletteItem itemOf(const RequirementPack& pack, const RequirementItem& item, const QString& number,
                       const QList<std::pair<int, int>>& spans) const
    {
        PaletteItem line;
        line.icon = QStringLiteral("book");
        line.text = number + QStringLiteral("  ") + item.topic.text();
        line.spans = spans;
        const auto registers = m_services.workspace().ledger().registers();
        line.note =
            QStringList{
                registers->codes(QStringLiteral("protection_grade")).labelOf(QString::number(item.level)),
                pack.layers.at(item.layer).label.text(), pack.points.at(item.point).label.text()}
                .join(QStringLiteral("  "));
        if (!item.verified)
            line.chip = GradingPageTr::tr("unchecked");
        line.tone = QStringLiteral("warn");
        Services* services = &m_services;
        line.run = [services, window = m_window, id = item.id] {
            services->open(QStringLiteral("grading"));
            if (window)
                (new ClauseDialog(services->workspace(), id, window))->open();
        };
        line.acts.append(
            {QStringLiteral("copy"), GradingPageTr::tr("Copy %1").arg(number), [services, number] {
                 QApplication::clipboard()->setText(number);
                 services->status(GradingPageTr::tr("Copied: %1").arg(number));
             }});
        return line;
    }

    Services& m_services;
    QPointer<QWidget> m_window;
};

} // namespace

std::shared_ptr<PaletteSource> makeClauseSource(Services& services, QWidget* window)
{
    return std::make_shared<ClauseSource>(services, window);
}

} // namespace wardbook::ui
