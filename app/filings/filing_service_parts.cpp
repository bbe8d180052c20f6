// What people put into a filing: attachments, values, confirmations, own templates.
#include "base/error.h"
#include "documents/docx_template.h"
#include "exchange/proofs.h"
#include "fields/filing.h"
#include "fields/filing_entry.h"
#include "fields/filing_part.h"
#include "filings/filing_guard.h"
#include "filings/filing_maker.h"
#include "filings/filing_package.h"
#include "filings/filing_service.h"
#include "filings/filings_tr.h"
#include "filings/pdf_pages.h"
#include "vault/evidence_store.h"
#include <QDateTime>
#include <QFileInfo>
#include <QMimeDatabase>

namespace wardbook::filings {

namespace field = fields::filing;
namespace partField = fields::filing_part;
namespace entryField = fields::filing_entry;
using ledger::ActWriter;
using ledger::FieldValues;
using ledger::Record;
using ledger::RecordFields;

namespace {

const PartDefinition& partOf(const FilingKind& kind, const QString& part)
{
    if (const PartDefinition* found = kind.part(part))
        return *found;
    throw Error(ErrorKind::Invalid,
                Tr::tr("“%1” has no part “%2”. Nothing was changed.").arg(kind.label.text(), part));
}

const PartDefinition& attachmentOf(const FilingKind& kind, const QString& part)
{
    const PartDefinition& found = partOf(kind, part);
    if (found.make != PartDefinition::Make::Attachment)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("“%1” is made by the program from the records; nothing is attached to it.")
                        .arg(found.label.text()));
    return found;
}

void requireSuffix(const PartDefinition& part, const QString& name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (part.formats.isEmpty() || part.formats.contains(suffix))
        return;
    throw Error(ErrorKind::Unsupported,
                Tr::tr("%1 was not attached: “%2” takes %3 only. Convert the file and attach it again.")
                    .arg(name, part.label.text(), part.formats.join(Tr::tr(", "))));
}

const FilingKind& kindOf(ledger::Reader& reader, const FilingKinds& kinds, const Record& filing)
{
    return kinds.at(RecordFields(reader, field::kRegister, filing).text(field::kind));
}

/// Into the part: a file of the same name is replaced, and so is the only one that the part takes.
qint64 putIntoPart(ActWriter& writer, qint64 filing, const PartDefinition& part, qint64 proof,
                   const QString& name, const FieldValues& details)
{
    ledger::Reader& reader = writer.reader();
    std::optional<Record> former;
    qint64 count = 0;
    reader.forEachWith(named(partField::kRegister), named(partField::filing), filing, [&](const Record& one) {
        const RecordFields fields(reader, partField::kRegister, one);
        if (fields.text(partField::part) != part.id)
            return;
        ++count;
        if (!part.several || fields.text(partField::name) == name)
            former = one;
    });
    FieldValues values{{named(partField::name), name}, {named(partField::file), proof}};
    if (former) { // what was said about the former file doesn't hold for this one
        for (const char* about : {partField::issued_on, partField::expires_on, partField::pages})
            values.insert(named(about), QVariant());
        values.insert(details);
        writer.update(named(partField::kRegister), former->id, former->rev, values);
        return former->id;
    }
    values.insert(details);
    values.insert(named(partField::filing), filing);
    values.insert(named(partField::part), part.id);
    values.insert(named(partField::position), count + 1);
    return writer.create(named(partField::kRegister), values);
}

std::optional<Record> entryOf(ledger::Reader& reader, qint64 filing, const QString& key, const char* purpose)
{
    std::optional<Record> found;
    reader.forEachWith(named(entryField::kRegister), named(entryField::filing), filing,
                       [&](const Record& one) {
                           const RecordFields entry(reader, entryField::kRegister, one);
                           if (entry.text(entryField::key) == key &&
                               entry.text(entryField::purpose) == QLatin1String(purpose))
                               found = one;
                       });
    return found;
}

/// One entry per key and purpose; an empty text takes it back.
void setEntry(ActWriter& writer, qint64 filing, const QString& key, const char* purpose, const QString& text)
{
    const auto former = entryOf(writer.reader(), filing, key, purpose);
    if (text.isEmpty()) {
        if (former)
            writer.voidRecord(named(entryField::kRegister), former->id, former->rev);
        return;
    }
    FieldValues values{{named(entryField::text), text}, {named(entryField::by), writer.actor().name}};
    if (former) {
        writer.update(named(entryField::kRegister), former->id, former->rev, values);
        return;
    }
    values.insert(named(entryField::filing), filing);
    values.insert(named(entryField::key), key);
    values.insert(named(entryField::purpose), named(purpose));
    writer.create(named(entryField::kRegister), values);
}

/// A fact of that name: outside, or in an entry of a list ("assets#ZC-0003.persons").
bool isFact(const FactSet& facts, const QString& key)
{
    if (facts.find(key))
        return true;
    const qsizetype hash = key.indexOf(u'#');
    if (hash < 0)
        return false;
    const QString rest = key.mid(hash + 1);
    for (const FactSet& entry : facts.lists.value(key.left(hash)))
        if (const QString name = entryName(entry) + QLatin1Char('.'); rest.startsWith(name))
            return entry.find(rest.mid(name.size())) != nullptr;
    return false;
}

bool isOf(const QString& key, const QString& rule)
{
    return key == rule || key.startsWith(rule + QLatin1Char('#')) || key.startsWith(rule + QLatin1Char('/'));
}

} // namespace

