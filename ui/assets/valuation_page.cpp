#include "ui/assets/valuation_page.h"
#include "base/quantity.h"
#include "documents/page_layout.h"
#include "fields/valuation.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/figures_dialog.h"
#include "ui/kit/process_card.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include "ui/kit/report_preview.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QDir>
#include <QGridLayout>
#include <QStandardPaths>

namespace wardbook::ui {

namespace fv = fields::valuation;
using assets::ValuationSheet;

namespace {

QString yuan(const std::optional<qint64>& amount)
{
    return amount ? formatExact(*amount) : QStringLiteral("–");
}

} // namespace

ValuationPage::ValuationPage(Services& services, QWidget* parent)
    : RecordPage(services, QString::fromLatin1(fv::kRegister), parent)
{
    offerExchange();
    build();
    m_card = new ProcessCard(AssetsPageTr::tr("How it came about"), this);
    m_card->setObjectName(QStringLiteral("valuationCard"));
    m_card->setChip(assets::internalEstimate(), chips::Tone::Warn);
    m_card->setNote(assets::noAppraisal());
    m_compare =
        m_card->addButton(AssetsPageTr::tr("Compare methods…"), "compareMethods", QStringLiteral("scale"));
    m_sheet = m_card->addButton(AssetsPageTr::tr("Sheet…"), "sheet", QStringLiteral("file"));
    inspector().form().addUnder(QString::fromLatin1(fv::result), m_card);
    m_card->hide();
    connect(m_compare, &QPushButton::clicked, this, &ValuationPage::compare);
    connect(m_sheet, &QPushButton::clicked, this, &ValuationPage::preview);
}

std::function<void(ledger::Reader&, RecordDetail&)> ValuationPage::moreDetail() const
{
    auto more = std::make_shared<More>();
    m_more = more;
    return [more](ledger::Reader& reader, RecordDetail& detail) {
        const ledger::Record& record = detail.form.record;
        const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(fv::kRegister));
        const qint64 asset = record.value(definition.fieldAt(QString::fromLatin1(fv::asset))).toLongLong();
        more->sheet = assets::valuationSheet(reader, record);
        more->methods = assets::valuationMethods(reader, asset);
        more->asset = reader.nameOf(QStringLiteral("asset"), asset);
    };
}

void ValuationPage::showMore(const RecordDetail& detail)
{
    const bool known = detail.form.record.id != 0 && m_more && m_more->sheet.valuation != 0;
    m_card->setVisible(known);
    if (!known)
        return;
    showSteps(m_more->sheet);
    const auto made = std::count_if(m_more->methods.begin(), m_more->methods.end(),
                                    [](const ValuationSheet& sheet) { return sheet.valuation != 0; });
    m_compare->setText(AssetsPageTr::tr("Compare methods (%1)…").arg(made));
}

void ValuationPage::showSteps(const ValuationSheet& sheet)
{
    if (m_steps) {
        m_steps->hide();
        m_steps->deleteLater();
    }
    m_steps = new QWidget(m_card);
    m_steps->setObjectName(QStringLiteral("steps"));
    m_card->content()->addWidget(m_steps);
    auto* grid = new QGridLayout(m_steps);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    for (int i = 0; i < sheet.steps.size(); ++i) {
        const ledger::Formula::Step& step = sheet.steps.at(i);
        const FontRole role = step.result ? FontRole::CaptionBold : FontRole::Caption;
        auto* label = new ElideLabel(step.label, m_steps);
        label->setFont(ui::font(role));
        setTone(label, step.result ? "" : "text2");
        grid->addWidget(label, i, 0);
        auto* value =
            new ElideLabel(step.value.isEmpty() ? AssetsPageTr::tr("not filled in") : step.value, m_steps);
        value->setFont(ui::font(role));
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setMaximumWidth(px(180));
        setTone(value, step.value.isEmpty() ? "text3" : "");
        grid->addWidget(value, i, 1);
    }
    m_steps->show();
}

