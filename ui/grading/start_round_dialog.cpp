#include "ui/grading/start_round_dialog.h"
#include "base/clock.h"
#include "fields/assessment.h"
#include "fields/check_object.h"
#include "fields/requirement_pack.h"
#include "fields/system.h"
#include "grading/pack_import.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include "ui/kit/widgets.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

namespace wardbook::ui {

using grading::RequirementPack;
using grading::RoundService;

namespace {

const QString kGeneral = QStringLiteral("general");
constexpr Length kListHeight{176};

QString halfYearName(const QDate& day)
{
    return day.month() <= 6 ? GradingPageTr::tr("First half of %1").arg(day.year())
                            : GradingPageTr::tr("Second half of %1").arg(day.year());
}

QList<RoundStart::Object> readObjects(ledger::Reader& reader, qint64 system)
{
    namespace f = fields::check_object;
    const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(f::kRegister));
    const auto field = [&](const char* id) -> const ledger::FieldDef& {
        return definition.fieldAt(QString::fromLatin1(id));
    };
    const ledger::CodeList& kinds = *field(f::kind).codeList;
    QList<RoundStart::Object> objects;
    reader.forEach(definition.id, [&](const ledger::Record& record) {
        if (record.state != QLatin1String("active"))
            return;
        const qint64 owner = record.value(field(f::system)).toLongLong();
        const bool shared = owner == 0 || record.value(field(f::shared)).toLongLong() == 1;
        if (owner != system && !shared)
            return;
        const QString kind = record.text(field(f::kind));
        objects << RoundStart::Object{record.id, record.text(field(f::name)), kind, kinds.labelOf(kind),
                                      shared};
    });
    QHash<QString, int> order;
    for (const ledger::Code& code : kinds.codes)
        order.insert(code.id, int(order.size()));
    std::stable_sort(objects.begin(), objects.end(),
                     [&](const auto& a, const auto& b) { return order.value(a.kind) < order.value(b.kind); });
    return objects;
}

} // namespace

QList<RoundStart::Pack> readPacks(people::Workspace& workspace, ledger::Reader& reader)
{
    const RoundService service(workspace);
    QList<RoundStart::Pack> packs;
    for (const RoundService::PackEntry& entry : service.packs(reader))
        packs << RoundStart::Pack{entry, service.pack(reader, entry.id, entry.version)};
    return packs;
}

RoundStart readRoundStart(people::Workspace& workspace, ledger::Reader& reader,
                          const grading::SystemView& system)
{
    RoundStart start;
    start.system = system.id;
    start.systemName = system.name;
    start.suggestedName = halfYearName(clock::now().date());
    start.sLevel = system.sLevel;
    start.aLevel = system.aLevel;
    start.objects = readObjects(reader, system.id);
    start.packs = readPacks(workspace, reader);
    start.mayLoad = !workspace.session().readOnly &&
                    workspace.ledger().rights().may(workspace.session().role,
                                                    QString::fromLatin1(fields::requirement_pack::kRegister),
                                                    QString::fromLatin1(ledger::verb::kEdit));
    // The extensions of the last round; for the first one what the system is built with.
    const auto codes = [&reader](const char* registerId, qint64 id, const char* field) {
        const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(registerId));
        const auto record = reader.find(definition.id, id);
        return record ? record->text(definition.fieldAt(QString::fromLatin1(field)))
                            .split(QLatin1Char(','), Qt::SkipEmptyParts)
                      : QStringList();
    };
    start.scopes =
        system.rounds.isEmpty()
            ? codes(fields::system::kRegister, system.id, fields::system::technologies)
            : codes(fields::assessment::kRegister, system.rounds.constFirst(), fields::assessment::scopes);
    return start;
}