qint64 FilingService::attach(qint64 filing, const QString& part, QIODevice& content, const QString& name,
                             const FieldValues& details, const Progress& progress)
{
    const QString plain = QFileInfo(name).fileName();
    const auto reader = m_workspace.ledger().reader(1024);
    const Record record = requireDraft(m_workspace, *reader, filing);
    const auto kinds = FilingKinds::current(*reader);
    const PartDefinition& definition = attachmentOf(kindOf(*reader, *kinds, record), part);
    requireSuffix(definition, plain);
    if (!content.isReadable())
        throw Error(
            ErrorKind::Io,
            Tr::tr("%1 can't be read. Nothing was attached; check that the file is there and that you "
                   "may open it.")
                .arg(plain),
            content.errorString());
    if (!content.isSequential() && content.size() == 0)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("%1 is empty. Nothing was attached; choose the right file.").arg(plain));
    const QString type = QMimeDatabase().mimeTypeForFile(plain, QMimeDatabase::MatchExtension).name();
    PageCounter counted(content);
    vault::Evidence stored;
    try {
        stored = m_workspace.vault().evidence().add(counted, plain, type, progress);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Io)
            throw;
        throw Error(ErrorKind::Io, Tr::tr("%1: %2").arg(plain, error.text()), error.detail());
    }
    FieldValues known = details;
    if (suffixOf(plain) == QLatin1String(".pdf") && counted.pages() > 0 &&
        !known.contains(named(partField::pages)))
        known.insert(named(partField::pages), counted.pages());
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Attachment"), {}, [&](ActWriter& writer) {
        const qint64 proof = exchange::registerProof(writer, stored, plain, type);
        made = putIntoPart(writer, filing, definition, proof, plain, known);
    });
    return made;
}

qint64 FilingService::attachProof(qint64 filing, const QString& part, qint64 proof)
{
    qint64 made = 0;
    m_workspace.perform(Tr::tr("Attachment"), {}, [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const auto kinds = FilingKinds::current(reader);
        const Record record = reader.record(filingRegister(), filing);
        const PartDefinition& definition = attachmentOf(kindOf(reader, *kinds, record), part);
        const StoredContent content = storedContent(reader, proof);
        requireSuffix(definition, content.name);
        made = putIntoPart(writer, filing, definition, proof, content.name, {});
    });
    return made;
}

void FilingService::detach(qint64 filingPart, qint64 rev)
{
    m_workspace.perform(Tr::tr("Attachment taken out"), {}, [&](ActWriter& writer) {
        writer.voidRecord(named(partField::kRegister), filingPart, rev);
    });
}

void FilingService::setValue(qint64 filing, const QString& key, const QString& text, const QString& reason)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_nowMs()).date();
    m_workspace.perform(Tr::tr("Value typed in"), reason.trimmed(), [&](ActWriter& writer) {
        ledger::Reader& reader = writer.reader();
        const auto kinds = FilingKinds::current(reader);
        const Record record = reader.record(filingRegister(), filing);
        const FactSet facts =
            readFacts(reader, kindOf(reader, *kinds, record), subjectOf(reader, record), today);
        if (!isFact(facts, key))
            throw Error(ErrorKind::Invalid,
                        Tr::tr("The filing has no value “%1”. Nothing was changed.").arg(key));
        setEntry(writer, filing, key, "value", text.trimmed());
    });
}

