#include "ui/filings/desk_header.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filing_checklist.h"
#include "ui/filings/filing_desk_view.h"
#include "ui/filings/filing_preview.h"
#include "ui/filings/filing_words.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/icons.h"
#include <QMenu>

/// What the desk does with the line that is selected, and what it does next.
namespace wardbook::ui {

using filings::CheckLine;
using filings::CheckState;
using filings::PartDefinition;

namespace {

const CheckLine::Problem* firstProblem(const CheckLine& line)
{
    for (const CheckLine::Problem& problem : line.problems)
        if (isProblem(problem.state))
            return &problem;
    return nullptr;
}

bool isAttachment(const FilingView& view, const QString& part)
{
    const PartDefinition* definition = view.file.kind ? view.file.kind->part(part) : nullptr;
    return definition && definition->make == PartDefinition::Make::Attachment;
}

/// The file itself is missing, not a value about it.
bool wantsFile(const FilingView& view, const CheckLine& line)
{
    if (line.state != CheckState::Missing || !isAttachment(view, line.part))
        return false;
    const CheckLine::Problem* problem = firstProblem(line);
    return !problem || problem->source.token().isEmpty();
}

} // namespace

FilingDeskView::NextStep FilingDeskView::nextStep() const
{
    NextStep next;
    if (!m_view)
        return next;
    const filings::FilingFile& file = m_view->file;
    const bool over = file.state == QLatin1String("returned") || file.state == QLatin1String("voided");
    if (over && m_view->edit)
        return {NextStep::Kind::Again, FilingsPageTr::tr("File again…"), QStringLiteral("plus"), {}, {}};
    if (m_view->isDraft() && m_view->edit && !file.completeness.complete()) {
        const CheckLine *files = nullptr, *values = nullptr, *doubts = nullptr;
        for (const CheckLine& one : file.lines) {
            if (!files && wantsFile(*m_view, one))
                files = &one;
            else if (!values && one.state == CheckState::Missing)
                values = &one;
            else if (!doubts && one.state == CheckState::Doubtful)
                doubts = &one;
        }
        if (files)
            return {NextStep::Kind::Attach,
                    FilingsPageTr::tr("Attach…"),
                    QStringLiteral("paperclip"),
                    {},
                    files->id};
        if (values)
            return {NextStep::Kind::Mend,
                    FilingsPageTr::tr("Fill in what is missing"),
                    QStringLiteral("pencil"),
                    {},
                    values->id};
        if (doubts)
            return {NextStep::Kind::Confirm,
                    FilingsPageTr::tr("Confirm…"),
                    QStringLiteral("check"),
                    {},
                    doubts->id};
    }
    const FilingActs::Next panel = m_acts.next();
    if (!panel.text.isEmpty())
        return {NextStep::Kind::Panel, panel.text, QStringLiteral("arrow-right"), panel.refusal, {}};
    return next;
}

void FilingDeskView::goOn()
{
    const NextStep next = nextStep();
    const CheckLine* about = m_view ? line(next.line) : nullptr;
    if (about)
        m_checklist->selectLine(about->id);
    switch (next.kind) {
    case NextStep::Kind::Attach:
        return m_acts.attach(about->part);
    case NextStep::Kind::Mend:
        return mend(*about);
    case NextStep::Kind::Confirm:
        return m_acts.confirm(*about);
    case NextStep::Kind::Panel:
        return m_acts.goOn();
    case NextStep::Kind::Again:
        return m_acts.again();
    case NextStep::Kind::None:
        break;
    }
}

/// Leads to where the first thing that is wrong is put right.
void FilingDeskView::mend(const CheckLine& line)
{
    const bool draft = m_view->edit && m_view->isDraft();
    const CheckLine::Problem* problem = firstProblem(line);
    if (draft && wantsFile(*m_view, line))
        return m_acts.attach(line.part);
    if (problem && problem->source.record != 0)
        return m_preview->openRecord(problem->source.token());
    if (problem && draft && problem->state == CheckState::Doubtful)
        return m_acts.confirm(line);
    if (problem && draft && !problem->key.isEmpty())
        return m_acts.typeValue(problem->key);
    m_preview->setFocus();
}

void FilingDeskView::showLineMenu(const CheckLine& line, const QPoint& at)
{
    const bool draft = m_view->edit && m_view->isDraft();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("lineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, this](const char* glyph, const QString& text, const char* name, auto act) {
        QAction* action = menu->addAction(icon(QLatin1String(glyph)), text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, act);
    };
    constexpr int kMostLed = 8; ///< the rest is found one after the other
    int led = 0;
    bool doubtful = false;
    for (const CheckLine::Problem& problem : line.problems) {
        doubtful = doubtful || problem.state == CheckState::Doubtful;
        const QString token = problem.source.token();
        if (problem.source.record != 0 && led++ < kMostLed)
            add("link", FilingsPageTr::tr("Open: %1").arg(problem.text), "openProblem",
                [this, token] { m_preview->openRecord(token); });
        if (draft && isProblem(problem.state) && !problem.key.isEmpty() &&
            m_view->file.facts.values.contains(problem.key))
            add("pencil", FilingsPageTr::tr("Type another value…"), "typeProblem",
                [this, key = problem.key] { m_acts.typeValue(key); });
        if (draft && problem.state == CheckState::Confirmed)
            add("undo", FilingsPageTr::tr("Take back: %1").arg(problem.text), "takeBack",
                [this, rule = problem.rule] { m_acts.takeBack(rule); });
    }
    if (draft && doubtful)
        add("check", FilingsPageTr::tr("Confirm…"), "confirmLine", [this, line] { m_acts.confirm(line); });
    if (draft && isAttachment(*m_view, line.part)) {
        menu->addSeparator();
        add("paperclip", FilingsPageTr::tr("Attach…"), "attachLine",
            [this, part = line.part] { m_acts.attach(part); });
        add("database", FilingsPageTr::tr("From evidence…"), "attachKept",
            [this, part = line.part] { m_acts.attachKept(part); });
        if (line.state == CheckState::NotNeeded)
            add("undo", FilingsPageTr::tr("It applies after all"), "appliesLine",
                [this, part = line.part] { m_acts.exempt(part, true); });
        else
            add("minus", FilingsPageTr::tr("Does not apply…"), "exemptLine",
                [this, part = line.part] { m_acts.exempt(part); });
    } else if (draft && !line.part.isEmpty()) {
        menu->addSeparator();
        add("template", FilingsPageTr::tr("Own template…"), "templateLine",
            [this, part = line.part] { m_acts.useTemplate(part); });
    }
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->popup(at);
}

/// The part that is shown, in one of the forms it will have in the package.
void FilingDeskView::exportPreview()
{
    if (!m_view || !m_view->exports)
        return;
    const QString part = m_preview->part();
    QList<filings::PackageFile> files;
    for (const filings::PackageFile& file : m_view->file.package)
        if (file.part == part && file.state != filings::PackageFile::State::Missing)
            files.append(file);
    if (files.isEmpty())
        return m_services.message(Services::Tone::Warning,
                                  FilingsPageTr::tr("Choose a document first: this line has none to export"));
    if (files.size() == 1)
        return m_acts.exportFile(files.constFirst());
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("exportMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const filings::PackageFile& file : std::as_const(files))
        connect(menu->addAction(icon(QStringLiteral("file")), file.name), &QAction::triggered, this,
                [this, file] { m_acts.exportFile(file); });
    auto* button = m_header->findChild<Button*>(QStringLiteral("filingExport"));
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void FilingDeskView::exportPart(const QString& part, qint64 record)
{
    for (const filings::PackageFile& file : m_view->file.package)
        if (file.part == part && (record == 0 || file.record == record))
            return m_acts.exportFile(file);
}

} // namespace wardbook::ui
