#include "ui/filings/filing_preview.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/content_view.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/panes.h"
#include "ui/kit/record_source.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QStackedWidget>

namespace wardbook::ui {

using filings::CheckLine;
using filings::PartDefinition;

namespace {

constexpr Length kBarHeight{40};
constexpr int kSlowMs = 300; ///< sooner, the old pages stay

} // namespace

FilingPreview::FilingPreview(Services& services, FilingSelection& selection, RecordSource& source,
                             QWidget* parent)
    : QWidget(parent), m_services(services), m_selection(selection), m_source(source),
      m_maker(new PreviewMaker(services.workspace(), this)), m_title(new ElideLabel({}, this)),
      m_pageText(makeLabel({}, FontRole::Body, "", this)),
      m_zoomText(makeLabel({}, FontRole::Body, "text2", this)),
      m_filled(new QCheckBox(FilingsPageTr::tr("Mark values from records"), this)),
      m_pageTools(new QWidget(this)), m_stack(new QStackedWidget(this)),
      m_pages(new PageView(*m_maker, m_stack)), m_content(new ContentView(m_stack)),
      m_empty(new EmptyState(QStringLiteral("file"), m_stack))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(makeLine("h2", this));
    m_stack->addWidget(m_pages);
    m_stack->addWidget(m_content);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    markPane(m_stack, Pane::Inspector);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] { say(FilingsPageTr::tr("Laying out the pages…")); });
    connectPages();
    say(FilingsPageTr::tr("Choose a line of the checklist."));
}

FilingPreview::~FilingPreview() = default;

QWidget* FilingPreview::makeBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(kBarHeight);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kSection, 0, metric::kSection, 0);
    row->setSpacing(metric::kGap);
    m_title->setFont(ui::font(FontRole::BodyBold));
    m_title->setObjectName(QStringLiteral("previewTitle"));
    row->addWidget(m_title);
    auto* pageRow = new QHBoxLayout;
    pageRow->setSpacing(2);
    m_back = makeIconButton(QStringLiteral("chevron-left"), FilingsPageTr::tr("Previous page"), {}, bar);
    m_on = makeIconButton(QStringLiteral("chevron-right"), FilingsPageTr::tr("Next page"), {}, bar);
    m_back->setObjectName(QStringLiteral("previousPage"));
    m_on->setObjectName(QStringLiteral("nextPage"));
    m_pageText->setObjectName(QStringLiteral("previewPage"));
    pageRow->addWidget(m_back);
    pageRow->addWidget(m_pageText);
    pageRow->addWidget(m_on);
    row->addLayout(pageRow);
    row->addStretch(1);
    auto* tools = new QHBoxLayout(m_pageTools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(2);
    m_filled->setChecked(true);
    m_filled->setObjectName(QStringLiteral("markFilled"));
    tools->addWidget(m_filled);
    tools->addSpacing(metric::kGap);
    m_less = makeIconButton(QStringLiteral("zoom-out"), FilingsPageTr::tr("Smaller"),
                            QKeySequence(Qt::CTRL | Qt::Key_Minus), bar);
    m_more = makeIconButton(QStringLiteral("zoom-in"), FilingsPageTr::tr("Larger"),
                            QKeySequence(Qt::CTRL | Qt::Key_Plus), bar);
    m_type = makeIconButton(QStringLiteral("pencil"), FilingsPageTr::tr("Type another value…"), {}, bar);
    m_less->setObjectName(QStringLiteral("zoomOut"));
    m_more->setObjectName(QStringLiteral("zoomIn"));
    m_type->setObjectName(QStringLiteral("typeValue"));
    m_zoomText->setAlignment(Qt::AlignCenter);
    m_zoomText->setMinimumWidth(m_zoomText->fontMetrics().horizontalAdvance(QStringLiteral("300%")));
    tools->addWidget(m_less);
    tools->addWidget(m_zoomText);
    tools->addWidget(m_more);
    tools->addWidget(m_type);
    row->addWidget(m_pageTools);
    connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_on, &QToolButton::clicked, this, [this] { step(1); });
    return bar;
}