void FilingService::confirm(qint64 filing, const QString& rule, const QString& reason)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_nowMs()).date();
    const auto reader = m_workspace.ledger().reader();
    requireDraft(m_workspace, *reader, filing);
    const FilingFile file = readFiling(m_workspace, *reader, filing, today);
    QStringList keys; // of a list every entry that is doubtful now
    const CheckState wanted = reason.trimmed().isEmpty() ? CheckState::Confirmed : CheckState::Doubtful;
    bool isMissing = false, isKnown = false;
    for (const CheckLine& line : file.lines)
        for (const CheckLine::Problem& problem : line.problems) {
            if (!isOf(problem.rule, rule))
                continue;
            isKnown = true;
            isMissing = isMissing || problem.state == CheckState::Missing;
            if (problem.state == wanted || (problem.state == CheckState::Confirmed && problem.rule == rule))
                keys.append(problem.rule);
        }
    if (isMissing && keys.isEmpty())
        throw Error(
            ErrorKind::Invalid,
            Tr::tr("This is missing, and what is missing can't be confirmed. Nothing was changed; fill "
                   "it in or attach it."));
    if (!isKnown)
        throw Error(ErrorKind::Invalid,
                    Tr::tr("There is nothing to confirm in “%1”. Nothing was changed.").arg(rule));
    keys.removeDuplicates();
    m_workspace.perform(reason.trimmed().isEmpty() ? Tr::tr("Confirmation taken back")
                                                   : Tr::tr("Doubt confirmed"),
                        reason.trimmed(), [&](ActWriter& writer) {
                            for (const QString& key : std::as_const(keys))
                                setEntry(writer, filing, key, "confirm", reason.trimmed());
                        });
}

void FilingService::exempt(qint64 filing, const QString& part, const QString& reason)
{
    m_workspace.perform(
        reason.trimmed().isEmpty() ? Tr::tr("Part applies again") : Tr::tr("Part does not apply"),
        reason.trimmed(), [&](ActWriter& writer) {
            const auto kinds = FilingKinds::current(writer.reader());
            const Record record = writer.reader().record(filingRegister(), filing);
            const PartDefinition& definition = partOf(kindOf(writer.reader(), *kinds, record), part);
            const bool always = definition.make != PartDefinition::Make::Attachment && !definition.optional &&
                                definition.required.isEmpty();
            if (always)
                throw Error(ErrorKind::Invalid,
                            Tr::tr("“%1” always belongs to this filing. Nothing was changed.")
                                .arg(definition.label.text()));
            setEntry(writer, filing, part, "exempt", reason.trimmed());
        });
}

void FilingService::setTemplate(qint64 filing, const QString& part, QIODevice* docx, const QString& name)
{
    const QString plain = QFileInfo(name).fileName();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_nowMs()).date();
    const auto reader = m_workspace.ledger().reader();
    const Record record = requireDraft(m_workspace, *reader, filing);
    const FilingFile file = readFiling(m_workspace, *reader, filing, today);
    const PartDefinition& definition = partOf(requireKind(file), part);
    std::optional<vault::Evidence> stored;
    const QString type =
        QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    if (docx) {
        if (definition.make != PartDefinition::Make::Form)
            throw Error(ErrorKind::Invalid,
                        Tr::tr("“%1” takes no template. Nothing was changed.").arg(definition.label.text()));
        MemoryFile copy(QStringLiteral(".docx"), m_workspace.vault().dir());
        constexpr qint64 kLargest = 32LL * 1024 * 1024;
        const QByteArray bytes = docx->isReadable() ? docx->read(kLargest + 1) : QByteArray();
        if (bytes.isEmpty() || bytes.size() > kLargest)
            throw Error(
                ErrorKind::Io,
                Tr::tr("%1 can't be read as a template. Nothing was changed; choose a docx file.").arg(plain),
                docx->errorString());
        copy.device().write(bytes);
        copy.rewind();
        const QStringList names = documents::templateNames(copy.path()); // says what is wrong with the file
        QStringList unknown;
        templateData(names, file.facts, &unknown);
        if (!unknown.isEmpty())
            throw Error(
                ErrorKind::Invalid,
                Tr::tr("%1 asks for what nothing answers; it is not used, and nothing was changed:\n%2")
                    .arg(plain, QStringLiteral("· ") + unknown.join(QStringLiteral("\n· "))));
        stored = m_workspace.vault().evidence().add(copy.device(), plain, type);
    }
    m_workspace.perform(
        stored ? Tr::tr("Own template") : Tr::tr("Own template taken back"), {}, [&](ActWriter& writer) {
            QMap<QString, qint64> templates = file.templates;
            templates.remove(part);
            if (stored)
                templates.insert(part, exchange::registerProof(writer, *stored, plain, type));
            const QString text = templatesText(writer.reader(), templates);
            writer.update(filingRegister(), filing, record.rev,
                          {{named(field::templates), text.isEmpty() ? QVariant() : QVariant(text)}});
        });
}

} // namespace wardbook::filings
