#include "ui/shell/setup_place_step.h"
#include "fields/unit.h"
#include "ui/kit/buttons.h"
#include "ui/kit/prompts.h"
#include "ui/kit/widgets.h"
#include "ui/shell/aside.h"
#include "ui/shell/shell_tr.h"
#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardPaths>

namespace wardbook::ui {

namespace {

constexpr int kTypingMs = 150;

QString defaultFolder(const QString& unit)
{
    QString name = unit.trimmed();
    for (const QChar bad : QStringLiteral("/\\:*?\"<>|"))
        name.replace(bad, QLatin1Char(' '));
    if (name.isEmpty())
        name = QStringLiteral("vault");
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(name.simplified() + QStringLiteral(".wardbook"));
}

bool warns(const FolderFacts& facts)
{
    const QList<FolderNote> notes = notesOf(facts);
    return std::any_of(notes.begin(), notes.end(),
                       [](const FolderNote& note) { return note.kind == FolderNote::Kind::Warn; });
}

} // namespace

SetupPlaceStep::SetupPlaceStep(QWidget* parent)
    : SetupStep(
          ShellTr::tr("Place"), ShellTr::tr("Where is the vault to lie?"),
          ShellTr::tr("A vault is one folder, and everything in it is encrypted. It is created new; copying "
                      "or moving the folder moves the vault."),
          parent),
      m_folder(new QLineEdit), m_inSpite(new QCheckBox(ShellTr::tr("Put it there all the same"))),
      m_notes(new QWidget)
{
    auto* place = new QWidget;
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kGap);
    m_folder->setAccessibleName(ShellTr::tr("Folder of the vault"));
    m_folder->setObjectName(QStringLiteral("createFolder"));
    row->addWidget(m_folder, 1);
    auto* button = new Button(ShellTr::tr("Choose…"), "plain", QStringLiteral("folder-open"));
    button->setObjectName(QStringLiteral("createChooseFolder"));
    row->addWidget(button);
    m_notes->setObjectName(QStringLiteral("createFolderNotes"));
    auto* notes = new QVBoxLayout(m_notes);
    notes->setContentsMargins(0, 4, 0, 0);
    notes->setSpacing(6);
    addField(ShellTr::tr("Folder of the vault"), place, m_notes);
    m_inSpite->setObjectName(QStringLiteral("createInSpite"));
    m_inSpite->hide();
    column()->addWidget(m_inSpite, 0, Qt::AlignLeft);
    column()->addStretch(1);
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &SetupPlaceStep::look);
    connect(button, &QPushButton::clicked, this, &SetupPlaceStep::choose);
    connect(m_folder, &QLineEdit::textEdited, this, [this] { m_chosen = true; });
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        m_looking = true;
        m_wait.start(kTypingMs);
        Q_EMIT changed();
    });
    connect(m_folder, &QLineEdit::returnPressed, this, &SetupStep::nextWanted);
    connect(m_inSpite, &QCheckBox::toggled, this, &SetupStep::changed);
}

void SetupPlaceStep::choose()
{
    prompts::folder(this, ShellTr::tr("Where to put the vault"), [this](const QString& dir) {
        m_chosen = true;
        const QString leaf = QFileInfo(defaultFolder(m_unit)).fileName();
        m_folder->setText(QDir::toNativeSeparators(
            dir.endsWith(QLatin1String(".wardbook")) ? dir : QDir(dir).filePath(leaf)));
    });
}

void SetupPlaceStep::look()
{
    const QString typed = m_folder->text();
    lookAside<FolderFacts>(
        this, [typed] { return readFolder(typed); },
        [this, typed](const FolderFacts& facts) {
            if (m_folder->text() == typed)
                show(facts);
        });
}

void SetupPlaceStep::show(const FolderFacts& facts)
{
    m_looking = false;
    m_facts = facts;
    delete m_notes->findChild<QWidget*>(QStringLiteral("notes"), Qt::FindDirectChildrenOnly);
    auto* list = new QWidget;
    list->setObjectName(QStringLiteral("notes"));
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
    const QList<FolderNote> notes = notesOf(facts);
    const auto add = [rows](const char* icon, const char* tone, const QString& text) {
        auto* row = new QHBoxLayout;
        row->setSpacing(metric::kGap);
        row->addWidget(makeIconLabel(QLatin1String(icon), tone), 0, Qt::AlignTop);
        QLabel* label = makeLabel(text, FontRole::Body, tone);
        label->setWordWrap(true);
        label->setObjectName(QStringLiteral("createFolderNote"));
        row->addWidget(label, 1);
        rows->addLayout(row);
    };
    for (const FolderNote& note : notes)
        add(note.kind == FolderNote::Kind::Bad    ? "error"
            : note.kind == FolderNote::Kind::Warn ? "warning"
                                                  : "info",
            note.kind == FolderNote::Kind::Bad    ? "bad"
            : note.kind == FolderNote::Kind::Warn ? "warn"
                                                  : "text2",
            note.text);
    if (notes.isEmpty())
        add("check", "ok", ShellTr::tr("The vault can be made there."));
    m_notes->layout()->addWidget(list);
    m_inSpite->setVisible(warns(facts));
    Q_EMIT changed();
}

QString SetupPlaceStep::problem() const
{
    if (m_looking)
        return ShellTr::tr("Looking at the place…");
    const QList<FolderNote> notes = notesOf(m_facts);
    if (!notes.isEmpty() && notes.constFirst().kind == FolderNote::Kind::Bad)
        return notes.constFirst().text;
    return warns(m_facts) && !m_inSpite->isChecked()
               ? ShellTr::tr("Choose another place, or say that it is to be there all the same.")
               : QString();
}

void SetupPlaceStep::load(const SetupDraft& draft)
{
    m_chosen = draft.folderChosen;
    m_inSpite->setChecked(draft.folderInSpite);
    m_folder->setText(QDir::toNativeSeparators(draft.setup.dir));
}

void SetupPlaceStep::save(SetupDraft& draft) const
{
    const QString typed = m_folder->text().trimmed();
    draft.setup.dir = typed.isEmpty() ? QString() : QDir::cleanPath(QDir::fromNativeSeparators(typed));
    draft.folderChosen = m_chosen;
    draft.folderInSpite = m_inSpite->isChecked();
}

void SetupPlaceStep::enter(const SetupDraft& draft)
{
    m_unit = draft.setup.unit.value(QString::fromLatin1(fields::unit::name)).toString();
    if (!m_chosen)
        m_folder->setText(QDir::toNativeSeparators(defaultFolder(m_unit)));
    m_looking = true;
    look(); // also again: something may have come into the folder meanwhile
}

QWidget* SetupPlaceStep::first() const
{
    return m_folder;
}

} // namespace wardbook::ui
