#include "ui/grading/remediation_form.h"
#include "base/clock.h"
#include "base/error.h"
#include "fields/remediation.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/record_lookup.h"
#include "ui/kit/record_page.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QRadioButton>

namespace wardbook::ui {

namespace {

namespace field = fields::remediation;
using oversight::RemediationDraft;

enum SplitChoice { PerItem, AsOne };
constexpr Length kLabel{72}, kWide{560};
constexpr qsizetype kTitlesShown = 6;

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

/// What all drafts agree on; null where they differ.
QVariant common(const QList<RemediationDraft>& drafts,
                const std::function<QVariant(const RemediationDraft&)>& of)
{
    const QVariant first = of(drafts.first());
    const bool same = std::all_of(drafts.begin(), drafts.end(),
                                  [&](const RemediationDraft& draft) { return of(draft) == first; });
    return same ? first : QVariant();
}

QVariant reference(qint64 record)
{
    return record == 0 ? QVariant() : QVariant(record);
}

} // namespace

RemediationForm::RemediationForm(Services& services, Drafts drafts, QWidget* parent)
    : PromptDialog(
          {GradingPageTr::tr("Make it a remediation action"), {}, GradingPageTr::tr("Create action"), false},
          parent),
      m_services(services), m_drafts(std::move(drafts)),
      m_source(std::make_unique<RecordSource>(services.workspace().ledger(), id(field::kRegister))),
      m_context(makeFieldContext(*m_source)), m_titles(makeLabel({}, FontRole::Body)),
      m_repeat(makeLabel({}, FontRole::Caption, "warn")), m_open(makeLabel({}, FontRole::Caption, "warn")),
      m_why(makeLabel({}, FontRole::Caption, "text2"))
{
    setObjectName(QStringLiteral("remediationForm"));
    setMinimumWidth(kWide);
    if (m_drafts.perItem.size() > 1)
        addSplit();
    m_titles->setWordWrap(true);
    m_titles->setObjectName(QStringLiteral("draftTitles"));
    body()->addWidget(m_titles);
    addFields();
    addNotes();
    actButton()->setKeyCap(QStringLiteral("Enter"));
    connect(this, &PromptDialog::acted, this, &RemediationForm::create);
    showDrafts();
    actButton()->setFocus();
}

RemediationForm::~RemediationForm() = default;

void RemediationForm::addSplit()
{
    m_split = new QButtonGroup(this);
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kPage);
    for (const auto& [choice, text] :
         {std::pair(PerItem, GradingPageTr::tr("One for each item (%1)").arg(m_drafts.perItem.size())),
          std::pair(AsOne, GradingPageTr::tr("All in one"))}) {
        auto* radio = new QRadioButton(text, this);
        radio->setObjectName(choice == PerItem ? QStringLiteral("splitPerItem") : QStringLiteral("splitOne"));
        m_split->addButton(radio, choice);
        radio->setChecked(choice == PerItem);
        row->addWidget(radio);
    }
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_split, &QButtonGroup::idClicked, this, &RemediationForm::showDrafts);
}

QWidget* RemediationForm::addLine(const char* name, const QString& label)
{
    const ledger::FieldDef& definition = m_context.definition->fieldAt(id(name));
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    QLabel* caption =
        makeLabel(label.isEmpty() ? definition.label.text() : label, FontRole::Body, "text2", holder);
    caption->setFixedWidth(kLabel);
    caption->setMinimumHeight(metric::kControl);
    row->addWidget(caption, 0, Qt::AlignTop);
    FieldEditor* editor = makeFieldEditor(m_context, definition, false, holder);
    editor->input()->setObjectName(QStringLiteral("draft_") + definition.id);
    caption->setBuddy(editor->input());
    editor->setEditable(true);
    row->addWidget(editor, 1, Qt::AlignTop);
    connect(editor, &FieldEditor::edited, this, &RemediationForm::take);
    connect(editor, &FieldEditor::misread, this, [this](const QString& problem) { setError(problem); });
    m_editors.insert(definition.id, editor);
    m_lines.insert(definition.id, holder);
    return holder;
}