void FilingPreview::connectPages()
{
    m_pages->setTipMaker([this](const QString& source) { return tipOf(source); });
    connect(m_filled, &QCheckBox::toggled, m_pages, &PageView::setShowFilled);
    connect(m_less, &QToolButton::clicked, m_pages, &PageView::zoomOut);
    connect(m_more, &QToolButton::clicked, m_pages, &PageView::zoomIn);
    connect(m_type, &QToolButton::clicked, this, [this] { Q_EMIT typeWanted(keyOf(m_pages->selected())); });
    const auto noteZoom = [this](double zoom) {
        m_zoomText->setText(QStringLiteral("%1%").arg(qRound(zoom * 100)));
    };
    connect(m_pages, &PageView::zoomChanged, this, noteZoom);
    noteZoom(1);
    connect(m_pages, &PageView::pageChanged, this, [this] {
        notePage();
        noteTitle();
    });
    connect(m_pages, &PageView::valueClicked, this, &FilingPreview::clickValue);
    connect(m_pages, &PageView::valueSelected, this, [this](const QString& source) {
        notePage();
        const QString about = tipOf(source).section(QLatin1Char('\n'), 0, 0);
        m_pages->setAccessibleDescription(about);
        m_services.status(about);
    });
    connect(m_pages, &PageView::valueActivated, this, &FilingPreview::openRecord);
    connect(m_pages, &PageView::valueMenuWanted, this, &FilingPreview::showValueMenu);
    connect(m_maker, &PreviewMaker::laidOut, this, &FilingPreview::take);
    connect(m_maker, &PreviewMaker::failed, this, [this](const QString& text) {
        m_slow.stop();
        say(text);
        m_settled = true;
    });
    connect(&m_selection, &FilingSelection::changed, this, &FilingPreview::follow);
}

void FilingPreview::setFiling(const FilingViewPtr& view)
{
    const bool other = !view || !m_view || view->id() != m_view->id();
    m_view = view;
    if (other) {
        m_part.clear();
        m_section.clear();
        m_content->clear();
        m_pages->setPart({}, false);
        m_maker->forget();
        m_slow.stop();
        m_settled = true;
        noteTitle();
        if (!view)
            return;
    }
    m_keys.clear();
    for (const auto& [key, fact] : view->file.facts.values.asKeyValueRange())
        if (const QString token = fact.source.token(); !token.isEmpty() && !m_keys.contains(token))
            m_keys.insert(token, key);
    setProblems();
    if (!m_part.isEmpty())
        load();
}

/// Something was selected: its part, then its place in it.
void FilingPreview::follow(const FilingSelection::Place& place, const QObject* by)
{
    if (by == this || !m_view || place.isEmpty())
        return;
    QString part = place.part;
    if (part.isEmpty() && !place.section.isEmpty())
        part = m_part;
    m_section = place.section;
    if (part.isEmpty()) { // a line about several parts: its value may stand on the page that is shown
        m_pages->select(place.source, true);
        return notePage();
    }
    const int file = indexOf(place.file);
    const bool sameFile = file < 0 || file == m_file;
    if (part == m_part && sameFile && m_settled)
        return showPlace();
    m_part = part;
    m_file = 0;
    m_goThere = true;
    load();
}

void FilingPreview::load()
{
    const PartDefinition* definition = m_view->file.kind ? m_view->file.kind->part(m_part) : nullptr;
    noteTitle();
    if (!definition || definition->make == PartDefinition::Make::Attachment)
        return showAttachment();
    m_files.clear();
    m_settled = false;
    if (!m_pages->part() || m_pages->part()->part != m_part)
        m_slow.start();
    m_maker->layOut(filingOf(m_view), m_part, m_services.nowMs());
}

