#include "ui/oversight/remediation_page.h"
#include "base/clock.h"
#include "fields/assessment.h"
#include "fields/remediation.h"
#include "fields/verdict.h"
#include "grading/system_stages.h"
#include "oversight/due_words.h"
#include "ui/kit/page_header.h"
#include "ui/kit/prompts.h"
#include "ui/kit/record_inspector.h"
#include "ui/oversight/follow_up_card.h"
#include "ui/oversight/oversight_page_tr.h"
#include "ui/oversight/view_bar.h"
#include <QUrlQuery>

namespace wardbook::ui {

namespace field = fields::remediation;
using oversight::RemediationService;
using oversight::RemediationView;

namespace {

QString id(const char* name)
{
    return QString::fromLatin1(name);
}

chips::Tone riskTone(const QString& risk)
{
    return risk == QLatin1String("high")     ? chips::Tone::Bad
           : risk == QLatin1String("medium") ? chips::Tone::Warn
                                             : chips::Tone::Neutral;
}

bool isPending(const ledger::Record& record)
{
    return record.state == QLatin1String("open") || record.state == QLatin1String("done");
}

} // namespace

RemediationPage::RemediationPage(Services& services, bool exchange, QWidget* parent)
    : RecordPage(services, id(field::kRegister), parent), m_today(clock::now().date())
{
    if (exchange)
        offerExchange();
    setSort(id(field::due));
    build();
    header().setTitle(OversightPageTr::tr("Remediation"));
    table().setLooks([this](const RecordRow& row, const RecordColumn& column) { return look(row, column); });
    m_follow = new FollowUpCard(this);
    inspector().form().addUnder(id(field::system), m_follow);
    connect(m_follow, &FollowUpCard::openRequested, this, [this](const QString& uid) { activate(uid); });
    m_proofs = new ProofPanel(services, this);
    if (FieldEditor* names = inspector().form().editor(id(field::proof))) {
        // the panel shows the same files, and what is in them; hidden, the label would lose its place
        names->setMaximumHeight(0);
        names->setEnabled(false);
    }
    inspector().form().addUnder(id(field::proof), m_proofs);
    connect(m_proofs, &ProofPanel::changed, this, &RemediationPage::reloadDetail);
    connect(&inspector().form(), &RecordForm::changedNew, this, &RemediationPage::suggestDue);
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, this,
            [this](const QString& registerId) {
                // a verdict may say that a closed action is not met again; while nobody looks that can wait
                const bool own = registerId == definition().id;
                if (!own && registerId != id(fields::verdict::kRegister) &&
                    registerId != id(fields::assessment::kRegister))
                    return;
                m_stale = true;
                if (own || isVisible())
                    readOverview();
            });
    readOverview();
}

QWidget* RemediationPage::makeBar(QWidget* parent)
{
    m_bar = new ViewBar(parent);
    connect(m_bar, &ViewBar::chosen, this, &RemediationPage::choose);
    return m_bar;
}

void RemediationPage::activate(const QString& target)
{
    if (const QDate today = clock::now().date(); today != m_today) {
        m_today = today;
        m_stale = true;
    }
    if (m_stale)
        readOverview();
    if (!target.startsWith(QLatin1Char('?')))
        return RecordPage::activate(target);
    QUrlQuery query(target.mid(1));
    const QString name = query.queryItemValue(QStringLiteral("view"));
    m_bar->setCurrent(oversight::viewFromId(name).value_or(RemediationView::All));
    query.removeAllQueryItems(QStringLiteral("view"));
    RecordPage::activate(QLatin1Char('?') + query.toString());
}

qint64 RemediationPage::department() const
{
    people::Workspace& workspace = services().workspace();
    const people::Session& session = workspace.session();
    const bool limited = workspace.ledger().rights().role(session.role).ownDepartmentOnly;
    return !limited ? 0 : session.department != 0 ? session.department : -1;
}

/// One reading at a time; what changed meanwhile is read once more.
void RemediationPage::readOverview()
{
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    m_stale = false;
    auto overview = std::make_shared<oversight::RemediationOverview>();
    model().source().read(
        this,
        [overview, workspace = &services().workspace(), today = m_today,
         department = department()](ledger::Reader& reader) {
            *overview = RemediationService(*workspace).overview(reader, today, department);
        },
        [this, overview] {
            m_reading = false;
            takeOverview(*overview);
            if (std::exchange(m_again, false))
                readOverview();
        });
}

