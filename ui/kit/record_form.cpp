#include "ui/kit/record_form.h"
#include "ledger/rights.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/record_columns.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QScrollArea>
#include <QTimer>

namespace wardbook::ui {

constexpr Length kNarrowEditor{116};

static int labelWidth()
{
    return px(language() == Language::English ? 98 : 72);
}

namespace {

/// The 3 px mark at the left of a field with a pending change; takes its room always, so that nothing jumps.
class ChangeMark : public QWidget
{
public:
    explicit ChangeMark(QWidget* parent) : QWidget(parent) { setFixedWidth(3); }
    void setOn(bool on)
    {
        m_on = on;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_on)
            QPainter(this).fillRect(rect(), theme().warnFill);
    }

private:
    bool m_on = false;
};

} // namespace

struct RecordForm::Line
{
    Section* section = nullptr;
    QWidget* holder = nullptr;
    bool filled = false;     ///< has a value or a pending change
    bool hinted = false;     ///< something is shown under it
    bool shownAbove = false; ///< code or title: the inspector's head has them
    bool always() const { return field->inList || field->required || companion; }
    bool needed() const
    {
        return (!shownAbove && (always() || filled)) || hinted || !problem->text().isEmpty();
    }
    const ledger::FieldDef* field = nullptr;
    const ledger::FieldDef* companion = nullptr;
    QLabel* label = nullptr;
    ChangeMark* mark = nullptr;
    FieldEditor* editor = nullptr;
    FieldEditor* second = nullptr;
    ElideLabel* beside = nullptr; ///< 原为 … at the right of a narrow editor
    QLabel* below = nullptr;      ///< 原为 … under a wide one
    QLabel* problem = nullptr;
    QVBoxLayout* column = nullptr;
    QVBoxLayout* under = nullptr; ///< as wide as the form: hint cards
};

struct RecordForm::Section
{
    QWidget* holder = nullptr;
    QWidget* rule = nullptr; ///< the line above
    QList<Line*> lines;
    Button* toggle = nullptr;
    bool last = false; ///< nothing in it that the inspector's head doesn't show: below the others
    bool expanded = false;
};

RecordForm::RecordForm(const FieldContext& context, QWidget* parent) : QWidget(parent), m_context(context)
{
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    for (const ledger::SectionDef& section : m_context.definition->sections)
        addSection(section, m_column);
    m_column->addStretch(1);
    leaveToSteps();
}

void RecordForm::leaveToSteps()
{
    for (const ledger::TransitionDef& step : m_context.definition->transitions) {
        const bool judges = step.right == QLatin1String(ledger::verb::kReview) ||
                            step.right == QLatin1String(ledger::verb::kApprove);
        for (const QString& field : judges ? step.carries : QStringList()) {
            m_filledBySteps.insert(field);
            if (FieldEditor* editor = m_editors.value(field))
                editor->setPlaceholder(KitTr::tr("filled with “%1”").arg(step.label.text()));
        }
    }
}

bool RecordForm::inHead(const ledger::FieldDef& field) const
{
    return field.id == QLatin1String("code") || field.id == m_context.definition->titleField;
}

/// A new record starts with its name; later the head shows it and what is decided comes first.
void RecordForm::orderSections()
{
    QList<Section*> order = m_sections;
    if (!m_new) {
        std::stable_partition(order.begin(), order.end(),
                              [](const Section* section) { return !section->last; });
    }
    for (qsizetype i = 0; i < order.size(); ++i) {
        order.at(i)->rule->setVisible(i > 0);
        if (m_column->indexOf(order.at(i)->holder) != i)
            m_column->insertWidget(static_cast<int>(i), order.at(i)->holder);
    }
}

RecordForm::~RecordForm()
{
    qDeleteAll(m_lines);
    qDeleteAll(m_sections);
}

