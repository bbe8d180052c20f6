#include "ui/survey/table_detail.h"
#include "base/quantity.h"
#include "ui/kit/buttons.h"
#include "ui/kit/panes.h"
#include "ui/kit/plain_table.h"
#include "ui/kit/widgets.h"
#include "ui/survey/column_model.h"
#include "ui/survey/survey_page_tr.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>

namespace wardbook::ui {

namespace {

QLabel* wrapped(FontRole role, const char* tone, QWidget* parent)
{
    QLabel* label = makeLabel({}, role, tone, parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString joined(const QStringList& parts)
{
    QStringList filled;
    for (const QString& part : parts)
        if (!part.isEmpty())
            filled << part;
    return filled.join(QStringLiteral(" · "));
}

QString levelText(const QString& level)
{
    return level.isEmpty() ? QString() : SurveyPageTr::tr("Level %1").arg(level);
}

} // namespace

TableDetail::TableDetail(const TableTreeModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_title(wrapped(FontRole::PanelTitle, "", this)),
      m_about(wrapped(FontRole::Body, "text2", this)), m_facts(wrapped(FontRole::Caption, "text2", this)),
      m_reason(wrapped(FontRole::Body, "", this)),
      m_asset(new Button({}, "link", QStringLiteral("link"), this)), m_columns(new ColumnModel(this)),
      m_table(new PlainTable(*m_columns, this)), m_footer(new QWidget(this)),
      m_chosen(makeLabel({}, FontRole::Caption, "text2", m_footer)),
      m_adopt(new Button(SurveyPageTr::tr("Make asset…"), "primary", {}, m_footer)),
      m_link(new Button(SurveyPageTr::tr("Assign to…"), "plain", {}, m_footer)),
      m_out(new Button(SurveyPageTr::tr("Leave out…"), "quiet", {}, m_footer)),
      m_in(new Button(SurveyPageTr::tr("Take in"), "quiet", {}, m_footer))
{
    setSurface(this, "sunken");
    m_title->setObjectName(QStringLiteral("surveyDetailTitle"));
    m_reason->setObjectName(QStringLiteral("surveyReason"));
    m_table->setObjectName(QStringLiteral("surveyColumns"));
    m_table->setAccessibleName(SurveyPageTr::tr("Columns of the table"));
    m_table->horizontalHeader()->setSectionResizeMode(ColumnModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(ColumnModel::Type, px(92));
    m_table->setColumnWidth(ColumnModel::Matches, px(116));
    m_adopt->setObjectName(QStringLiteral("surveyAdopt"));
    m_link->setObjectName(QStringLiteral("surveyLink"));
    m_out->setObjectName(QStringLiteral("surveyOut"));
    m_in->setObjectName(QStringLiteral("surveyIn"));
    m_asset->setObjectName(QStringLiteral("surveyAsset"));
    auto* head = new QVBoxLayout;
    head->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kGap);
    head->setSpacing(metric::kGap);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_about, m_facts, m_reason})
        head->addWidget(part);
    head->addWidget(m_asset, 0, Qt::AlignLeft);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(metric::kGap);
    for (Button* button : {m_out, m_in})
        acts->addWidget(button);
    acts->addStretch(1);
    for (Button* button : {m_link, m_adopt})
        acts->addWidget(button);
    auto* foot = new QVBoxLayout(m_footer);
    foot->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, metric::kGap);
    foot->setSpacing(4);
    foot->addWidget(m_chosen);
    foot->addLayout(acts);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(head);
    whole->addWidget(m_table, 1);
    whole->addStretch(0);
    whole->addWidget(makeLine("h", this));
    whole->addWidget(m_footer);
    markPane(m_table, Pane::Inspector);
    markPane(m_footer, Pane::Footer);
    connect(m_asset, &QPushButton::clicked, this, [this] { Q_EMIT assetWanted(m_assetUid); });
}

void TableDetail::setRefusals(const Refusals& refusals)
{
    m_refusals = refusals;
    m_footer->setVisible(!refusals.hidden);
}

void TableDetail::setReason(const QString& reason)
{
    QStringList lines;
    for (const QString& line : reason.split(u'\n', Qt::SkipEmptyParts))
        lines << QStringLiteral("• ") + line;
    m_reason->setText(lines.join(u'\n'));
    m_reason->setVisible(!lines.isEmpty());
}

void TableDetail::showGroup(const TableTreeModel::Group& group)
{
    if (group.kind == TableTreeModel::Group::Kind::SetAside) {
        m_title->setText(SurveyPageTr::tr("Set aside"));
        m_about->setText(SurveyPageTr::tr("Tables of the server, of workflow engines, logs, copies and the "
                                          "like. They become no assets unless somebody takes them in."));
        m_facts->setText(SurveyPageTr::tr("%n tables", nullptr, int(group.tables.size())));
        return setReason({});
    }
    m_title->setText(group.name);
    const QString suggested = joined({m_model.categoryText(group.category), levelText(group.level)});
    m_about->setText(suggested.isEmpty() ? SurveyPageTr::tr("No category or level suggested")
                                         : SurveyPageTr::tr("Suggested: %1").arg(suggested));
    m_facts->setText(joined(
        {SurveyPageTr::tr("%n tables", nullptr, int(group.tables.size())),
         group.rowsKnown ? SurveyPageTr::tr("%1 rows").arg(formatCount(group.rows)) : QString(),
         group.bytes > 0 ? formatBytes(group.bytes) : QString(),
         group.personal > 0 ? SurveyPageTr::tr("%n personal columns", nullptr, group.personal) : QString()}));
    setReason(group.reason);
}

void TableDetail::showTable(const QModelIndex& index, const QHash<qint64, AssetLine>& assets)
{
    const survey::KnownTable& table = *m_model.table(index);
    m_title->setText(table.table.fullName());
    m_about->setText(table.table.comment.simplified());
    QString seen;
    if (table.isGone())
        seen = SurveyPageTr::tr("Gone since %1").arg(table.goneOn.toString(Qt::ISODate));
    else if (table.firstSeen.isValid())
        seen = SurveyPageTr::tr("First seen %1").arg(table.firstSeen.toString(Qt::ISODate));
    m_facts->setText(joined(
        {SurveyPageTr::tr("%n columns", nullptr, int(table.table.columns.size())),
         table.table.rows ? SurveyPageTr::tr("%1 rows").arg(formatCount(*table.table.rows)) : QString(),
         table.table.bytes ? formatBytes(*table.table.bytes) : QString(), seen,
         index.siblingAtColumn(TableTreeModel::Status).data().toString()}));
    setReason({});
    m_columns->setColumns(table.table.columns);
    m_table->show();
    if (const auto asset = assets.constFind(table.asset); asset != assets.cend()) {
        m_assetUid = asset->uid;
        m_asset->setText(asset->name);
        m_asset->setToolTip(SurveyPageTr::tr("Open the asset “%1”").arg(asset->name));
        m_asset->show();
    }
}

void TableDetail::setActions(const QList<const survey::KnownTable*>& chosen)
{
    const auto any = [&](auto&& is) {
        return std::any_of(chosen.begin(), chosen.end(),
                           [&](const survey::KnownTable* table) { return is(*table); });
    };
    const bool owned = any([](const auto& table) { return table.asset != 0; });
    const bool out = any([](const auto& table) { return !table.setAside.isEmpty(); });
    const bool in = any([](const auto& table) { return table.setAside.isEmpty(); });
    const QString none = chosen.isEmpty() ? SurveyPageTr::tr("Choose families or tables first") : QString();
    const auto refuse = [&](Button* button, const QString& right, const QString& state) {
        button->setRefusal(!right.isEmpty() ? right : !none.isEmpty() ? none : state);
    };
    const bool gone = any([](const auto& table) { return table.isGone(); });
    refuse(m_adopt, m_refusals.adopt,
           gone    ? SurveyPageTr::tr("One of the tables is not there any more")
           : owned ? SurveyPageTr::tr("One of the tables belongs to an asset already")
                   : QString());
    refuse(m_link, m_refusals.decide, {});
    refuse(m_out, m_refusals.decide, {});
    refuse(m_in, m_refusals.decide, {});
    m_out->setVisible(in || !out);
    m_in->setVisible(out && !in);
    const QString right = m_refusals.adopt.isEmpty() ? m_refusals.decide : m_refusals.adopt;
    m_chosen->setText(!right.isEmpty()    ? right
                      : chosen.size() > 1 ? SurveyPageTr::tr("For %n tables", nullptr, int(chosen.size()))
                                          : QString());
    m_chosen->setWordWrap(true);
    m_chosen->setVisible(!m_chosen->text().isEmpty());
}

void TableDetail::show(const QModelIndex& current, const QList<const survey::KnownTable*>& chosen,
                       const QHash<qint64, AssetLine>& assets)
{
    m_asset->hide();
    m_table->hide();
    if (const auto* group = m_model.group(current)) {
        showGroup(*group);
    } else if (m_model.table(current)) {
        showTable(current, assets);
    } else {
        m_title->clear();
        m_about->clear();
        m_facts->clear();
        setReason({});
    }
    m_about->setVisible(!m_about->text().isEmpty());
    setActions(chosen);
}

} // namespace wardbook::ui
