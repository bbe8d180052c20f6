#include "ui/grading/round_source.h"
#include "fields/remediation.h"
#include "fields/verdict.h"
#include "ui/grading/grading_page_tr.h"

namespace wardbook::ui {

namespace {

std::vector<grading::Verdict> verdictsBefore(const grading::Round& round, const grading::Round* previous)
{
    const int columns = int(round.objects.size());
    std::vector<grading::Verdict> before(size_t(round.items.size()) * size_t(columns),
                                         grading::Verdict::Blank);
    if (!previous)
        return before;
    QList<int> columnBefore;
    for (const grading::RoundObject& object : round.objects)
        columnBefore.append(previous->columnOf(object.id));
    for (int row = 0; row < round.items.size(); ++row) {
        const int rowBefore = previous->rowOf(round.item(row).id);
        if (rowBefore < 0)
            continue;
        for (int column = 0; column < columns; ++column)
            if (columnBefore.at(column) >= 0)
                before[size_t(row) * size_t(columns) + size_t(column)] =
                    previous->cell(rowBefore, columnBefore.at(column)).verdict;
    }
    return before;
}

QHash<QString, QString> readRefusals(people::Workspace& workspace, const grading::Round& round)
{
    const QString back = QStringLiteral("return");
    const QStringList possible =
        round.state == QLatin1String("submitted")  ? QStringList{QStringLiteral("review"), back}
        : round.state == QLatin1String("reviewed") ? QStringList{QStringLiteral("sign"), back}
                                                   : QStringList{};
    QHash<QString, QString> refusals;
    for (const QString& transition : possible)
        refusals.insert(transition, grading::RoundService(workspace).stepRefusal(round, transition));
    return refusals;
}

QList<RelatedAction> readActions(ledger::Reader& reader, const QList<qint64>& ids)
{
    QList<RelatedAction> actions;
    const ledger::RegisterDef& definition =
        reader.registers().at(QString::fromLatin1(fields::remediation::kRegister));
    const auto found = reader.fetch(definition.id, ids);
    for (const ledger::Record& record : found) {
        const auto text = [&](const char* field) {
            return record.text(*definition.field(QString::fromLatin1(field)));
        };
        const ledger::StateDef* state = definition.state(record.state);
        actions.append({record.id, record.uid, text(fields::remediation::code),
                        text(fields::remediation::title), state ? state->label.text() : record.state,
                        record.state == QLatin1String("open"),
                        QDate::fromString(text(fields::remediation::due), Qt::ISODate)});
    }
    std::stable_sort(actions.begin(), actions.end(),
                     [](const RelatedAction& a, const RelatedAction& b) { return a.open && !b.open; });
    return actions;
}

} // namespace

QHash<qint64, grading::CellText> readTexts(ledger::Reader& reader, const QList<qint64>& records)
{
    QHash<qint64, grading::CellText> texts;
    const ledger::RegisterDef& definition =
        reader.registers().at(QString::fromLatin1(fields::verdict::kRegister));
    const auto field = [&](const char* id) { return *definition.field(QString::fromLatin1(id)); };
    const ledger::FieldDef note = field(fields::verdict::note), reason = field(fields::verdict::na_reason),
                           compensation = field(fields::verdict::compensation),
                           evidence = field(fields::verdict::evidence);
    const auto found = reader.fetch(definition.id, records);
    for (const ledger::Record& record : found) {
        grading::CellText cell{record.text(note), record.text(reason), record.text(compensation), {}};
        const QStringList ids = record.text(evidence).split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString& id : ids)
            cell.proofs.append(id.toLongLong());
        texts.insert(record.id, cell);
    }
    return texts;
}

RoundSource::RoundSource(people::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace)
{
}

RoundSource::~RoundSource()
{
    m_ending = true;
    {
        const std::lock_guard lock(m_mutex);
        if (m_reader)
            m_reader->interrupt();
    }
    m_worker.stop();
}

void RoundSource::read(std::function<void(ledger::Reader&)> work, std::function<void()> done)
{
    m_worker.post([this, work = std::move(work), done = std::move(done)] {
        if (m_ending)
            return;
        std::optional<Error> problem;
        try {
            if (!m_reader) {
                auto made = m_workspace.ledger().reader(8 * 1024);
                const std::lock_guard lock(m_mutex);
                m_reader = std::move(made);
            }
            m_reader->forgetNames();
            work(*m_reader);
        } catch (const Error& error) {
            problem = error;
        } catch (const std::exception& error) {
            problem = Error(ErrorKind::Io,
                            GradingPageTr::tr("The self-assessment could not be read. Nothing was changed; "
                                              "open it again."),
                            QString::fromUtf8(error.what()));
        }
        QMetaObject::invokeMethod(
            this,
            [this, problem, done] {
                if (!problem)
                    done();
                else if (problem->kind() != ErrorKind::Cancelled)
                    Q_EMIT failed(*problem);
            },
            Qt::QueuedConnection);
    });
}

void RoundSource::load(qint64 assessment, std::function<void(std::shared_ptr<LoadedRound>)> done)
{
    auto loaded = std::make_shared<LoadedRound>();
    read(
        [this, loaded, assessment](ledger::Reader& reader) {
            const grading::RoundService service(m_workspace);
            loaded->round = service.load(reader, assessment);
            if (loaded->round.previous > 0)
                loaded->previous =
                    std::make_shared<const grading::Round>(service.load(reader, loaded->round.previous));
            loaded->refusals = readRefusals(m_workspace, loaded->round);
            loaded->before = verdictsBefore(loaded->round, loaded->previous.get());
        },
        [loaded, done = std::move(done)] { done(loaded); });
}

void RoundSource::detail(std::shared_ptr<const grading::Round> round, CellAt at,
                         std::function<void(const CellPicture&)> done)
{
    const quint64 token = ++m_detail;
    auto found = std::make_shared<CellPicture>();
    read(
        [this, token, found, round = std::move(round), at](ledger::Reader& reader) {
            if (token != m_detail)
                return;
            found->detail = grading::RoundService(m_workspace).detail(reader, *round, at.row, at.column);
            found->actions = readActions(reader, found->detail.remediations);
        },
        [this, token, found, done = std::move(done)] {
            if (token == m_detail)
                done(*found);
        });
}

void RoundSource::compare(
    std::shared_ptr<const grading::Round> round, qint64 earlier,
    std::function<void(const grading::RoundComparison&, const QString& earlierName)> done)
{
    struct Found
    {
        grading::RoundComparison comparison;
        QString name;
    };
    auto found = std::make_shared<Found>();
    read(
        [this, found, earlier, round = std::move(round)](ledger::Reader& reader) {
            const grading::Round before = grading::RoundService(m_workspace).load(reader, earlier);
            found->comparison = grading::compare(before, *round);
            found->name = before.name;
        },
        [found, done = std::move(done)] { done(found->comparison, found->name); });
}

void RoundSource::texts(const QList<qint64>& records,
                        std::function<void(const QHash<qint64, grading::CellText>&)> done)
{
    auto found = std::make_shared<QHash<qint64, grading::CellText>>();
    read([found, records](ledger::Reader& reader) { *found = readTexts(reader, records); },
         [found, done = std::move(done)] { done(*found); });
}

} // namespace wardbook::ui
