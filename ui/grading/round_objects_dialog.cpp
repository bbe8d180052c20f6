#include "ui/grading/round_objects_dialog.h"
#include "fields/check_object.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/verdict_glyph.h"
#include "ui/kit/buttons.h"
#include "ui/kit/record_page.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>

namespace wardbook::ui {

constexpr int kIdRole = Qt::UserRole;

RoundObjectsDialog::RoundObjectsDialog(Services& services, RoundSource& source, RoundEditor& editor,
                                       QWidget* parent)
    : PromptDialog({GradingPageTr::tr("Objects of this round"),
                    GradingPageTr::tr("Ticked objects are judged. One that is judged already can be left out "
                                      "once its cells are cleared."),
                    GradingPageTr::tr("Save")},
                   parent),
      m_services(services), m_editor(editor), m_find(new QLineEdit(this)), m_list(new QListWidget(this))
{
    resize(px(520), px(560));
    m_find->setPlaceholderText(GradingPageTr::tr("Name, code or kind"));
    m_find->setAccessibleName(GradingPageTr::tr("Name, code or kind"));
    body()->addWidget(m_find);
    m_list->setObjectName(QStringLiteral("roundObjects"));
    m_list->setAccessibleName(GradingPageTr::tr("Objects"));
    m_list->setMinimumHeight(px(320));
    body()->addWidget(m_list, 1);
    auto* all = new Button(GradingPageTr::tr("Open the list of objects"), "link", {}, this);
    body()->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &QPushButton::clicked, this, [this] {
        Services* shell = &m_services;
        reject();
        shell->open(pageOfRegister(QString::fromLatin1(fields::check_object::kRegister)), {});
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setHidden(!m_list->item(i)->text().contains(text, Qt::CaseInsensitive));
    });
    connect(this, &PromptDialog::acted, this, &RoundObjectsDialog::save);

    auto entries = std::make_shared<QList<Entry>>();
    QPointer<RoundObjectsDialog> self(this);
    source.read(
        [entries, system = editor.round().system](ledger::Reader& reader) {
            namespace fc = fields::check_object;
            const ledger::RegisterDef& definition = reader.registers().at(QString::fromLatin1(fc::kRegister));
            const auto field = [&](const char* id) { return *definition.field(QString::fromLatin1(id)); };
            const ledger::FieldDef name = field(fc::name), code = field(fc::code), kind = field(fc::kind),
                                   owner = field(fc::system), shared = field(fc::shared);
            reader.forEach(definition.id, [&](const ledger::Record& record) {
                const qint64 of = record.value(owner).toLongLong();
                const bool fits = of == system || of == 0 || record.value(shared).toBool();
                if (fits && record.state == QLatin1String("active"))
                    entries->append({record.id, record.text(name), record.text(code), record.text(kind)});
            });
        },
        [self, entries] {
            if (self)
                self->fill(*entries);
        });
}

bool RoundObjectsDialog::judged(qint64 object) const
{
    const grading::Round& round = m_editor.round();
    const int column = round.columnOf(object);
    for (int row = 0; column >= 0 && row < round.items.size(); ++row) {
        const grading::Cell& cell = round.cell(row, column);
        if (cell.verdict != grading::Verdict::Blank || cell.hasNote || cell.proofs > 0)
            return true;
    }
    return false;
}

void RoundObjectsDialog::fill(const QList<Entry>& entries)
{
    for (const Entry& entry : entries) {
        auto* item =
            new QListWidgetItem(QStringLiteral("%1  %2  %3")
                                    .arg(entry.name, entry.code, kindWord(*m_editor.registers(), entry.kind)),
                                m_list);
        const bool in = m_editor.round().columnOf(entry.id) >= 0, fixed = in && judged(entry.id);
        item->setData(kIdRole, entry.id);
        item->setCheckState(in ? Qt::Checked : Qt::Unchecked);
        if (fixed) {
            item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
            item->setToolTip(GradingPageTr::tr("Judged already in this round"));
        }
    }
    m_list->setFocus();
}

void RoundObjectsDialog::save()
{
    QList<qint64> added, removed;
    for (int i = 0; i < m_list->count(); ++i) {
        const QListWidgetItem* item = m_list->item(i);
        const qint64 id = item->data(kIdRole).toLongLong();
        const bool in = m_editor.round().columnOf(id) >= 0, wanted = item->checkState() == Qt::Checked;
        if (wanted && !in)
            added.append(id);
        else if (!wanted && in)
            removed.append(id);
    }
    if (added.isEmpty() && removed.isEmpty())
        return accept();
    setBusy(true);
    people::Workspace* workspace = &m_services.workspace();
    m_services.run(parentWidget(), GradingPageTr::tr("Changing the objects"),
                   [workspace, added, removed, round = m_editor.snapshot()](const Progress&) {
                       grading::RoundService service(*workspace);
                       if (!added.isEmpty())
                           service.addObjects(*round, added);
                       for (const qint64 object : removed)
                           service.removeObject(*round, object);
                   });
    accept();
}

} // namespace wardbook::ui