void RecordForm::addSection(const ledger::SectionDef& section, QVBoxLayout* column)
{
    QList<const ledger::FieldDef*> fields;
    QSet<QString>
        merged; // edited with another field: the person with the department, the measure word with the count
    for (const ledger::FieldDef& field : m_context.definition->fields)
        merged.insert(field.unitField);
    for (const ledger::FieldDef& field : m_context.definition->fields) {
        if (field.section == section.id && (!field.readOnly || !field.formula.isEmpty()) &&
            !merged.contains(field.id)) {
            fields.append(&field);
            if (const ledger::FieldDef* companion = companionOf(*m_context.definition, field))
                merged.insert(companion->id);
        }
    }
    if (fields.isEmpty())
        return;
    auto* made = new Section;
    m_sections.append(made);
    made->last = std::all_of(fields.begin(), fields.end(),
                             [this](const ledger::FieldDef* field) {
                                 return inHead(*field) || (!field->inList && !field->required);
                             }) &&
                 std::any_of(fields.begin(), fields.end(),
                             [this](const ledger::FieldDef* field) { return inHead(*field); });
    made->holder = new QWidget(this);
    column->addWidget(made->holder);
    column = new QVBoxLayout(made->holder);
    column->setContentsMargins(0, 0, 0, metric::kSection);
    column->setSpacing(0);
    made->rule = makeLine("h", made->holder);
    column->addWidget(made->rule);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, 4);
    head->addWidget(makeLabel(section.label.text(), FontRole::BodyBold, "", made->holder));
    auto* note = new ElideLabel({}, made->holder);
    note->setFont(ui::font(FontRole::Caption));
    note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setTone(note, "text2");
    head->addWidget(note, 1);
    m_notes.insert(section.id, note);
    made->toggle = new Button({}, "link", {}, made->holder);
    made->toggle->setSmall(true);
    made->toggle->setFont(ui::font(FontRole::Caption));
    made->toggle->setObjectName(QStringLiteral("toggle_") + section.id);
    made->toggle->hide(); // until it is known that there is more
    head->addWidget(made->toggle);
    column->addLayout(head);
    for (const ledger::FieldDef* field : fields) {
        Line* line = addLine(*field, companionOf(*m_context.definition, *field), column);
        line->section = made;
        made->lines.append(line);
    }
    connect(made->toggle, &QPushButton::clicked, this, [this, made] {
        made->expanded = !made->expanded;
        showSection(*made);
    });
}

void RecordForm::showSection(Section& section)
{
    int hidden = 0;
    for (Line* line : std::as_const(section.lines)) {
        hidden += line->needed() ? 0 : 1;
        line->holder->setVisible(line->needed() || section.expanded);
    }
    section.toggle->setVisible(hidden > 0 && m_editable);
    section.toggle->setText(section.expanded ? KitTr::tr("Fold") : KitTr::tr("%1 more").arg(hidden));
}

void RecordForm::showSections()
{
    orderSections();
    for (Section* section : std::as_const(m_sections))
        showSection(*section);
}

void RecordForm::expandFor(Line& line)
{
    if (line.holder->isVisibleTo(this))
        return;
    line.section->expanded = true;
    showSection(*line.section);
}

