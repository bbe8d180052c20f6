#include "ui/shell/palette_sources.h"
#include "people/team.h"
#include "people/workspace.h"
#include "ui/kit/row_text.h"
#include "ui/kit/services.h"
#include "ui/kit/task_runner.h"
#include "ui/shell/command_registry.h"
#include "ui/shell/people_list.h"
#include "ui/shell/shell_tr.h"

namespace wardbook::ui {

namespace {

class CommandSource : public PaletteSource
{
public:
    explicit CommandSource(CommandRegistry& commands) : m_commands(commands) {}
    QString group() const override { return ShellTr::tr("Commands"); }
    QString prefixes() const override { return QStringLiteral(">"); }

    void query(QObject*, const QString& text, int limit, const Answer& answer) override
    {
        QList<PaletteItem> items;
        const auto all = m_commands.commands();
        for (const Services::Command& command : all) {
            PaletteItem item = itemOf(command);
            item.spans = matchSpans(command.text, text);
            if ((text.isEmpty() || !item.spans.isEmpty()) && items.size() < limit)
                items.append(item);
        }
        answer(items);
    }

    std::optional<PaletteItem> recall(const QString& id) const override
    {
        const auto all = m_commands.commands();
        for (const Services::Command& command : all)
            if (itemOf(command).id == id)
                return itemOf(command);
        return {};
    }

private:
    static PaletteItem itemOf(const Services::Command& command)
    {
        PaletteItem item;
        item.icon = command.icon.isEmpty() ? QStringLiteral("command") : command.icon;
        item.text = command.text;
        item.keys = command.keys.toString(QKeySequence::NativeText);
        item.id = QStringLiteral("command:") + command.id;
        item.run = command.run;
        return item;
    }
    CommandRegistry& m_commands;
};

class PeopleSource : public PaletteSource
{
public:
    explicit PeopleSource(Services& services) : m_services(services) {}
    QString group() const override { return ShellTr::tr("People"); }
    QString prefixes() const override { return QStringLiteral("@"); }

    void query(QObject*, const QString& text, int limit, const Answer& answer) override
    {
        QList<PaletteItem> items;
        if (!text.isEmpty()) {
            const QList<people::Member> members = m_services.workspace().team().members();
            for (const people::Member& member : members) {
                PaletteItem item;
                item.spans = matchSpans(member.name, text);
                if (item.spans.isEmpty() || items.size() >= limit)
                    continue;
                item.icon = QStringLiteral("person");
                item.text = member.name;
                item.note = roleText(member.role) + QLatin1Char(' ') + member.departmentName;
                item.chip = member.disabled ? ShellTr::tr("disabled") : QString();
                item.run = [this, uid = member.uid] { m_services.open(QStringLiteral("people"), uid); };
                items.append(item);
            }
        }
        answer(items);
    }

private:
    Services& m_services;
};

/// One reader per source, used by one worker at a time; a newer question interrupts an older one.
class RecordSource : public PaletteSource
{
public:
    RecordSource(Services& services, const QString& registerId, const QString& pageId)
        : m_services(services), m_page(pageId), m_shared(std::make_shared<Shared>())
    {
        m_shared->registerId = registerId;
        const auto registers = services.workspace().ledger().registers();
        const ledger::RegisterDef& definition = registers->at(registerId);
        m_group = definition.label.text();
        m_icon = definition.icon;
    }

    QString group() const override { return m_group; }
    QString prefixes() const override { return QStringLiteral("#"); }