void RemediationPage::takeOverview(const oversight::RemediationOverview& overview)
{
    const QList<ledger::Filter> before = pageFilters();
    m_overview = overview;
    m_bar->setOverview(overview);
    const QList<ledger::Filter> after = pageFilters();
    const bool same =
        std::equal(before.begin(), before.end(), after.begin(), after.end(),
                   [](const auto& a, const auto& b) { return a.field == b.field && a.anyOf == b.anyOf; });
    if (!same)
        runQuery();
}

/// What the register's own fields can say is asked of them, so that it is right before the overview is read.
QList<ledger::Filter> RemediationPage::pageFilters() const
{
    const QString state = QStringLiteral("_state");
    const QStringList pending{QStringLiteral("open"), QStringLiteral("done")};
    const RemediationView view = m_bar->current();
    switch (view) {
    case RemediationView::All:
        return {};
    case RemediationView::Open:
        return {{state, pending}};
    case RemediationView::ToVerify:
        return {{state, {QStringLiteral("done")}}};
    case RemediationView::HighRisk:
        return {{state, pending}, {id(field::risk), {QStringLiteral("high")}}};
    default:
        break;
    }
    QStringList ids;
    for (const qint64 record : m_overview.ids.value(view))
        ids.append(QString::number(record));
    if (ids.isEmpty())
        ids.append(QStringLiteral("0")); // no record has this id
    return {{QStringLiteral("_id"), ids}};
}

void RemediationPage::clearPageFilters()
{
    m_bar->setCurrent(RemediationView::All);
}

/// What is wrong comes first: the rest of the register's columns can be chosen.
QStringList RemediationPage::firstColumns() const
{
    return {id(field::code),       id(field::title), id(field::risk),         id(field::system),
            id(field::department), id(field::due),   QStringLiteral("_state")};
}

void RemediationPage::choose(RemediationView view)
{
    // what is worked off goes by its date, the whole register by its numbers
    setSort(view == RemediationView::All ? QString() : id(field::due));
    runQuery();
    table().setFocus();
}

std::optional<CellLook> RemediationPage::look(const RecordRow& row, const RecordColumn& column) const
{
    const ledger::Record& record = row.record;
    const auto text = [&](const char* name) { return record.text(definition().fieldAt(id(name))); };
    if (column.id == QLatin1String(field::due)) {
        const QDate due = QDate::fromString(text(field::due), Qt::ISODate);
        if (record.state != QLatin1String("open"))
            return CellLook{grading::dayText(due, m_today), chips::Tone::Neutral, false};
        const oversight::DueWords words = oversight::dueWords(due, m_today);
        return CellLook{words.text,
                        words.tone == oversight::DueTone::Late   ? chips::Tone::Bad
                        : words.tone == oversight::DueTone::Soon ? chips::Tone::Warn
                                                                 : chips::Tone::Neutral,
                        false};
    }
    if (column.id == QLatin1String(field::risk) && !text(field::risk).isEmpty())
        return CellLook{row.texts.value(model().columns().indexOf(column.id)),
                        isPending(record) ? riskTone(text(field::risk)) : chips::Tone::Neutral, true};
    if (column.id == QLatin1String(field::repeated)) {
        const bool repeated = record.value(definition().fieldAt(column.id)).toInt() != 0;
        return CellLook{repeated ? OversightPageTr::tr("repeated") : QString(),
                        isPending(record) ? chips::Tone::Warn : chips::Tone::Neutral, true};
    }
    return {};
}

/// A date that moves away, or goes, wants a reason; one that comes nearer does not.
bool RemediationPage::takesEdit(const ledger::Record& record, const ledger::FieldValues& values)
{
    const auto changed = values.constFind(id(field::due));
    if (changed == values.constEnd())
        return false;
    const QDate before = QDate::fromString(record.text(definition().fieldAt(id(field::due))), Qt::ISODate);
    const QDate after = QDate::fromString(changed->toString(), Qt::ISODate);
    if (!before.isValid() || (after.isValid() && after <= before))
        return false;
    reloadDetail(); // until there is a reason the old date stands
    const QString label = after.isValid()
                              ? OversightPageTr::tr("Postpone to %1").arg(after.toString(Qt::ISODate))
                              : OversightPageTr::tr("Take the date away");
    prompts::reason(this,
                    {label,
                     OversightPageTr::tr("It is due on %1. The reason is kept with the action.")
                         .arg(before.toString(Qt::ISODate)),
                     OversightPageTr::tr("Postpone"), false},
                    [this, record, after, label](const QString& reason) {
                        editor().perform(record.id, record.rev, label, reason,
                                         [record, after, reason](ledger::ActWriter& writer, qint64 rev) {
                                             RemediationService::postponing(record.id, rev, after,
                                                                            reason)(writer);
                                         });
                    });
    return true;
}