RecordForm::Line* RecordForm::addLine(const ledger::FieldDef& field, const ledger::FieldDef* companion,
                                      QVBoxLayout* column)
{
    auto* line = new Line;
    line->field = &field;
    line->companion = companion;
    line->holder = new QWidget(column->parentWidget());
    auto* whole = new QVBoxLayout(line->holder);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(metric::kPage, 2, metric::kPage, 2);
    row->setSpacing(0);
    line->label = makeLabel(field.label.text(), FontRole::Body, "text2", line->holder);
    line->label->setFixedWidth(labelWidth() - 7);
    line->label->setWordWrap(true);
    line->label->setMinimumHeight(metric::kControl);
    row->addWidget(line->label, 0, Qt::AlignTop);
    line->mark = new ChangeMark(line->holder);
    line->mark->setFixedHeight(metric::kSmallControl + 2);
    row->addWidget(line->mark, 0, Qt::AlignTop);
    row->addSpacing(4);

    // what is a default column of the list is drawn as an input; the long rest reads as text until pointed at
    const bool flat = !field.inList && !field.required && companion == nullptr;
    line->editor = makeFieldEditor(m_context, field, flat, line->holder);
    line->label->setBuddy(line->editor->input());
    if (!field.formula.isEmpty())
        line->editor->setPlaceholder(KitTr::tr("worked out when saved"));
    const bool fixed = line->editor->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    row->addWidget(line->editor, fixed ? 0 : 1, Qt::AlignTop);
    if (companion) {
        row->addSpacing(metric::kGap);
        line->second = makeFieldEditor(m_context, *companion, false, line->holder);
        row->addWidget(line->second, 1, Qt::AlignTop);
    }
    line->column = new QVBoxLayout;
    line->column->setContentsMargins(metric::kPage + labelWidth(), 0, metric::kPage, 0);
    line->column->setSpacing(2);
    if (line->editor->narrow()) {
        line->beside = new ElideLabel({}, line->holder);
        line->beside->setFont(ui::font(FontRole::Caption));
        setTone(line->beside, "text3");
        line->beside->setMinimumHeight(metric::kControl);
        row->addSpacing(metric::kGap);
        row->addWidget(line->beside, 1, Qt::AlignTop);
    } else {
        line->below = makeLabel({}, FontRole::Caption, "text3", line->holder);
        line->below->setWordWrap(true);
        line->below->hide();
        line->column->addWidget(line->below);
    }
    line->problem = makeLabel({}, FontRole::Caption, "bad", line->holder);
    line->problem->setWordWrap(true);
    line->problem->setObjectName(QStringLiteral("problem_") + field.id);
    line->problem->hide();
    line->column->addWidget(line->problem);
    whole->addLayout(row);
    whole->addLayout(line->column);
    line->under = new QVBoxLayout;
    line->under->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    whole->addLayout(line->under);
    column->addWidget(line->holder);

    for (FieldEditor* editor : {line->editor, line->second}) {
        if (!editor)
            continue;
        const QString id = editor->field().id;
        m_editors.insert(id, editor);
        m_byField.insert(id, line);
        connect(editor, &FieldEditor::edited, this,
                [this, id](const ledger::FieldValues& values) { take(id, values); });
        connect(editor, &FieldEditor::misread, this,
                [this, line](const QString& problem) { setProblem(*line, problem, false); });
    }
    m_lines.append(line);
    return line;
}

void RecordForm::take(const QString& field, const ledger::FieldValues& values)
{
    if (Line* line = lineOf(field))
        setProblem(*line, {}, false);
    if (!m_new) {
        Q_EMIT edited(field, values);
        return;
    }
    m_touched = true;
    for (auto it = values.begin(); it != values.end(); ++it)
        m_newValues.insert(it.key(), it.value());
    Q_EMIT changedNew();
}

void RecordForm::show(const FormRecord& record, bool editable)
{
    m_new = false;
    m_editable = editable;
    for (Line* line : std::as_const(m_lines)) {
        line->filled = false;
        line->shownAbove = !m_new && inHead(*line->field);
        for (FieldEditor* editor : {line->editor, line->second}) {
            if (!editor)
                continue;
            const ledger::FieldDef& field = editor->field();
            line->filled = line->filled || !record.shown.value(field.id).isEmpty() ||
                           record.record.baseline.contains(field.id);
            editor->setEditable(editable && !field.readOnly && !m_filledBySteps.contains(field.id));
            editor->setWas(record.record.baseline.contains(field.id) ? record.record.baseline.value(field.id)
                                                                     : QVariant());
            editor->setValue(record.record.value(field), record.shown.value(field.id));
        }
        setProblem(*line, {}, false);
        showWas(*line, record);
    }
    showSections();
}

