#include "ui/incidents/report_item_editor.h"
#include "fields/incident.h"
#include "ui/incidents/case_acts.h"
#include "ui/incidents/case_words.h"
#include "ui/incidents/incidents_page_tr.h"
#include "ui/kit/record_lookup.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QGridLayout>
#include <QPlainTextEdit>

namespace wardbook::ui {

namespace field = fields::incident;

namespace {

constexpr int kFieldsInRow = 2;
constexpr Length kTextHeight{92}, kTextBesideFields{56};

/// Plain fields of the incident that this item still lacks; "ransom:ransom_amount" only when there was one.
QStringList lackedFields(const CaseData& facts, const incidents::ReportItem& item)
{
    const ledger::RegisterDef& definition = facts.registers->at(fieldId(field::kRegister));
    const ledger::RecordFields own = facts.own();
    QStringList lacked;
    for (const QString& name : item.missing + item.wanted) {
        const qsizetype colon = name.indexOf(QLatin1Char(':'));
        const QString id = name.mid(colon + 1);
        const ledger::FieldDef* wanted = definition.field(id);
        if (!wanted || wanted->readOnly)
            continue;
        if (colon > 0 && !own.flag(name.left(colon).toLatin1().constData()))
            continue;
        if (!own.has(id.toLatin1().constData()) && !lacked.contains(id))
            lacked.append(id);
    }
    return lacked;
}

} // namespace

ReportItemEditor::ReportItemEditor(CaseActs& acts, QWidget* parent)
    : QWidget(parent), m_acts(acts), m_title(new ElideLabel({}, this)), m_before(new ElideLabel({}, this)),
      m_fieldBox(new QWidget(this)), m_fields(new QGridLayout(m_fieldBox)), m_text(new QPlainTextEdit(this)),
      m_later(new QCheckBox(IncidentsPageTr::tr("follows later"), this))
{
    setSurface(this, "sunken");
    m_context = makeFieldContext(acts.source());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    column->setSpacing(metric::kGap);
    auto* head = new QHBoxLayout;
    m_title->setFont(ui::font(FontRole::BodyBold));
    m_title->setObjectName(QStringLiteral("itemTitle"));
    head->addWidget(m_title, 1);
    m_later->setObjectName(QStringLiteral("itemLater"));
    head->addWidget(m_later);
    column->addLayout(head);
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(metric::kGap);
    column->addWidget(m_fieldBox);
    m_text->setObjectName(QStringLiteral("itemText"));
    m_text->setAccessibleName(IncidentsPageTr::tr("Text of the item"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kTextHeight);
    m_text->installEventFilter(this);
    column->addWidget(m_text);
    m_before->setFont(ui::font(FontRole::Caption));
    setTone(m_before, "text2");
    column->addWidget(m_before);
    connect(m_later, &QCheckBox::clicked, this, [this] { flush(); });
}

ReportItemEditor::~ReportItemEditor() = default;

void ReportItemEditor::clearFields()
{
    m_editors.clear();
    m_shownFields.clear();
    while (QLayoutItem* item = m_fields->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void ReportItemEditor::show(const CasePtr& facts, const incidents::Report& report, const QString& item,
                            bool editable)
{
    const incidents::ReportLine* line = nullptr;
    for (const incidents::ReportLine& candidate : report.lines)
        if (candidate.item.id == item)
            line = &candidate;
    setVisible(line != nullptr);
    if (!line)
        return;
    const bool same = m_notice == report.notice.id && m_item == item;
    m_notice = report.notice.id;
    m_incident = facts->id();
    m_item = item;
    m_editable = editable;
    m_title->setText(itemTitle(line->item));
    m_title->setToolTip(line->item.hint.text());
    showFields(*facts, *line);
    if (!same || !dirty()) { // what somebody types just now stays
        m_text->setPlainText(line->text);
        m_later->setChecked(line->later);
        m_saved = line->text;
        m_savedLater = line->later;
    }
    m_text->setPlaceholderText(line->item.hint.text());
    m_text->setReadOnly(!editable);
    m_later->setEnabled(editable);
    m_before->setText(line->changed ? IncidentsPageTr::tr("before: %1").arg(line->before.simplified())
                                    : QString());
    m_before->setVisible(line->changed && !line->before.isEmpty());
}

/// Rebuilt only when others are lacking: an editor somebody is in stays.
void ReportItemEditor::showFields(const CaseData& facts, const incidents::ReportLine& line)
{
    QStringList lacked = m_editable && facts.allowed.edit ? lackedFields(facts, line.item) : QStringList();
    if (lacked == m_shownFields && !lacked.isEmpty())
        return;
    const QString focused = focusWidget() ? focusWidget()->accessibleName() : QString();
    clearFields();
    m_shownFields = lacked;
    // the name stands in the empty field: the list above keeps its room
    int place = 0;
    for (const QString& id : lacked) {
        const ledger::FieldDef& definition = m_context.definition->fieldAt(id);
        FieldEditor* editor = makeFieldEditor(m_context, definition, false, m_fieldBox);
        editor->setEditable(true);
        editor->setPlaceholder(definition.label.text());
        editor->setToolTip(definition.label.text());
        m_fields->addWidget(editor, place / kFieldsInRow, place % kFieldsInRow);
        ++place;
        m_editors.insert(id, editor);
        connect(editor, &FieldEditor::edited, this,
                [this](const ledger::FieldValues& values) { m_acts.editFact(values, m_notice); });
        connect(editor, &FieldEditor::misread, this, [this](const QString& problem) {
            if (!problem.isEmpty())
                m_acts.services().message(Services::Tone::Warning, problem);
        });
        if (definition.label.text() == focused)
            editor->input()->setFocus();
    }
    m_fieldBox->setVisible(!lacked.isEmpty());
    m_text->setFixedHeight(lacked.isEmpty() ? kTextHeight : kTextBesideFields);
}

bool ReportItemEditor::dirty() const
{
    return m_editable && !m_item.isEmpty() &&
           (m_text->toPlainText() != m_saved || m_later->isChecked() != m_savedLater);
}

void ReportItemEditor::flush(std::function<void()> done)
{
    if (!dirty()) {
        if (done)
            done();
        return;
    }
    m_saved = m_text->toPlainText();
    m_savedLater = m_later->isChecked();
    m_acts.run([notice = m_notice, item = m_item, text = m_saved, later = m_savedLater](
                   const ActTools& tools) { tools.reports().setItem(notice, item, text, later); },
               std::move(done));
}

bool ReportItemEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && event->type() == QEvent::FocusOut)
        flush();
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