    void query(QObject* context, const QString& text, int limit, const Answer& answer) override
    {
        if (text.isEmpty())
            return answer({});
        const auto found = std::make_shared<QList<PaletteItem>>();
        people::Workspace& workspace = m_services.workspace();
        Task::start(
            context, {},
            [shared = m_shared, found, text, limit, icon = m_icon, &workspace](const Progress& progress) {
                const std::lock_guard lock(shared->mutex);
                progress.throwIfCancelled();
                if (!shared->reader)
                    shared->reader = workspace.ledger().reader(2 * 1024);
                *found = shared->find(text, limit, icon);
            },
            [this, found, answer] {
                for (PaletteItem& item : *found) {
                    addActs(item);
                    item.id.clear(); // records are content: never remembered outside the vault
                }
                answer(*found);
            },
            // A search that fails finds nothing here; the page itself says what is wrong.
            [answer](const Error&) { answer({}); });
    }

private:
    /// Until here `id` is the record's uid and `keys` its code.
    void addActs(PaletteItem& item) const
    {
        Services* services = &m_services;
        item.run = [services, page = m_page, uid = item.id] { services->open(page, uid); };
        item.acts.append(
            {QStringLiteral("history"), ShellTr::tr("History"), [services, page = m_page, uid = item.id] {
                 services->open(page, QStringLiteral("history:") + uid);
             }});
        if (const QString code = std::exchange(item.keys, {}); !code.isEmpty()) {
            item.acts.append({QStringLiteral("copy"), ShellTr::tr("Copy %1").arg(code), [services, code] {
                                  copyText(code);
                                  services->status(ShellTr::tr("Copied: %1").arg(code));
                              }});
        }
    }

    struct Shared
    {
        std::mutex mutex;
        QString registerId;
        std::unique_ptr<ledger::Reader> reader;

        QList<PaletteItem> find(const QString& text, int limit, const QString& icon)
        {
            const ledger::RegisterDef& definition = reader->registers().at(registerId);
            const QList<qint64> ids = reader->search(registerId, text, limit);
            QList<PaletteItem> items;
            const QList<ledger::Record> records =
                reader->fetch(registerId, std::span(ids.data(), size_t(ids.size())));
            for (const ledger::Record& record : records)
                items.append(itemOf(definition, record, text, icon));
            return items;
        }

        /// "别名：检验报告": which other field was found, when it was not the title.
        static QString otherMatch(const ledger::RegisterDef& definition, const ledger::Record& record,
                                  const QString& text)
        {
            for (const ledger::FieldDef& field : definition.fields) {
                const bool words = field.search && field.type == ledger::FieldType::Text;
                if (words && field.id != definition.titleField &&
                    !matchSpans(record.text(field), text).isEmpty())
                    return ShellTr::tr("%1: %2").arg(field.label.text(), record.text(field));
            }
            return {};
        }

        PaletteItem itemOf(const ledger::RegisterDef& definition, const ledger::Record& record,
                           const QString& text, const QString& icon)
        {
            const auto textOf = [&](const QString& id) {
                const ledger::FieldDef* field = id.isEmpty() ? nullptr : definition.field(id);
                if (!field)
                    return QString();
                return field->type == ledger::FieldType::Ref
                           ? reader->nameOf(field->ref, record.value(*field).toLongLong())
                           : record.text(*field);
            };
            PaletteItem item;
            item.icon = icon;
            item.id = record.uid;
            item.keys = textOf(QStringLiteral("code"));
            const ledger::StateDef* state = definition.state(record.state);
            const bool waits =
                state && (state->tone == QLatin1String("warn") || state->tone == QLatin1String("info") ||
                          state->tone == QLatin1String("bad"));
            item.chip = waits ? state->label.text() : QString();
            item.tone = waits ? state->tone : QString();
            item.text = textOf(definition.titleField);
            item.spans = matchSpans(item.text, text);
            QStringList notes{textOf(QStringLiteral("code")), textOf(definition.departmentField)};
            if (item.spans.isEmpty())
                notes.append(otherMatch(definition, record, text));
            notes.removeAll(QString());
            item.note = notes.join(QStringLiteral("  "));
            const ledger::FieldDef* level = definition.field(QStringLiteral("level"));
            item.level = level ? record.value(*level).toInt() : 0;
            return item;
        }
    };

    Services& m_services;
    QString m_page, m_group, m_icon;
    std::shared_ptr<Shared> m_shared;
};

} // namespace

std::shared_ptr<PaletteSource> makeCommandSource(CommandRegistry& commands)
{
    return std::make_shared<CommandSource>(commands);
}

std::shared_ptr<PaletteSource> makeRecordSource(Services& services, const QString& registerId,
                                                const QString& pageId)
{
    return std::make_shared<RecordSource>(services, registerId, pageId);
}

std::shared_ptr<PaletteSource> makePeopleSource(Services& services)
{
    return std::make_shared<PeopleSource>(services);
}

} // namespace wardbook::ui
