#include "ui/filings/new_filing_dialog.h"
#include "base/clock.h"
#include "fields/assessment.h"
#include "fields/drill.h"
#include "fields/filing.h"
#include "fields/incident.h"
#include "fields/member.h"
#include "fields/person.h"
#include "fields/recipient.h"
#include "fields/system.h"
#include "ledger/record_fields.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/filings/recipient_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/choice_edit.h"
#include "ui/kit/record_lookup.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QComboBox>
#include <QSpinBox>

namespace wardbook::ui {

namespace field = fields::filing;
using filings::FilingKind;
using Subject = FilingKind::Subject;

namespace {

constexpr char kUsual[] = "mlps-filing"; ///< what is filed most, unless something else is asked for

/// Register that a kind is about; null: about the unit.
const char* registerOf(Subject subject)
{
    switch (subject) {
    case Subject::System:
        return fields::system::kRegister;
    case Subject::Incident:
        return fields::incident::kRegister;
    case Subject::Drill:
        return fields::drill::kRegister;
    case Subject::Assessment:
        return fields::assessment::kRegister;
    case Subject::Unit:
    case Subject::Year:
        break;
    }
    return nullptr;
}

QString sentence(const FilingKind& kind)
{
    QString text = kind.purpose.text();
    if (!kind.source.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) +
                (kind.verified ? kind.source : FilingsPageTr::tr("%1 (unchecked)").arg(kind.source));
    return text;
}

} // namespace

/// What the dialog begins with, read off the GUI thread.
struct NewFilingDialog::Start
{
    std::shared_ptr<const filings::FilingKinds> kinds;
    qint64 preparer = 0, subject = 0;
    QString preparerName, subjectName, subjectRegister;
};

NewFilingDialog::NewFilingDialog(Services& services, RecordSource& source, const QString& kind,
                                 const QString& subjectUid, QWidget* parent)
    : FieldDialog(source, field::kRegister,
                  {FilingsPageTr::tr("New filing"),
                   FilingsPageTr::tr("Its forms are filled from the registers; nothing leaves the vault "
                                     "before it is sealed."),
                   FilingsPageTr::tr("Create"), false},
                  parent),
      m_services(services), m_source(source), m_wantedKind(kind), m_subjectUid(subjectUid),
      m_start(std::make_shared<Start>()), m_filing(std::make_shared<filings::NewFiling>()),
      m_kind(new QComboBox(this)), m_variant(new QComboBox(this)), m_year(new QSpinBox(this)),
      m_subject(new ChoiceEdit(this)), m_recipient(new ChoiceEdit(this))
{
    setObjectName(QStringLiteral("newFiling"));
    build();
    const auto made = std::make_shared<qint64>(0);
    setWhat(FilingsPageTr::tr("Creating the filing"));
    setWork([made, tools = FilingTools::of(services),
             filing = m_filing](const ledger::FieldValues&, const QString&,
                                const Progress&) { *made = tools.service().create(*filing); },
            [this, made] { Q_EMIT created(*made); });
}

void NewFilingDialog::build()
{
    const auto named = [](QWidget* widget, const char* name, const QString& label) {
        widget->setObjectName(QLatin1String(name));
        widget->setAccessibleName(label);
        return widget;
    };
    const QString kindText = FilingsPageTr::tr("Kind");
    addRow(kindText, named(m_kind, "filingKind", kindText));
    m_about = addNote({});
    m_subjectLabel = addRow({}, named(m_subject, "filingSubject", FilingsPageTr::tr("About")));
    const QString yearText = FilingsPageTr::tr("Year");
    m_yearLabel = addRow(yearText, named(m_year, "filingYear", yearText));
    m_year->setRange(2000, 2100);
    m_year->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_year->setValue(clock::now().date().year());
    const QString variantText = FilingsPageTr::tr("Variant");
    m_variantLabel = addRow(variantText, named(m_variant, "filingVariant", variantText));
    addField(field::title)
        ->setPlaceholder(FilingsPageTr::tr("Empty: named after its kind and what it is about"));
    const QString recipientText = FilingsPageTr::tr("Recipient");
    addRow(recipientText, named(m_recipient, "filingRecipient", recipientText));
    m_recipient->setPlaceholderText(FilingsPageTr::tr("Name or code; a new one can be added"));
    m_recipient->setCreateText(FilingsPageTr::tr("New recipient “%1”…"));
    m_recipient->setProvider([this](const QString& text, const ChoiceEdit::Answer& answer) {
        context().lookup(QLatin1String(fields::recipient::kRegister), text, answer);
    });
    m_subject->setProvider([this](const QString& text, const ChoiceEdit::Answer& answer) {
        const FilingKind* chosen = kind();
        if (const char* registerId = chosen ? registerOf(chosen->subject) : nullptr)
            context().lookup(QLatin1String(registerId), text, answer);
    });
    addField(field::due)->setPlaceholder(FilingsPageTr::tr("Empty: by the rule of the kind"));
    addField(field::preparer);
    addField(field::signers);
    addNote(FilingsPageTr::tr("Without names the kind’s number of officers signs, beginning with you."));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewFilingDialog::takeKind);
    connect(m_subject, &ChoiceEdit::choiceMade, this, &NewFilingDialog::takeSubject);
    connect(m_recipient, &ChoiceEdit::createRequested, this, &NewFilingDialog::newRecipient);
}