StartRoundDialog::StartRoundDialog(Services& services, RoundStart start, QWidget* parent)
    : PromptDialog(
          {GradingPageTr::tr("Start a self-assessment of %1").arg(start.systemName),
           GradingPageTr::tr("S%1A%2. Catalogue, grade and objects stay with this round; objects may "
                             "be added later.")
               .arg(start.sLevel)
               .arg(start.aLevel),
           GradingPageTr::tr("Start"), false},
          parent),
      m_services(services), m_start(std::move(start)), m_name(new QLineEdit(m_start.suggestedName)),
      m_pack(new QComboBox), m_objects(new QListWidget),
      m_takeOver(
          new QCheckBox(GradingPageTr::tr("Take over what other rounds of the last 12 months judged in "
                                          "shared objects"))),
      m_sum(makeLabel({}, FontRole::Body, "text2"))
{
    setObjectName(QStringLiteral("startRound"));
    setMinimumWidth(px(560));
    m_name->setObjectName(QStringLiteral("roundName"));
    m_name->setAccessibleName(GradingPageTr::tr("Name of the round"));
    body()->addWidget(makeLabel(GradingPageTr::tr("Name of the round"), FontRole::Body, "text2"));
    body()->addWidget(m_name);
    addPacks();
    addScopes();
    addObjects();
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_takeOver->setVisible(std::any_of(m_start.objects.begin(), m_start.objects.end(),
                                       [](const auto& object) { return object.shared; }));
    body()->addWidget(m_takeOver);
    m_sum->setObjectName(QStringLiteral("roundSum"));
    m_sum->setWordWrap(true);
    body()->addWidget(m_sum);
    connect(m_name, &QLineEdit::textChanged, this, &StartRoundDialog::recount);
    connect(this, &PromptDialog::acted, this, &StartRoundDialog::run);
    recount();
}

void StartRoundDialog::addPacks()
{
    m_pack->setObjectName(QStringLiteral("roundPack"));
    m_pack->setAccessibleName(GradingPageTr::tr("Catalogue"));
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(GradingPageTr::tr("Catalogue"), FontRole::Body, "text2"));
    head->addStretch(1);
    auto* load = new Button(GradingPageTr::tr("Load an own catalogue…"), "link", {}, this);
    load->setObjectName(QStringLiteral("loadPack"));
    load->setVisible(m_start.mayLoad);
    head->addWidget(load);
    body()->addLayout(head);
    body()->addWidget(m_pack);
    fillPacks({});
    connect(m_pack, &QComboBox::currentIndexChanged, this, &StartRoundDialog::recount);
    connect(load, &QPushButton::clicked, this, [this] {
        prompts::openFile(this, GradingPageTr::tr("Choose a catalogue"),
                          GradingPageTr::tr("Catalogues (*.xlsx *.csv *.json);;All files (*)"),
                          [this](const QString& file) {
                              if (!file.isEmpty())
                                  loadPack(file);
                          });
    });
}

void StartRoundDialog::fillPacks(const QString& chosen)
{
    const QSignalBlocker quiet(m_pack);
    m_pack->clear();
    for (const RoundStart::Pack& pack : m_start.packs) {
        m_pack->addItem(GradingPageTr::tr("%1, version %2").arg(pack.entry.title, pack.entry.version) +
                        (pack.entry.verified ? QString() : GradingPageTr::tr(" (unchecked)")));
        if (pack.entry.id == chosen)
            m_pack->setCurrentIndex(m_pack->count() - 1);
    }
}

/// Tables, OSCAL catalogs and packs; a bad one is refused with line and reason, and nothing of it is kept.
void StartRoundDialog::loadPack(const QString& file)
{
    setBusy(true, GradingPageTr::tr("Reading the catalogue…"));
    struct Loaded
    {
        grading::ImportedPack imported;
        QList<RoundStart::Pack> packs;
    };
    const auto loaded = std::make_shared<Loaded>();
    people::Workspace& workspace = m_services.workspace();
    Task::start(
        this, GradingPageTr::tr("Reading the catalogue"),
        [loaded, &workspace, file](const Progress& progress) {
            const auto registers = workspace.ledger().registers();
            loaded->imported = grading::importPack(file, {}, *registers, progress);
            RoundService(workspace).loadPack(loaded->imported.json, QFileInfo(file).fileName());
            const auto reader = workspace.ledger().reader();
            loaded->packs = readPacks(workspace, *reader);
        },
        [this, loaded] {
            m_start.packs = loaded->packs;
            fillPacks(loaded->imported.pack->id);
            setBusy(false);
            recount();
            if (!loaded->imported.remarks.isEmpty())
                m_services.message(Services::Tone::Warning, GradingPageTr::tr("The catalogue is loaded"),
                                   loaded->imported.remarks.join(QLatin1Char(' ')));
        },
        [this](const Error& error) {
            setBusy(false);
            setError(error.text());
        });
}

