#include "ui/assets/mapping_panel.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/mapping_model.h"
#include "ui/assets/mapping_view.h"
#include "ui/kit/buttons.h"
#include "ui/kit/codes_editor.h"
#include "ui/kit/prompts.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QLocale>
#include <QMenu>
#include <QSaveFile>

namespace wardbook::ui {

MappingPanel::MappingPanel(ImportRunner& runner, ValuesPanel::Lookup lookup, QWidget* parent)
    : QWidget(parent), m_runner(runner), m_model(new MappingModel(this)),
      m_view(new MappingView(*m_model, this)),
      m_values(new ValuesPanel(runner.definition(), runner.registers(), std::move(lookup), this))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, metric::kSection);
    column->setSpacing(0);
    buildBar(column);
    buildFile(column);
    column->addWidget(m_view, 1);
    column->addWidget(makeLine("h2", this));
    column->addWidget(m_values);
    buildOptions(column);
    connect(m_model, &MappingModel::chosen, this, &MappingPanel::assign);
    connect(m_view, &MappingView::currentColumnChanged, this, &MappingPanel::showValues);
    connect(m_values, &ValuesPanel::meaningChosen, this,
            [this](const QString& field, const QString& text, const QString& meaning) {
                m_runner.mapping().setValue(field, text, meaning);
                m_runner.recheck();
                Q_EMIT changed();
            });
}

void MappingPanel::buildBar(QVBoxLayout* column)
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(px(40));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    row->addWidget(makeLabel(AssetsPageTr::tr("Columns"), FontRole::BodyBold, "", bar));
    m_summary = makeLabel({}, FontRole::Body, "text2", bar);
    m_summary->setObjectName(QStringLiteral("mappingSummary"));
    row->addWidget(m_summary, 1);
    m_template = new Button(AssetsPageTr::tr("Template"), "plain", QStringLiteral("template"), bar);
    m_template->setSmall(true);
    connect(m_template, &QPushButton::clicked, this, &MappingPanel::templateMenu);
    row->addWidget(m_template);
    column->addWidget(bar);
}

void MappingPanel::buildFile(QVBoxLayout* column)
{
    m_file = new QWidget(this);
    auto* row = new QHBoxLayout(m_file);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, metric::kGap);
    row->setSpacing(metric::kGap);
    m_sheetLabel = makeLabel(AssetsPageTr::tr("Sheet"), FontRole::Body, "text2", m_file);
    m_sheet = new QComboBox(m_file);
    m_sheet->setObjectName(QStringLiteral("sheet"));
    m_encodingLabel = makeLabel(AssetsPageTr::tr("Encoding"), FontRole::Body, "text2", m_file);
    m_encoding = new QComboBox(m_file);
    m_encoding->setObjectName(QStringLiteral("encoding"));
    m_encoding->addItems({QStringLiteral("UTF-8"), QStringLiteral("GB18030"), QStringLiteral("Big5"),
                          QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16BE")});
    row->addWidget(m_sheetLabel);
    row->addWidget(m_sheet);
    row->addWidget(m_encodingLabel);
    row->addWidget(m_encoding);
    row->addStretch(1);
    column->addWidget(m_file);
    connect(m_sheet, &QComboBox::activated, this, [this] {
        exchange::ImportSource source = m_runner.preview().source;
        source.sheet = m_sheet->currentText();
        source.headerFirst = source.headerLast = 0;
        Q_EMIT reopenRequested(source);
    });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        exchange::ImportSource source = m_runner.preview().source;
        source.encoding = m_encoding->currentText();
        Q_EMIT reopenRequested(source);
    });
}