QString RemediationPage::subjectOf(const QList<std::pair<qint64, qint64>>& records)
{
    return records.size() == 1 ? inspector().detail().title
                               : OversightPageTr::tr("%1 actions").arg(records.size());
}

/// "Done" says what was done: asked for when neither words nor a proof are there. Why something is returned
/// or accepted is typed once, for the trail and for the record.
bool RemediationPage::takesTransition(const QString& transition,
                                      const QList<std::pair<qint64, qint64>>& records)
{
    if (transition == QLatin1String("return") || transition == QLatin1String("accept")) {
        const QString label = definition().transition(transition)->label.text();
        prompts::reason(this, {label, subjectOf(records), label, false},
                        [this, records, transition](const QString& reason) {
                            editor().transition(records, transition, reason,
                                                RemediationService::saidBy(transition, reason));
                        });
        return true;
    }
    if (transition != QLatin1String("finish"))
        return false;
    const ledger::Record& shown = inspector().detail().form.record;
    const bool one = records.size() == 1 && records.first().first == shown.id;
    const bool told = one && (!shown.text(definition().fieldAt(id(field::result))).isEmpty() ||
                              !shown.text(definition().fieldAt(id(field::proof))).isEmpty());
    if (told) {
        finish(records, {});
        return true;
    }
    prompts::text(
        this,
        {OversightPageTr::tr("Report done"), subjectOf(records), OversightPageTr::tr("Report done"), false},
        OversightPageTr::tr("What was done"), {},
        [this, records](const QString& result) { finish(records, result); });
    return true;
}

void RemediationPage::finish(const QList<std::pair<qint64, qint64>>& records, const QString& result)
{
    const bool one = records.size() == 1;
    editor().perform(one ? records.first().first : 0, one ? records.first().second : 0,
                     definition().transition(QStringLiteral("finish"))->label.text(), {},
                     [records, one, result, today = m_today](ledger::ActWriter& writer, qint64 rev) {
                         for (const auto& [record, seen] : records) {
                             const qint64 now =
                                 one && rev != 0 ? rev
                                 : seen != 0     ? seen
                                                 : writer.reader().record(id(field::kRegister), record).rev;
                             RemediationService::finishing(record, now, result, today)(writer);
                         }
                     });
}

std::function<void(ledger::Reader&, RecordDetail&)> RemediationPage::moreDetail() const
{
    auto more = std::make_shared<More>();
    m_more = more;
    people::Workspace* workspace = &services().workspace();
    return [more, workspace](ledger::Reader& reader, RecordDetail& detail) {
        const ledger::Record& record = detail.form.record;
        const ledger::RegisterDef& definition = reader.registers().at(id(field::kRegister));
        more->reassessment = RemediationService(*workspace).reassess(reader, record);
        const qint64 earlier = record.value(definition.fieldAt(id(field::repeats))).toLongLong();
        if (const auto found = earlier != 0 ? reader.find(definition.id, earlier) : std::nullopt) {
            const ledger::StateDef* state = definition.state(found->state);
            more->repeatsCode = found->text(definition.fieldAt(id(field::code)));
            more->repeatsState = state ? state->label.text() : found->state;
            more->repeatsUid = found->uid;
        }
        more->proofs = proofLines(reader, record.text(definition.fieldAt(id(field::proof))));
    };
}

void RemediationPage::showMore(const RecordDetail& detail)
{
    const ledger::Record& record = detail.form.record;
    const bool none = record.id == 0 || !m_more;
    FollowUp follow;
    if (!none) {
        follow.reassessment = m_more->reassessment;
        follow.repeatsCode = m_more->repeatsCode;
        follow.repeatsState = m_more->repeatsState;
        follow.repeatsUid = m_more->repeatsUid;
        follow.repeated = record.value(definition().fieldAt(id(field::repeated))).toInt() != 0;
    }
    m_follow->show(follow);
    people::Workspace& workspace = services().workspace();
    const bool editable =
        !none && writable() && workspace.ledger().allowed(workspace.actor(), definition(), record).edit;
    m_proofs->show(record.id, record.rev, none ? QList<ProofLine>() : m_more->proofs, editable);
}

/// While a new action is filled in: the date that the rules suggest for its risk.
void RemediationPage::suggestDue()
{
    const QString risk = inspector().form().newValues().value(id(field::risk)).toString();
    const QDate due = RemediationService::suggestedDue(risk, m_today);
    if (FieldEditor* editor = inspector().form().editor(id(field::due)))
        editor->setPlaceholder(
            due.isValid() ? OversightPageTr::tr("suggested: %1").arg(due.toString(Qt::ISODate)) : QString());
}

} // namespace wardbook::ui