void NewFilingDialog::begin()
{
    const QString member = m_services.workspace().session().member;
    m_source.read(
        this,
        [start = m_start, member, uid = m_subjectUid](ledger::Reader& reader) {
            start->kinds = filings::FilingKinds::current(reader);
            namespace fm = fields::member;
            if (const auto record = reader.findByUid(QLatin1String(fm::kRegister), member)) {
                start->preparer = ledger::RecordFields(reader, fm::kRegister, *record).number(fm::person);
                start->preparerName =
                    reader.nameOf(QLatin1String(fields::person::kRegister), start->preparer);
            }
            for (const char* registerId : {fields::system::kRegister, fields::incident::kRegister,
                                           fields::drill::kRegister, fields::assessment::kRegister}) {
                const auto found =
                    uid.isEmpty() ? std::nullopt : reader.findByUid(QLatin1String(registerId), uid);
                if (!found)
                    continue;
                start->subject = found->id;
                start->subjectRegister = QLatin1String(registerId);
                start->subjectName = reader.nameOf(start->subjectRegister, found->id);
            }
        },
        [this] {
            fill();
            start();
            fit();
            m_kind->setFocus();
        });
}

void NewFilingDialog::fill()
{
    if (!m_start->kinds)
        return setError(FilingsPageTr::tr("The kinds of filings could not be read. Nothing was changed."));
    for (const FilingKind& one : m_start->kinds->kinds())
        m_kind->addItem(one.own ? FilingsPageTr::tr("%1 (own)").arg(one.label.text()) : one.label.text(),
                        one.id);
    int at = m_wantedKind.isEmpty() ? -1 : m_kind->findData(m_wantedKind);
    for (int i = 0; at < 0 && m_start->subject != 0 && i < m_kind->count(); ++i) {
        const char* about = registerOf(m_start->kinds->kinds().at(i).subject);
        if (about && m_start->subjectRegister == QLatin1String(about))
            at = i;
    }
    if (at < 0)
        at = m_kind->findData(QLatin1String(kUsual));
    m_kind->setCurrentIndex(qMax(0, at));
    if (m_start->preparer != 0)
        setValue(field::preparer, m_start->preparer, m_start->preparerName);
    takeKind();
}

const FilingKind* NewFilingDialog::kind() const
{
    return m_start->kinds ? m_start->kinds->find(m_kind->currentData().toString()) : nullptr;
}

