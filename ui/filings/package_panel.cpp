#include "ui/filings/package_panel.h"
#include "base/quantity.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/filings/package_files.h"
#include "ui/filings/step_list.h"
#include "ui/kit/buttons.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/icons.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMimeData>

namespace wardbook::ui {

using filings::PackageFile;

PackagePanel::PackagePanel(FilingActs& acts, FilingSelection& selection, QWidget* parent)
    : QWidget(parent), m_acts(acts), m_count(makeLabel({}, FontRole::BodyBold, "", this)),
      m_missing(makeLabel({}, FontRole::BodyBold, "bad", this)),
      m_size(makeLabel({}, FontRole::Caption, "text2", this)),
      m_more(makeIconButton(QStringLiteral("more"), FilingsPageTr::tr("More steps"), {}, this)),
      m_files(new PackageFiles(acts, selection, this)), m_steps(new StepList(acts, this)),
      m_noteCard(new QFrame(this)), m_note(makeLabel({}, FontRole::Caption, "text2", this)),
      m_refusalIcon(makeIconLabel(QStringLiteral("error"), "bad", metric::kIcon, this)),
      m_refusal(makeLabel({}, FontRole::Caption, "bad", this)), m_act(new Button({}, "primary", {}, this))
{
    setSurface(this, "sunken");
    tellOfDrops(*this, [this] { return m_view && m_view->edit && m_view->isDraft(); });
    setMinimumWidth(metric::kInspectorMin);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeLine("h", this));
    column->addSpacing(metric::kGap / 2);
    constexpr int kFilesFirst = 100; // the room goes to the files before it is left empty
    column->addWidget(m_files, kFilesFirst);
    column->addSpacing(metric::kGap / 2);
    column->addWidget(makeLine("h2", this));
    column->addWidget(m_steps);
    setSurface(m_noteCard, "hint");
    auto* card = new QVBoxLayout(m_noteCard);
    card->setContentsMargins(14, metric::kGap, metric::kSection, metric::kGap);
    m_note->setWordWrap(true);
    m_note->setText(FilingsPageTr::tr("Once sealed, the content can’t be changed. To change it, void this "
                                      "package with a reason and seal it again."));
    card->addWidget(m_note);
    auto* note = new QVBoxLayout;
    note->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    note->addWidget(m_noteCard);
    column->addLayout(note);
    column->addStretch(1);
    m_foot = makeFoot();
    column->addWidget(m_foot);
    markPane(m_files, Pane::Inspector);
    show(nullptr);
}

QWidget* PackagePanel::makeHead()
{
    auto* head = new QWidget(this);
    head->setFixedHeight(metric::kMenuBar);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(metric::kPage, 0, metric::kGap, 0);
    row->setSpacing(metric::kSection);
    m_count->setObjectName(QStringLiteral("packageCount"));
    m_missing->setObjectName(QStringLiteral("packageMissing"));
    m_size->setObjectName(QStringLiteral("packageSize"));
    m_more->setObjectName(QStringLiteral("packageMore"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_more);
    m_more->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillMenu(*menu);
    });
    row->addWidget(m_count);
    row->addWidget(m_missing);
    row->addStretch(1);
    row->addWidget(m_size);
    row->addWidget(m_more);
    return head;
}

QWidget* PackagePanel::makeFoot()
{
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLine("h", foot));
    auto* row = new QHBoxLayout;
    column->addLayout(row);
    foot->setMinimumHeight(metric::kInspectorFooter);
    row->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    row->setSpacing(metric::kGap);
    m_refusal->setWordWrap(true);
    m_refusal->setObjectName(QStringLiteral("packageRefusal"));
    m_act->setObjectName(QStringLiteral("packageNext"));
    row->addWidget(m_refusalIcon);
    row->addWidget(m_refusal, 1);
    row->addWidget(m_act);
    markPane(m_act, Pane::Footer);
    connect(m_act, &QPushButton::clicked, this, [this] { m_acts.goOn(); });
    return foot;
}

void PackagePanel::show(const FilingViewPtr& view)
{
    m_view = view;
    m_files->show(view);
    m_files->setVisible(view != nullptr);
    m_steps->show(view);
    m_more->setVisible(view != nullptr);
    int there = 0, missing = 0;
    for (const PackageFile& file : view ? view->file.package : QList<PackageFile>())
        (file.state == PackageFile::State::Missing ? missing : there) += 1;
    m_count->setText(view ? FilingsPageTr::tr("Package: %1").arg(there) : QString());
    m_missing->setText(FilingsPageTr::tr("%1 missing").arg(missing));
    m_missing->setVisible(missing > 0);
    m_size->setText(view && view->file.packageBytes > 0 ? formatBytes(view->file.packageBytes) : QString());
    const FilingActs::Next next = view ? m_acts.next() : FilingActs::Next();
    m_act->setVisible(!next.text.isEmpty());
    m_foot->setVisible(!next.text.isEmpty());
    m_noteCard->setVisible(!next.text.isEmpty());
    m_act->setText(next.text);
    m_act->setRefusal(next.refusal);
    m_refusal->setText(next.note);
    m_refusalIcon->setVisible(!next.refusal.isEmpty() && !next.note.isEmpty());
    setTone(m_refusal, next.refusal.isEmpty() ? "text2" : "bad");
}

void PackagePanel::fillMenu(QMenu& menu)
{
    if (!m_view)
        return;
    const filings::FilingFile& file = m_view->file;
    const auto add = [&](const QString& text, const char* name, void (FilingActs::*run)()) {
        menu.addAction(text, &m_acts, run)->setObjectName(QLatin1String(name));
    };
    const auto in = [&](std::initializer_list<const char*> states) {
        return std::any_of(states.begin(), states.end(),
                           [&](const char* state) { return file.state == QLatin1String(state); });
    };
    if (file.previous != 0)
        add(FilingsPageTr::tr("Changes since the last filing"), "moreChanges", &FilingActs::showChanges);
    if (m_view->submit && in({"signing"}))
        add(FilingsPageTr::tr("Reopen…"), "moreReopen", &FilingActs::reopen);
    if (m_view->exports && in({"sealed", "sent", "receipted", "returned"}))
        add(FilingsPageTr::tr("Write again…"), "moreWrite", &FilingActs::writeAgain);
    if (m_view->submit && in({"sent", "receipted"}))
        add(FilingsPageTr::tr("Register the return…"), "moreReturn", &FilingActs::sendBack);
    if (m_view->edit && !in({"draft", "signing"}))
        add(FilingsPageTr::tr("File again…"), "moreAgain", &FilingActs::again);
    if (m_view->approve && in({"sealed", "sent", "receipted", "returned"}))
        add(FilingsPageTr::tr("Void…"), "moreVoid", &FilingActs::voidFiling);
    menu.addSeparator();
    menu.addAction(FilingsPageTr::tr("Verify a package…"), this,
                   [this] { FilingActs::verifyPackage(m_acts.services(), window()); });
}

void PackagePanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_view && m_view->edit && m_view->isDraft() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PackagePanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_acts.attach({}, localFiles(event->mimeData()));
}

} // namespace wardbook::ui
