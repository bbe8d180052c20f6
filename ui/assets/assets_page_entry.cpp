#include "ui/assets/assets_page_entry.h"
#include "ui/assets/assets_page_tr.h"
#include "ui/assets/register_page.h"

namespace wardbook::ui {

static const char kAssetRegister[] = "asset";
/// Registers that have a page of their own.
static const char* const kElsewhere[] = {kAssetRegister, "remediation", "incident", "plan"};

PageEntry assetsPageEntry()
{
    PageEntry entry;
    entry.id = pageOfRegister(QString::fromLatin1(kAssetRegister));
    entry.section = AssetsPageTr::tr("Registers");
    entry.icon = QStringLiteral("database");
    entry.title = AssetsPageTr::tr("Data assets");
    entry.create = [](Services& services, QWidget* parent) -> Page* {
        return new RegisterPage(services, QString::fromLatin1(kAssetRegister), parent);
    };
    return entry;
}

QList<PageEntry> registerPageEntries(const ledger::RegisterSet& registers)
{
    QList<PageEntry> entries;
    const ledger::CodeList& groups = registers.codes(QStringLiteral("register_group"));
    for (const QString& id : registers.ids()) {
        const ledger::RegisterDef& definition = registers.at(id);
        const bool elsewhere = std::any_of(std::begin(kElsewhere), std::end(kElsewhere),
                                           [&](const char* own) { return id == QLatin1String(own); });
        if (definition.internal || elsewhere)
            continue;
        PageEntry entry;
        entry.id = pageOfRegister(id);
        entry.section = AssetsPageTr::tr("Registers");
        entry.icon = definition.icon;
        entry.title = definition.label.text();
        entry.folder = QStringLiteral("registers");
        entry.folderTitle = AssetsPageTr::tr("Other registers");
        entry.folderIcon = QStringLiteral("book");
        entry.group = groups.labelOf(definition.group);
        entry.create = [id](Services& services, QWidget* parent) -> Page* {
            return new RegisterPage(services, id, parent);
        };
        entries.append(entry);
    }
    // in the order of the groups, and inside of them of the registers
    const auto place = [&](const PageEntry& entry) {
        const auto at = std::find_if(groups.codes.begin(), groups.codes.end(), [&](const ledger::Code& code) {
            return code.label.text() == entry.group;
        });
        return at - groups.codes.begin();
    };
    std::stable_sort(entries.begin(), entries.end(),
                     [&](const PageEntry& a, const PageEntry& b) { return place(a) < place(b); });
    return entries;
}

} // namespace wardbook::ui
