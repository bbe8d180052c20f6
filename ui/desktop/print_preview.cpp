#include "ui/desktop/print_preview.h"
#include "base/clock.h"
#include "documents/pdf_writer.h"
#include "exchange/file_export.h"
#include "ui/desktop/desktop_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/paper_copy.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPageSetupDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

enum Turn { Upright, Across };

QString roleName(people::Workspace& workspace)
{
    return workspace.ledger().rights().role(workspace.session().role).label.text();
}

/// Who had what printed and when stands on every page: a sheet that is found later says where it came from.
documents::Document headOf(const PrintContent& content, people::Workspace& workspace, bool across)
{
    documents::Document document;
    const QString unit = workspace.vault().header().displayName;
    const QString who = workspace.session().name;
    const QDateTime now = clock::now();
    document.title = content.title;
    document.headerLeft = unit;
    document.headerRight = content.title;
    document.footerLeft = DesktopTr::tr("Printed by %1, %2").arg(who, stampText(now));
    document.author = who;
    document.landscape = across;
    document.keyValues({{DesktopTr::tr("Unit"), unit},
                        {DesktopTr::tr("Printed by"),
                         DesktopTr::tr("%1 (%2), %3").arg(who, roleName(workspace), stampText(now))}});
    return document;
}

} // namespace