void StartRoundDialog::addScopes()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(metric::kSection);
    const ledger::CodeList& scopes =
        ledger::RegisterSet::builtIn()->codes(QStringLiteral("requirement_scope"));
    for (const ledger::Code& code : scopes.codes) {
        if (code.id == kGeneral)
            continue;
        auto* box = new QCheckBox(code.label.text());
        box->setObjectName(QStringLiteral("scope_") + code.id);
        box->setChecked(m_start.scopes.contains(code.id));
        row->addWidget(box);
        m_scopes.append({code.id, box});
        connect(box, &QCheckBox::toggled, this, &StartRoundDialog::recount);
    }
    row->addStretch(1);
    body()->addWidget(
        makeLabel(GradingPageTr::tr("Extensions besides the general requirements"), FontRole::Body, "text2"));
    body()->addLayout(row);
}

void StartRoundDialog::addObjects()
{
    m_objects->setObjectName(QStringLiteral("roundObjects"));
    m_objects->setAccessibleName(GradingPageTr::tr("Objects"));
    m_objects->setFixedHeight(kListHeight);
    setSurface(m_objects, "sunken");
    for (const RoundStart::Object& object : m_start.objects) {
        const QString kind =
            object.shared ? GradingPageTr::tr("%1, shared").arg(object.kindWord) : object.kindWord;
        auto* item = new QListWidgetItem(GradingPageTr::tr("%1  (%2)").arg(object.name, kind), m_objects);
        item->setData(Qt::UserRole, object.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    body()->addWidget(makeLabel(GradingPageTr::tr("Objects"), FontRole::Body, "text2"));
    body()->addWidget(m_objects);
    connect(m_objects, &QListWidget::itemChanged, this, &StartRoundDialog::recount);
}

grading::NewRound StartRoundDialog::round() const
{
    grading::NewRound round;
    round.system = m_start.system;
    round.name = m_name->text().trimmed();
    for (const auto& [id, box] : m_scopes)
        if (box->isChecked())
            round.scopes << id;
    bool all = true;
    for (int i = 0; i < m_objects->count(); ++i) {
        const QListWidgetItem* item = m_objects->item(i);
        if (item->checkState() == Qt::Checked)
            round.objects << item->data(Qt::UserRole).toLongLong();
        else
            all = false;
    }
    if (all)
        round.objects.clear(); // also what is added by somebody else while the dialog is open
    if (const int index = m_pack->currentIndex(); index >= 0 && !m_start.packs.at(index).entry.builtIn)
        round.pack = m_start.packs.at(index).entry.id + u'@' + m_start.packs.at(index).entry.version;
    round.takeOver = m_takeOver->isChecked();
    return round;
}

/// Counts what the round would hold: items by level and extension, cells by kind of object.
void StartRoundDialog::recount()
{
    QStringList scopes{kGeneral};
    for (const auto& [id, box] : m_scopes)
        if (box->isChecked())
            scopes << id;
    const int index = m_pack->currentIndex();
    const auto pack = index >= 0 ? m_start.packs.at(index).pack : nullptr;
    const QList<int> items = pack ? pack->itemsFor(m_start.sLevel, m_start.aLevel, scopes) : QList<int>();
    QHash<QString, int> itemsOfKind;
    for (const int item : items)
        for (const QString& kind : pack->checkOf(pack->items.at(item)).objects)
            ++itemsOfKind[kind];
    int objects = 0, cells = 0;
    for (int i = 0; i < m_objects->count(); ++i)
        if (m_objects->item(i)->checkState() == Qt::Checked) {
            ++objects;
            cells += itemsOfKind.value(m_start.objects.at(i).kind);
        }
    const QLocale numbers(QLocale::English);
    m_sum->setText(
        GradingPageTr::tr("%1 items, %2 objects: %3 cells to judge")
            .arg(numbers.toString(items.size()), numbers.toString(objects), numbers.toString(cells)));
    actButton()->setRefusal(m_name->text().trimmed().isEmpty() ? GradingPageTr::tr("The round needs a name.")
                            : objects == 0 ? GradingPageTr::tr("Tick at least one object.")
                            : items.isEmpty()
                                ? GradingPageTr::tr("The catalogue has no items for this grade.")
                                : QString());
    setError(actButton()->isEnabled() ? QString() : actButton()->toolTip());
}

void StartRoundDialog::run()
{
    setBusy(true, GradingPageTr::tr("Starting…"));
    const auto id = std::make_shared<qint64>(0);
    people::Workspace& workspace = m_services.workspace();
    Task::start(
        this, GradingPageTr::tr("Starting the self-assessment"),
        [id, &workspace, wanted = round()](const Progress&) { *id = RoundService(workspace).start(wanted); },
        [this, id] {
            Q_EMIT started(*id);
            accept();
        },
        [this](const Error& error) {
            setBusy(false);
            setError(error.text());
        });
}

} // namespace wardbook::ui