void FilingPreview::take(const LaidPartPtr& part)
{
    m_slow.stop();
    const bool same = m_pages->part() && m_pages->part()->part == part->part;
    m_pages->setPart(part, same);
    m_settled = true;
    if (part->pages == 0) {
        const PartDefinition* definition = m_view ? m_view->file.kind->part(part->part) : nullptr;
        const bool sheet = definition && definition->make == PartDefinition::Make::Table;
        say(m_view && m_view->file.templates.contains(part->part)
                ? FilingsPageTr::tr(
                      "This part is made with the unit's own template. Export it to look at it in Word "
                      "or WPS.")
            : sheet ? FilingsPageTr::tr("This part is a sheet: its rows come from the registers when the "
                                        "package is made.")
                    : FilingsPageTr::tr("This part has no pages to look at here."),
            true);
        return;
    }
    settle(m_pages);
    if (std::exchange(m_goThere, false) || !same)
        showPlace();
    noteTitle();
    notePage();
}

void FilingPreview::settle(QWidget* shown)
{
    m_stack->setCurrentWidget(shown);
    m_pageTools->setVisible(shown == m_pages);
    notePage();
}

void FilingPreview::showPlace()
{
    const FilingSelection::Place& place = m_selection.place();
    if (m_stack->currentWidget() != m_pages)
        return noteTitle();
    if (!m_section.isEmpty())
        m_pages->goToSection(m_section);
    m_pages->select(place.source, true);
    noteTitle();
    notePage();
}

void FilingPreview::say(const QString& sentence, bool withExport, bool withAttach)
{
    m_empty->clearActions();
    m_empty->setSentence(sentence);
    if (withExport && m_view && m_view->exports)
        m_empty->addAction(FilingsPageTr::tr("Export…"), [this] { Q_EMIT exportWanted(m_part, 0); });
    if (withAttach && m_view && m_view->edit && m_view->isDraft())
        m_empty->addAction(
            FilingsPageTr::tr("Attach…"), [this] { Q_EMIT attachWanted(m_part); }, true);
    settle(m_empty);
}

void FilingPreview::setProblems()
{
    QHash<QString, PageView::Problem> problems;
    for (const CheckLine& line : m_view->file.lines)
        for (const CheckLine::Problem& problem : line.problems)
            if (const QString token = problem.source.token(); isProblem(problem.state) && !token.isEmpty()) {
                PageView::Problem& shown = problems[token];
                shown.missing = shown.missing || problem.state == filings::CheckState::Missing;
                shown.text += (shown.text.isEmpty() ? QString() : QStringLiteral("\n")) + problem.text;
            }
    m_pages->setProblems(problems);
}

QString FilingPreview::title() const
{
    return m_title->fullText();
}

QString FilingPreview::pageText() const
{
    return m_pageText->text();
}

void FilingPreview::noteTitle()
{
    const PartDefinition* definition =
        m_view && m_view->file.kind ? m_view->file.kind->part(m_part) : nullptr;
    QString title = definition ? definition->label.text() : QString();
    if (m_stack->currentWidget() == m_pages && m_pages->part())
        if (const LaidPart::Section* section = m_pages->part()->sectionAt(m_pages->page(), 0.5))
            title = QStringLiteral("%1　%2").arg(title, section->title);
    m_title->setText(title);
}

void FilingPreview::notePage()
{
    const bool onPages = m_stack->currentWidget() == m_pages && m_pages->part();
    const int count = onPages ? m_pages->part()->pages : int(m_files.size());
    const int at = onPages ? m_pages->page() : m_file;
    m_pageText->setText(count == 0 ? QString()
                        : onPages  ? FilingsPageTr::tr("Page %1 of %2").arg(at + 1).arg(count)
                                   : FilingsPageTr::tr("File %1 of %2").arg(at + 1).arg(count));
    for (QWidget* tool :
         {static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_on), static_cast<QWidget*>(m_pageText)})
        tool->setVisible(count > 1 || (onPages && count > 0));
    m_back->setEnabled(at > 0);
    m_on->setEnabled(at + 1 < count);
    const bool typed = m_view && m_view->edit && m_view->isDraft() && !keyOf(m_pages->selected()).isEmpty();
    m_type->setEnabled(typed);
}

void FilingPreview::step(int by)
{
    if (m_stack->currentWidget() == m_pages)
        m_pages->goToPage(m_pages->page() + by);
    else
        showFile(m_file + by);
}

} // namespace wardbook::ui