void ValuationPage::compare()
{
    if (!m_more)
        return;
    QList<QList<FiguresDialog::Cell>> rows;
    for (const ValuationSheet& sheet : m_more->methods) {
        const ledger::StateDef* state = definition().state(sheet.state);
        if (sheet.valuation == 0)
            rows << QList<FiguresDialog::Cell>{sheet.methodLabel, {AssetsPageTr::tr("none yet"), "text3"}};
        else
            rows << QList<FiguresDialog::Cell>{sheet.methodLabel,
                                               yuan(sheet.result),
                                               yuan(sheet.low),
                                               yuan(sheet.high),
                                               sheet.on.toString(Qt::ISODate),
                                               sheet.code + u' ' + (state ? state->label.text() : QString())};
    }
    QList<QList<FiguresDialog::Cell>> factors;
    for (const ValuationSheet& sheet : m_more->methods)
        for (const ledger::Formula::Step& step : sheet.steps)
            factors << QList<FiguresDialog::Cell>{sheet.methodLabel, step.label, step.value};
    auto* dialog =
        new FiguresDialog(AssetsPageTr::tr("Three methods for “%1”").arg(m_more->asset),
                          assets::internalEstimate() + QStringLiteral(" · ") + assets::noAppraisal(), this);
    dialog->addTable(AssetsPageTr::tr("Estimates"),
                     {{AssetsPageTr::tr("Method"), 100, false},
                      {AssetsPageTr::tr("Internal estimate (CNY)"), 150},
                      {AssetsPageTr::tr("From"), 110},
                      {AssetsPageTr::tr("To"), 110},
                      {AssetsPageTr::tr("As of"), 100, false},
                      {AssetsPageTr::tr("Record"), 150, false}},
                     rows);
    dialog->addTable(AssetsPageTr::tr("Factors"),
                     {{AssetsPageTr::tr("Method"), 120, false},
                      {AssetsPageTr::tr("Factor"), 260, false},
                      {AssetsPageTr::tr("Value"), 240}},
                     factors);
    dialog->open();
}

void ValuationPage::preview()
{
    if (!m_more)
        return;
    auto pages = std::make_shared<QList<QImage>>();
    services().run(
        this, AssetsPageTr::tr("Laying out the sheet"),
        [pages, workspace = &services().workspace(), id = m_more->sheet.valuation](const Progress& progress) {
            const auto reader = workspace->ledger().reader();
            const documents::PageLayout layout(assets::valuationDocument(*reader, id), progress);
            for (int page = 0; page < layout.pageCount(); ++page) {
                progress.step(page, layout.pageCount());
                *pages << layout.pageImage(page, 96, {true});
            }
        },
        [this, pages] {
            auto* shown = new ReportPreview(AssetsPageTr::tr("Sheet of an estimate"), *pages, this);
            if (may(ledger::verb::kExport))
                shown->offer(AssetsPageTr::tr("Save as docx or pdf…"), QStringLiteral("export"),
                             [this, shown] {
                                 shown->accept(); // one dialog at a time
                                 save();
                             });
            shown->show();
        });
}

void ValuationPage::save()
{
    people::Workspace* workspace = &services().workspace();
    const qint64 id = m_more->sheet.valuation;
    const QString name = m_more->sheet.code + QStringLiteral(".pdf");
    prompts::password(
        this,
        {AssetsPageTr::tr("Save the sheet"),
         AssetsPageTr::tr(
             "The file leaves the vault unencrypted. Who saved it, when and why is kept in the trail."),
         AssetsPageTr::tr("Save"), false},
        true, [workspace](const QString& password) { return workspace->vault().checkPassword(password); },
        [this, workspace, id, name](const QString& reason) {
            const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
            prompts::saveFile(
                this, AssetsPageTr::tr("Save the sheet"), AssetsPageTr::tr("Documents (*.pdf *.docx)"),
                QDir(folder).filePath(name), [this, workspace, id, reason](const QString& path) {
                    if (path.isEmpty())
                        return;
                    services().run(
                        this, AssetsPageTr::tr("Saving"),
                        [workspace, id, reason, path](const Progress& progress) {
                            assets::exportValuationSheet(*workspace, path, reason, id, progress);
                        },
                        [this, path] {
                            services().message(Services::Tone::Ok, AssetsPageTr::tr("Sheet saved"),
                                               QDir::toNativeSeparators(path));
                        });
                });
        });
}

} // namespace wardbook::ui