void RemediationForm::addFields()
{
    body()->addWidget(addLine(field::title, {}));
    auto* pair = new QHBoxLayout;
    pair->setSpacing(metric::kPage);
    pair->addWidget(addLine(field::risk, {}), 1);
    pair->addWidget(addLine(field::due, {}), 1);
    body()->addLayout(pair);
    auto* people = new QHBoxLayout;
    people->setSpacing(metric::kPage);
    people->addWidget(addLine(field::department, {}), 1);
    people->addWidget(addLine(field::owner, {}), 1);
    body()->addLayout(people);
    body()->addWidget(addLine(field::plan, {}));
}

void RemediationForm::addNotes()
{
    for (QLabel* note : {m_why, m_repeat, m_open}) {
        note->setWordWrap(true);
        body()->addWidget(note);
    }
    m_why->setObjectName(QStringLiteral("draftWhy"));
    m_repeat->setObjectName(QStringLiteral("draftRepeat"));
    m_open->setObjectName(QStringLiteral("draftOpen"));
}

bool RemediationForm::many() const
{
    return m_split && m_split->checkedId() == PerItem;
}

void RemediationForm::showDrafts()
{
    const QList<RemediationDraft> drafts = many() ? m_drafts.perItem : QList{m_drafts.one};
    const auto put = [&](const char* name, const std::function<QVariant(const RemediationDraft&)>& value,
                         const std::function<QString(const RemediationDraft&)>& shown) {
        FieldEditor* editor = m_editors.value(id(name));
        if (m_edited.contains(id(name)))
            return; // what was typed stays, whichever way they are split
        const QVariant agreed = common(drafts, value);
        editor->setValue(agreed, agreed.isNull() ? QString() : shown(drafts.first()));
        editor->setPlaceholder(
            agreed.isNull() && drafts.size() > 1 ? GradingPageTr::tr("as suggested for each") : QString());
    };
    const ledger::CodeList& risks = m_context.registers->codes(QStringLiteral("risk_level"));
    put(
        field::title, [](const auto& draft) { return QVariant(draft.title); },
        [](const auto& draft) { return draft.title; });
    put(
        field::risk, [](const auto& draft) { return QVariant(draft.risk); },
        [&](const auto& draft) { return risks.labelOf(draft.risk); });
    put(
        field::due, [](const auto& draft) { return QVariant(draft.due.toString(Qt::ISODate)); },
        [](const auto& draft) { return draft.due.toString(Qt::ISODate); });
    put(
        field::department, [](const auto& draft) { return reference(draft.department); },
        [](const auto& draft) { return draft.departmentName; });
    put(
        field::owner, [](const auto& draft) { return reference(draft.owner); },
        [](const auto& draft) { return draft.ownerName; });
    put(
        field::plan, [](const auto& draft) { return QVariant(draft.plan); },
        [](const auto& draft) { return draft.plan; });
    m_lines.value(id(field::title))->setVisible(!many());
    m_lines.value(id(field::plan))->setVisible(!many());

    QStringList titles, repeats, open;
    for (const RemediationDraft& draft : drafts) {
        titles.append(draft.title);
        if (!draft.repeatsCode.isEmpty())
            repeats.append(draft.repeatsCode);
        open += draft.openCodes;
    }
    repeats.removeDuplicates();
    open.removeDuplicates();
    const qsizetype rest = titles.size() - kTitlesShown;
    titles = titles.mid(0, kTitlesShown);
    if (rest > 0)
        titles.append(GradingPageTr::tr("and %1 more").arg(rest));
    m_titles->setText(titles.join(QLatin1Char('\n')));
    m_titles->setVisible(many());
    m_why->setText(
        many() || drafts.first().riskReason.isEmpty()
            ? GradingPageTr::tr("Risk and date are suggested by the unit's rules and can be changed.")
            : GradingPageTr::tr("Risk suggested because: %1.").arg(drafts.first().riskReason));
    m_repeat->setText(repeats.isEmpty()
                          ? QString()
                          : GradingPageTr::tr("Comes back: %1 was closed before. It will be marked "
                                              "as repeated and linked.")
                                .arg(repeats.join(GradingPageTr::tr(", "))));
    m_repeat->setVisible(!repeats.isEmpty());
    m_open->setText(
        open.isEmpty()
            ? QString()
            : GradingPageTr::tr("Already being worked on: %1.").arg(open.join(GradingPageTr::tr(", "))));
    m_open->setVisible(!open.isEmpty());
    actButton()->setText(many() ? GradingPageTr::tr("Create %1 actions").arg(drafts.size())
                                : GradingPageTr::tr("Create action"));
}

