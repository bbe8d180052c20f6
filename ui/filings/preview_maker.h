#pragma once
#include "documents/page_layout.h"
#include "people/workspace.h"
#include "ui/filings/filing_data.h"
#include "ui/kit/serial_worker.h"
#include <QHash>
#include <QImage>
#include <QObject>
#include <atomic>
#include <mutex>

namespace wardbook::ui {

/// A part of the package laid out on pages.
struct LaidPart
{
    QString part;
    int pages = 0; ///< 0: it has no pages of its own (a sheet, an attachment)
    QSizeF size;   ///< of a page, mm
    struct Section
    {
        QString id, title;
        int page = 0;
        double top = 0; ///< 0–1
    };
    QList<Section> sections;
    struct Spot
    {
        int page = 0;
        QRectF rect; ///< 0–1
    };
    QHash<QString, Spot> spots; ///< by source: where it stands first
    QStringList sources;        ///< in the order of the text

    const Section* section(const QString& id) const;
    const Section* sectionAt(int page, double top) const; ///< the last one that begins there or before
};
using LaidPartPtr = std::shared_ptr<const LaidPart>;

/// A page as it is painted, with the places of its filled values.
struct PagePicture
{
    QImage image;
    QList<documents::PageLayout::Box> boxes;
    bool filled = false; ///< with underlined values
};

/// Makes documents and lays them out on a thread of its own; pages are painted when somebody looks at them,
/// so that a form of thousands of pages costs no more than its layout. GUI thread; the destructor cancels and
/// waits.
class PreviewMaker : public QObject
{
    Q_OBJECT
public:
    PreviewMaker(people::Workspace& workspace, QObject* parent);
    ~PreviewMaker() override;

    /// Answers laidOut or failed; what was asked for before is dropped.
    void layOut(const FilingPtr& filing, const QString& part, qint64 nowMs);
    void forget(); ///< lets go of pages and reader
    struct Look
    {
        double dpi = 72;
        bool showFilled = true;
        bool operator==(const Look&) const = default;
    };
    /// Answers painted for each, most urgent first; pages asked for before and not here are dropped.
    void paint(const QList<int>& pages, const Look& look);

    /// The reading of the vault behind it ended: nothing is open any more.
    bool idle() const { return m_running == 0; }

Q_SIGNALS:
    void laidOut(const wardbook::ui::LaidPartPtr& part);
    void failed(const QString& text);
    void painted(int page, const wardbook::ui::PagePicture& picture, double dpi);

private:
    struct Wanted
    {
        QList<int> pages;
        Look look;
    };
    void work(const FilingPtr& filing, const QString& part, qint64 nowMs, quint64 generation,
              const Progress& progress);
    void paintNext(quint64 generation);
    void post(std::function<void()> answer);

    people::Workspace& m_workspace;
    std::atomic<quint64> m_generation{0};
    Progress m_progress;
    int m_running = 0;
    std::mutex m_mutex; ///< guards m_wanted
    Wanted m_wanted;
    std::unique_ptr<documents::PageLayout> m_layout; ///< worker only
    SerialWorker m_worker;                           ///< last: ends first
};

} // namespace wardbook::ui