void NewFilingDialog::takeKind()
{
    const FilingKind* chosen = kind();
    if (!chosen)
        return;
    m_about->setText(sentence(*chosen));
    const char* about = registerOf(chosen->subject);
    m_subject->setChosen({}, {});
    if (about && m_start->subjectRegister == QLatin1String(about))
        m_subject->setChosen(QString::number(m_start->subject), m_start->subjectName);
    if (about)
        m_subjectLabel->setText(context().definition->fieldAt(QLatin1String(about)).label.text()); // so named
    m_subjectLabel->setVisible(about);
    m_subject->setVisible(about);
    const bool yearly = chosen->subject == Subject::Year;
    m_yearLabel->setVisible(yearly);
    m_year->setVisible(yearly);
    const ledger::CodeList& variants = context().registers->codes(QStringLiteral("filing_variant"));
    m_variant->clear();
    for (const QString& code : chosen->variants)
        m_variant->addItem(variants.labelOf(code), code);
    m_variantLabel->setVisible(!chosen->variants.isEmpty());
    m_variant->setVisible(!chosen->variants.isEmpty());
    setError({});
    fit();
    takeSubject();
    takeRecipient(0, {});
    // the only recipient of the kind's sort is the one
    const auto found = std::make_shared<std::pair<qint64, QString>>();
    m_source.read(
        this,
        [found, sort = chosen->recipient](ledger::Reader& reader) {
            namespace fr = fields::recipient;
            ledger::ListQuery query;
            query.registerId = QLatin1String(fr::kRegister);
            query.filters = {{QLatin1String(fr::kind), {sort}}};
            const QList<qint64> ids = sort.isEmpty() ? QList<qint64>() : reader.firstIds(query, 2);
            if (ids.size() == 1)
                *found = {ids.first(), reader.nameOf(query.registerId, ids.first())};
        },
        [this, found, of = chosen->id] {
            if (found->first != 0 && m_recipient->chosen().isEmpty() && m_kind->currentData() == of)
                takeRecipient(found->first, found->second);
        });
}

/// What was filed before is filed as a change now.
void NewFilingDialog::takeSubject()
{
    const FilingKind* chosen = kind();
    const QString subject = m_subject->chosen();
    const int change = m_variant->findData(QStringLiteral("change"));
    if (!chosen || subject.isEmpty() || change < 0 || chosen->subject != Subject::System)
        return;
    const auto before = std::make_shared<bool>(false);
    m_source.read(
        this,
        [before, subject, of = chosen->id](ledger::Reader& reader) {
            reader.forEachWith(QLatin1String(field::kRegister), QLatin1String(field::system),
                               subject.toLongLong(), [&](const ledger::Record& record) {
                                   const ledger::RecordFields own(reader, field::kRegister, record);
                                   *before |= own.text(field::kind) == of &&
                                              (record.state == QLatin1String("sent") ||
                                               record.state == QLatin1String("receipted"));
                               });
        },
        [this, before, change, subject] {
            if (*before && m_subject->chosen() == subject)
                m_variant->setCurrentIndex(change);
        });
}

void NewFilingDialog::takeRecipient(qint64 id, const QString& name)
{
    m_recipient->setChosen(id == 0 ? QString() : QString::number(id), name);
}

void NewFilingDialog::newRecipient(const QString& name)
{
    const FilingKind* chosen = kind();
    auto* dialog =
        new RecipientDialog(m_services, m_source, name, chosen ? chosen->recipient : QString(), this);
    connect(dialog, &RecipientDialog::created, this, &NewFilingDialog::takeRecipient);
    dialog->start();
}

bool NewFilingDialog::ready()
{
    const FilingKind* chosen = kind();
    if (!chosen)
        return false;
    const char* about = registerOf(chosen->subject);
    const qint64 subject = about ? m_subject->chosen().toLongLong() : 0;
    if (about && subject == 0) {
        setError(FilingsPageTr::tr("“%1” is still empty.").arg(m_subjectLabel->text()));
        m_subject->setFocus();
        return false;
    }
    filings::NewFiling filing;
    filing.kind = chosen->id;
    filing.variant = m_variant->currentData().toString();
    filing.title = values().value(QLatin1String(field::title)).toString().trimmed();
    switch (chosen->subject) {
    case Subject::System:
        filing.subject.system = subject;
        break;
    case Subject::Incident:
        filing.subject.incident = subject;
        break;
    case Subject::Drill:
        filing.subject.drill = subject;
        break;
    case Subject::Assessment:
        filing.subject.assessment = subject;
        break;
    case Subject::Year:
        filing.subject.year = m_year->value();
        break;
    case Subject::Unit:
        break;
    }
    filing.recipient = m_recipient->chosen().toLongLong();
    filing.preparer = values().value(QLatin1String(field::preparer)).toLongLong();
    filing.dueMs = values().value(QLatin1String(field::due)).toLongLong();
    filing.signers = ledger::idsOf(values().value(QLatin1String(field::signers)).toString());
    if (filing.signers.size() < chosen->signatures && !filing.signers.isEmpty()) {
        setError(FilingsPageTr::tr("%1 signatures are needed; name the signers in order.")
                     .arg(chosen->signatures));
        return false;
    }
    *m_filing = filing;
    return true;
}

} // namespace wardbook::ui