PrintPreview::PrintPreview(Services& services, const QList<PrintContent>& contents, QWidget* parent)
    : QDialog(parent, Qt::Window), m_services(services), m_contents(contents),
      m_printer(std::make_unique<QPrinter>(QPrinter::ScreenResolution)),
      m_view(new QPrintPreviewWidget(m_printer.get(), this)), m_choice(new QComboBox(this)),
      m_turn(new QComboBox(this)), m_place(makeLabel({}, FontRole::Caption, "text2", this)),
      m_note(makeLabel({}, FontRole::Caption, "text2", this)),
      m_print(new Button(DesktopTr::tr("Print…"), "primary", QStringLiteral("print"), this)),
      m_save(new Button(DesktopTr::tr("Save as PDF…"), "plain", QStringLiteral("export"), this))
{
    setObjectName(QStringLiteral("printPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(DesktopTr::tr("Print: %1").arg(contents.constFirst().title));
    resize(980, 760);
    m_printer->setPageSize(QPageSize(QPageSize::A4));
    m_printer->setFullPage(true);
    build();
    choose();
}

PrintPreview::~PrintPreview()
{
    delete m_view; // it paints on our printer
}

const PrintContent& PrintPreview::content() const
{
    return m_contents.at(std::max(0, m_choice->currentIndex()));
}

void PrintPreview::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    bar->setSpacing(metric::kGap);
    m_choice->setObjectName(QStringLiteral("printChoice"));
    m_choice->setAccessibleName(DesktopTr::tr("What to print"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const PrintContent& each : m_contents) {
        m_choice->addItem(each.choice);
        m_choice->setItemData(m_choice->count() - 1, each.choice, Qt::ToolTipRole);
    }
    m_turn->setObjectName(QStringLiteral("printTurn"));
    m_turn->setAccessibleName(DesktopTr::tr("Paper"));
    m_turn->addItems({DesktopTr::tr("Portrait"), DesktopTr::tr("Landscape")});
    bar->addWidget(m_choice, 1);
    bar->addWidget(m_turn);
    const auto icon = [&](const char* name, const QString& text, const QKeySequence& keys, auto run) {
        QToolButton* button = makeIconButton(QLatin1String(name), text, keys, this);
        connect(button, &QToolButton::clicked, this, run);
        if (!keys.isEmpty())
            button->setShortcut(keys);
        bar->addWidget(button);
    };
    icon("chevron-left", DesktopTr::tr("Previous page"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] {
        m_view->setCurrentPage(m_view->currentPage() - 1);
        showPlace();
    });
    bar->addWidget(m_place);
    icon("chevron-right", DesktopTr::tr("Next page"), QKeySequence(Qt::ALT | Qt::Key_Right), [this] {
        m_view->setCurrentPage(m_view->currentPage() + 1);
        showPlace();
    });
    icon("minus", DesktopTr::tr("Smaller"), QKeySequence(Qt::CTRL | Qt::Key_Minus),
         [this] { m_view->zoomOut(); });
    icon("plus", DesktopTr::tr("Larger"), QKeySequence(Qt::CTRL | Qt::Key_Plus),
         [this] { m_view->zoomIn(); });
    auto* fit = new Button(DesktopTr::tr("Whole page"), "quiet", {}, this);
    connect(fit, &QPushButton::clicked, this, [this] { m_view->fitInView(); });
    bar->addWidget(fit);
    whole->addLayout(bar);
    m_view->setAccessibleName(DesktopTr::tr("Preview of the pages"));
    whole->addWidget(m_view, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    foot->setSpacing(metric::kGap);
    m_note->setWordWrap(true);
    foot->addWidget(m_note, 1);
    auto* setUp = new Button(DesktopTr::tr("Page setup…"), "plain", {}, this);
    setUp->setObjectName(QStringLiteral("pageSetup"));
    auto* close = new Button(DesktopTr::tr("Close"), "plain", {}, this);
    close->setObjectName(QStringLiteral("closePreview"));
    m_print->setObjectName(QStringLiteral("printNow"));
    m_save->setObjectName(QStringLiteral("printPdf"));
    for (Button* button : {setUp, m_save, m_print, close})
        foot->addWidget(button);
    whole->addLayout(foot);
    connect(m_view, &QPrintPreviewWidget::paintRequested, this,
            [this](QPrinter* printer) { paint(*printer); });
    connect(m_view, &QPrintPreviewWidget::previewChanged, this, &PrintPreview::showPlace);
    connect(m_choice, &QComboBox::activated, this, &PrintPreview::choose);
    connect(m_turn, &QComboBox::activated, this, &PrintPreview::layOut);
    connect(setUp, &QPushButton::clicked, this, &PrintPreview::setUpPage);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_print, &QPushButton::clicked, this,
            [this] { askForPaper(m_services, this, [this](const QString& reason) { askPrinter(reason); }); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        askForPaper(m_services, this, [this](const QString& reason) {
            const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
            const QString name =
                QStringLiteral("%1-%2.pdf")
                    .arg(content().title.simplified().replace(QLatin1Char('/'), QLatin1Char('-')),
                         clock::now().toString(QStringLiteral("yyyyMMdd")));
            prompts::saveFile(this, DesktopTr::tr("Save as PDF"), QStringLiteral("PDF (*.pdf)"),
                              QDir(folder).filePath(name), [this, reason](const QString& file) {
                                  if (!file.isEmpty())
                                      save(file, reason);
                              });
        });
    });
}

/// Something else to print starts in the position that suits it.
void PrintPreview::choose()
{
    const QString refusal = paperRefusal(m_services, content().registerId);
    m_print->setRefusal(refusal);
    m_save->setRefusal(refusal);
    m_note->setText(refusal.isEmpty()
                        ? DesktopTr::tr("Paper is a copy in clear: printing asks for the password and a "
                                        "reason, and is kept in the trail.")
                        : refusal);
    m_turn->setCurrentIndex(content().landscape ? Across : Upright);
    layOut();
}

void PrintPreview::layOut()
{
    const bool across = m_turn->currentIndex() == Across;
    const quint64 generation = ++m_generation;
    auto document = std::make_shared<documents::Document>(headOf(content(), m_services.workspace(), across));
    auto laid = std::make_shared<std::unique_ptr<documents::PageLayout>>();
    m_print->setEnabled(false);
    m_save->setEnabled(false);
    m_place->setText(DesktopTr::tr("Laying out…"));
    m_services.run(
        this, DesktopTr::tr("Laying out %1").arg(content().title),
        [document, laid, blocks = content().blocks,
         workspace = &m_services.workspace()](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            document->blocks += blocks(*reader);
            *laid = std::make_unique<documents::PageLayout>(*document, progress);
        },
        [this, document, laid, generation, across] {
            if (generation != m_generation)
                return;
            m_document = document;
            m_layout = std::move(*laid);
            m_printer->setPageOrientation(across ? QPageLayout::Landscape : QPageLayout::Portrait);
            m_view->updatePreview();
            const bool may = m_print->toolTip().isEmpty();
            m_print->setEnabled(may);
            m_save->setEnabled(may);
            showPlace();
            Q_EMIT laidOut();
        });
}

void PrintPreview::showPlace()
{
    if (m_layout)
        m_place->setText(
            QStringLiteral("%1 / %2").arg(std::max(1, m_view->currentPage())).arg(m_layout->pageCount()));
}

/// Other paper than A4 gets the same pages, scaled.
void PrintPreview::paint(QPrinter& printer) const
{
    QPainter painter(&printer);
    if (!m_layout || !painter.isActive())
        return;
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last =
        printer.toPage() > 0 ? std::min(printer.toPage(), m_layout->pageCount()) : m_layout->pageCount();
    for (int page = first; page < last; ++page) {
        if (page > first)
            printer.newPage();
        const QRectF paper = painter.viewport();
        QRectF target(QPointF(), m_layout->pageSize().scaled(paper.size(), Qt::KeepAspectRatio));
        target.moveCenter(paper.center());
        m_layout->paintPage(page, painter, target);
    }
}

void PrintPreview::setUpPage()
{
    auto* dialog = new QPageSetupDialog(m_printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        const bool across = m_printer->pageLayout().orientation() == QPageLayout::Landscape;
        if (across != (m_turn->currentIndex() == Across)) {
            m_turn->setCurrentIndex(across ? Across : Upright);
            return layOut();
        }
        m_view->updatePreview();
    });
    dialog->open();
}

void PrintPreview::askPrinter(const QString& reason)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(m_printer->pageLayout());
    printer->setFullPage(true);
    printer->setDocName(content().title);
    if (!m_testFile.isEmpty()) {
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(m_testFile);
        return printNow(printer, reason);
    }
    auto* dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, pageCount());
    connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
            [this, printer, reason](QPrinter*) { printNow(printer, reason); });
    dialog->open();
}

void PrintPreview::printNow(const std::shared_ptr<QPrinter>& printer, const QString& reason)
{
    const PrintContent& what = content();
    printWithAct(m_services, this, {what.registerId, what.title, what.subject}, reason, [this, printer] {
        paint(*printer);
        Q_EMIT printed();
    });
}

void PrintPreview::save(const QString& file, const QString& reason)
{
    const PrintContent what = content();
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(
        this, DesktopTr::tr("Saving %1").arg(what.title),
        [workspace, what, file, reason, document = m_document](const Progress& progress) {
            exchange::exportFileWithAct(
                workspace->ledger(), workspace->actor(),
                {what.registerId, file, DesktopTr::tr("Printed to a file: %1").arg(what.title), reason},
                [&](const QString& temporary) {
                    documents::writePdf(*document, temporary, progress);
                    return what.subject;
                },
                progress);
        },
        [this, file] {
            m_services.message(Services::Tone::Ok, DesktopTr::tr("Saved as PDF"),
                               QDir::toNativeSeparators(file));
            Q_EMIT printed();
        });
}

} // namespace wardbook::ui