void MappingPanel::buildOptions(QVBoxLayout* column)
{
    auto* box = new QVBoxLayout;
    box->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, 0);
    box->setSpacing(metric::kGap);
    m_create = new QCheckBox(this);
    m_create->setObjectName(QStringLiteral("createMissing"));
    m_keep = new QCheckBox(AssetsPageTr::tr("Keep columns without a field as notes in the remarks"), this);
    m_remember = new QCheckBox(AssetsPageTr::tr("Remember these choices for the next file like this"), this);
    m_remember->setChecked(true);
    box->addWidget(m_create);
    box->addWidget(m_keep);
    box->addWidget(m_remember);
    auto* frame = new QFrame(this);
    setSurface(frame, "hint");
    auto* line = new QHBoxLayout(frame);
    line->setContentsMargins(metric::kSection, 6, metric::kSection, 6);
    m_identity = new QLabel(frame);
    m_identity->setTextFormat(Qt::RichText);
    m_identity->setWordWrap(true);
    line->addWidget(m_identity, 1);
    auto* change = new Button(AssetsPageTr::tr("Change"), "link", {}, frame);
    change->setObjectName(QStringLiteral("changeIdentity"));
    line->addWidget(change);
    box->addWidget(frame);
    column->addLayout(box);
    connect(change, &QPushButton::clicked, this, &MappingPanel::editIdentity);
    connect(m_create, &QCheckBox::toggled, this, [this](bool on) {
        m_runner.options().createMissing = on;
        Q_EMIT changed();
    });
    connect(m_keep, &QCheckBox::toggled, this, [this](bool on) {
        m_runner.options().keepUnmapped = on;
        Q_EMIT changed();
    });
    connect(m_remember, &QCheckBox::toggled, this, [this](bool on) { m_runner.setRemember(on); });
}

void MappingPanel::showFile()
{
    const exchange::SourcePreview& preview = m_runner.preview();
    const QSignalBlocker first(m_sheet), second(m_encoding);
    m_sheet->clear();
    for (const exchange::SheetInfo& sheet : preview.sheets)
        m_sheet->addItem(sheet.name);
    m_sheet->setCurrentText(preview.source.sheet);
    const bool sheets = preview.sheets.size() > 1;
    const bool csv = preview.format == exchange::TableSource::Format::Csv;
    m_sheetLabel->setVisible(sheets);
    m_sheet->setVisible(sheets);
    m_encodingLabel->setVisible(csv);
    m_encoding->setVisible(csv);
    m_file->setVisible(sheets || csv);
    if (csv && m_encoding->findText(preview.source.encoding) < 0)
        m_encoding->addItem(preview.source.encoding);
    m_encoding->setCurrentText(preview.source.encoding);
    m_chosen = false;
    m_model->show(m_runner.mapping(), m_runner.definition());
    showIdentity();
    showPlan();
}

void MappingPanel::showPlan()
{
    m_model->show(m_runner.mapping(), m_runner.definition());
    m_summary->setText(
        AssetsPageTr::tr("%1 columns, %2 matched").arg(m_model->rowCount()).arg(m_model->mappedCount()));
    qint64 missing = 0;
    if (!m_runner.plan().isNull()) {
        if (m_runner.options().createMissing) {
            missing = m_runner.plan().missing().size();
        } else {
            for (const exchange::UnresolvedValue& value : m_runner.plan().unresolved()) {
                const ledger::FieldDef* field = m_runner.definition().field(value.field);
                missing += field && field->type == ledger::FieldType::Ref ? 1 : 0;
            }
        }
    }
    m_create->setVisible(missing > 0 || m_create->isChecked());
    m_create->setText(AssetsPageTr::tr("Create what is missing as drafts (%1)").arg(missing));
    // what the person will look at: values without a meaning, else the first problem
    if (!m_chosen && !m_runner.plan().isNull()) {
        m_chosen = true;
        QSet<QString> open;
        for (const exchange::UnresolvedValue& value : m_runner.plan().unresolved())
            open.insert(value.field);
        int chosen = -1;
        for (int row = m_model->rowCount() - 1; row >= 0; --row) {
            const exchange::MappedColumn& column = m_model->column(row);
            const bool values = open.contains(column.field);
            if (values ||
                (!column.problem.isEmpty() && (chosen < 0 || !open.contains(m_model->column(chosen).field))))
                chosen = row;
        }
        if (chosen >= 0)
            m_view->setCurrentIndex(m_model->index(chosen, MappingModel::Field));
    }
    showValues();
}