/// Another risk moves the date, unless the person set one.
void RemediationForm::take(const ledger::FieldValues& values)
{
    setError({});
    m_edited.insert(values);
    if (!values.contains(id(field::risk)) || m_edited.contains(id(field::due)))
        return;
    const QDate due = oversight::RemediationService::suggestedDue(values.value(id(field::risk)).toString(),
                                                                  clock::now().date());
    for (RemediationDraft& draft : m_drafts.perItem)
        draft.due = due;
    m_drafts.one.due = due;
    showDrafts();
}

QList<RemediationDraft> RemediationForm::chosen() const
{
    QList<RemediationDraft> drafts = many() ? m_drafts.perItem : QList{m_drafts.one};
    const auto edited = [this](const char* name, const std::function<void(const QVariant&)>& set) {
        if (const auto at = m_edited.constFind(id(name)); at != m_edited.constEnd())
            set(*at);
    };
    for (RemediationDraft& draft : drafts) {
        if (!many()) {
            edited(field::title, [&](const QVariant& value) { draft.title = value.toString(); });
            edited(field::plan, [&](const QVariant& value) { draft.plan = value.toString(); });
        }
        edited(field::risk, [&](const QVariant& value) { draft.risk = value.toString(); });
        edited(field::due,
               [&](const QVariant& value) { draft.due = QDate::fromString(value.toString(), Qt::ISODate); });
        edited(field::department, [&](const QVariant& value) { draft.department = value.toLongLong(); });
        edited(field::owner, [&](const QVariant& value) { draft.owner = value.toLongLong(); });
    }
    return drafts;
}

void RemediationForm::create()
{
    for (FieldEditor* editor : std::as_const(m_editors))
        editor->finish();
    struct Outcome
    {
        QList<qint64> ids;
        qint64 act = 0;
        QStringList codes;
        QString uid, problem;
    };
    auto outcome = std::make_shared<Outcome>();
    people::Workspace* workspace = &m_services.workspace();
    setBusy(true, GradingPageTr::tr("Saving"));
    const auto work = [outcome, workspace, drafts = chosen()](const Progress&) {
        try {
            outcome->ids = oversight::RemediationService(*workspace).create(drafts, &outcome->act);
            const auto reader = workspace->ledger().reader(1024);
            const ledger::RegisterDef& definition = reader->registers().at(id(field::kRegister));
            for (const qint64 made : std::as_const(outcome->ids)) {
                const ledger::Record record = reader->record(definition.id, made);
                outcome->codes.append(record.text(definition.fieldAt(id(field::code))));
                outcome->uid = record.uid;
            }
        } catch (const Error& error) {
            outcome->problem = error.text();
        }
    };
    Services* services = &m_services;
    m_services.run(this, GradingPageTr::tr("Saving"), work, [this, outcome, services, workspace] {
        if (!outcome->problem.isEmpty())
            return setBusy(false, outcome->problem);
        const auto undo = [services, workspace, act = outcome->act] {
            services->attempt([&] { workspace->ledger().undo(workspace->actor(), act, {}); });
        };
        const auto open = [services, uid = outcome->uid] {
            services->open(pageOfRegister(id(field::kRegister)), uid);
        };
        services->message(Services::Tone::Ok,
                          outcome->codes.size() == 1
                              ? GradingPageTr::tr("%1 created").arg(outcome->codes.first())
                              : GradingPageTr::tr("%1 actions created").arg(outcome->codes.size()),
                          {}, {{GradingPageTr::tr("Undo"), undo}, {GradingPageTr::tr("Open"), open}});
        Q_EMIT created(outcome->ids);
        accept();
    });
}

/// Enter creates from every line but the plan, which has lines of its own.
void RemediationForm::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !cancelButton()->hasFocus() && actButton()->isEnabled() &&
        !qobject_cast<QPlainTextEdit*>(focusWidget()))
        return actButton()->click();
    PromptDialog::keyPressEvent(event);
}

} // namespace wardbook::ui