void RecordForm::showWas(Line& line, const FormRecord& record)
{
    QStringList parts;
    bool pending = false;
    for (const ledger::FieldDef* field : {line.field, line.companion}) {
        if (!field || !record.record.baseline.contains(field->id))
            continue;
        pending = true;
        QString was = isLevelField(*field) ? record.record.baseline.value(field->id).toString()
                                           : record.was.value(field->id);
        was.replace(QLatin1Char('\n'), QLatin1Char(' '));
        parts.append(was.isEmpty() ? KitTr::tr("(empty)") : was);
    }
    line.mark->setOn(pending);
    const QString text = pending ? KitTr::tr("was %1").arg(parts.join(QLatin1Char(' '))) : QString();
    if (line.beside) {
        line.beside->setText(text);
        const bool level = line.editor->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
        line.editor->setMaximumWidth(pending && !level ? kNarrowEditor : QWIDGETSIZE_MAX);
        line.beside->setVisible(pending || level);
    } else {
        line.below->setText(text);
        line.below->setVisible(pending);
    }
}

void RecordForm::startNew(const ledger::FieldValues& values, const QHash<QString, QString>& shown)
{
    FormRecord blank;
    blank.record.values.resize(m_context.definition->fields.size());
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (const ledger::FieldDef* field = m_context.definition->field(it.key()))
            blank.record.values[field->position] = it.value();
    }
    blank.shown = shown;
    m_newValues = values;
    show(blank, true);
    m_new = true;
    m_touched = false;
    for (Line* line : std::as_const(m_lines))
        line->shownAbove = false;
    for (Section* section : std::as_const(m_sections))
        section->expanded = false;
    showSections();
}

RecordForm::Line* RecordForm::lineOf(const QString& field) const
{
    return m_byField.value(field);
}

FieldEditor* RecordForm::editor(const QString& field) const
{
    return m_editors.value(field);
}

void RecordForm::setProblem(Line& line, const QString& text, bool warning)
{
    line.problem->setText(text);
    line.problem->setVisible(!text.isEmpty());
    setTone(line.problem, warning ? "warn" : "bad");
    line.editor->setWrongLook(!text.isEmpty() && !warning);
    if (!text.isEmpty())
        expandFor(line);
}

QString RecordForm::problemOf(const QString& field) const
{
    const Line* line = lineOf(field);
    return line ? line->problem->text() : QString();
}

void RecordForm::showProblems(const QList<ledger::FieldProblem>& problems)
{
    clearProblems();
    bool focused = false;
    for (const ledger::FieldProblem& problem : problems) {
        Line* line = lineOf(problem.field);
        if (!line)
            continue;
        const QString so_far = line->problem->text();
        setProblem(*line, so_far.isEmpty() ? problem.text : so_far + QLatin1Char('\n') + problem.text,
                   problem.warning);
        if (!focused && !problem.warning) {
            focused = true;
            focusField(line->field->id);
        }
    }
}

void RecordForm::clearProblems()
{
    for (Line* line : std::as_const(m_lines))
        setProblem(*line, {}, false);
}

void RecordForm::finish()
{
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->finish();
}

void RecordForm::focusField(const QString& field)
{
    FieldEditor* found = editor(field);
    if (!found)
        return;
    expandFor(*lineOf(field));
    found->input()->setFocus(Qt::ShortcutFocusReason);
    // once what was unfolded has its place
    QTimer::singleShot(0, found, [this, found] {
        for (QWidget* around = parentWidget(); around; around = around->parentWidget()) {
            if (auto* area = qobject_cast<QScrollArea*>(around))
                return area->ensureWidgetVisible(found, 0, metric::kRow);
        }
    });
}

void RecordForm::addUnder(const QString& field, QWidget* widget)
{
    Line* line = lineOf(field);
    if (!line)
        return;
    line->hinted = true;
    line->under->addSpacing(4);
    line->under->addWidget(widget);
    line->under->addSpacing(4);
}

void RecordForm::setSectionNote(const QString& section, const QString& text)
{
    if (ElideLabel* note = m_notes.value(section))
        note->setText(text);
}

} // namespace wardbook::ui