void MappingPanel::showValues()
{
    const int row = m_view->currentIndex().row();
    if (row < 0 || row >= m_model->rowCount())
        return m_values->show(m_runner.plan(), {}, {});
    const exchange::MappedColumn& column = m_model->column(row);
    m_values->show(m_runner.plan(), column.field, column.source.heading);
}

void MappingPanel::assign(int row, const QString& choice)
{
    exchange::ColumnMapping& mapping = m_runner.mapping();
    if (choice == MappingModel::kIgnore)
        mapping.setUse(row, exchange::MappedColumn::Use::Ignore);
    else if (choice == MappingModel::kNote)
        mapping.setUse(row, exchange::MappedColumn::Use::Note);
    else
        mapping.assign(row, choice);
    m_runner.recheck();
    m_model->show(mapping, m_runner.definition());
    m_view->setFocus();
    Q_EMIT changed();
}

void MappingPanel::showIdentity()
{
    QStringList names;
    for (const QString& id : m_runner.mapping().identity) {
        const ledger::FieldDef* field = m_runner.definition().field(id);
        names.append(QStringLiteral("<b>%1</b>").arg((field ? field->label.text() : id).toHtmlEscaped()));
    }
    m_identity->setText(
        AssetsPageTr::tr("The same record when equal: %1").arg(names.join(AssetsPageTr::tr(" and "))));
}

void MappingPanel::editIdentity()
{
    QList<Choice> choices;
    for (const QString& id : exchange::mappableFields(m_runner.definition())) {
        const ledger::FieldDef* field = m_runner.definition().field(id);
        const bool plain = field && field->type != ledger::FieldType::LongText &&
                           field->type != ledger::FieldType::Codes && field->type != ledger::FieldType::Refs;
        if (plain)
            choices.append({id, field->label.text(), {}, 0});
    }
    auto* list = new TickList(choices, m_runner.mapping().identity, this);
    connect(list, &TickList::closed, this, [this](const QStringList& ticked) {
        if (ticked.isEmpty() || ticked == m_runner.mapping().identity)
            return;
        m_runner.mapping().identity = ticked;
        showIdentity();
        Q_EMIT changed();
    });
    list->popupAt(m_identity);
}

void MappingPanel::templateMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString filter = AssetsPageTr::tr("Column templates (*.json)");
    connect(menu->addAction(AssetsPageTr::tr("Use a template…")), &QAction::triggered, this, [this, filter] {
        prompts::openFile(this, AssetsPageTr::tr("Choose a template"), filter,
                          [this](const QString& file) { loadTemplate(file); });
    });
    connect(menu->addAction(AssetsPageTr::tr("Save as a template…")), &QAction::triggered, this,
            [this, filter] {
                prompts::saveFile(this, AssetsPageTr::tr("Save the template as"), filter,
                                  m_runner.definition().label.text() + QStringLiteral(".json"),
                                  [this](const QString& file) { saveTemplate(file); });
            });
    menu->popup(m_template->mapToGlobal(QPoint(0, m_template->height() + 2)));
}

void MappingPanel::loadTemplate(const QString& file)
{
    QFile in(file);
    const QString title = AssetsPageTr::tr("This template can't be used");
    if (!in.open(QIODevice::ReadOnly) || in.size() > 4 * 1024 * 1024)
        return Q_EMIT problem(title, in.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(in.readAll(), &error);
    if (!document.isObject())
        return Q_EMIT problem(title, error.errorString());
    try {
        exchange::applyMappingJson(document.object(), m_runner.definition(), m_runner.mapping());
    } catch (const Error& failure) {
        return Q_EMIT problem(title, failure.text());
    }
    m_runner.recheck();
    showFile();
    Q_EMIT changed();
}

void MappingPanel::saveTemplate(const QString& file)
{
    if (file.isEmpty())
        return;
    QSaveFile out(file);
    const QByteArray json = QJsonDocument(exchange::mappingToJson(m_runner.mapping())).toJson();
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit())
        Q_EMIT problem(AssetsPageTr::tr("The template was not saved"), out.errorString());
}

} // namespace wardbook::ui
