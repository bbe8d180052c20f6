#include "ui/grading/proof_view.h"
#include "exchange/proofs.h"
#include "fields/proof.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/content_view.h"
#include "ui/kit/open_copies.h"
#include "ui/kit/prompts.h"
#include "ui/kit/when_text.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QBuffer>
#include <QDir>
#include <QKeyEvent>
#include <QLocale>
#include <QStandardPaths>

namespace wardbook::ui {

/// What is larger is not shown, only exported: it would have to lie in memory as a whole.
constexpr qint64 kMostBytes = 64 * 1024 * 1024;

ProofView::ProofView(Services& services, QWidget* parent)
    : QWidget(parent), m_services(services), m_title(new ElideLabel), m_facts(nullptr), m_open(nullptr),
      m_export(nullptr), m_view(new ContentView(this))
{
    setSurface(this, "surface");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(makeLine("h", this));
    column->addWidget(m_view, 1);
}

QWidget* ProofView::buildBar()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(metric::kFilterBar);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    auto* back = makeIconButton(QStringLiteral("arrow-left"), GradingPageTr::tr("Back to the grid"),
                                QKeySequence(Qt::Key_Escape), bar);
    back->setObjectName(QStringLiteral("proofBack"));
    row->addWidget(back);
    m_title->setFont(ui::font(FontRole::BodyBold));
    row->addWidget(m_title, 1);
    m_facts = makeLabel({}, FontRole::Caption, "text2", bar);
    row->addWidget(m_facts);
    m_open = new Button(GradingPageTr::tr("Open with the system's program…"), "plain",
                        QStringLiteral("folder-open"), bar);
    m_open->setObjectName(QStringLiteral("openProof"));
    row->addWidget(m_open);
    connect(m_open, &QPushButton::clicked, this, [this] {
        openWithSystem(m_services, this,
                       {m_proof.name, m_content, QString::fromLatin1(fields::proof::kRegister)});
    });
    m_export = new Button(GradingPageTr::tr("Export…"), "plain", QStringLiteral("export"), bar);
    m_export->setObjectName(QStringLiteral("exportProof"));
    row->addWidget(m_export);
    connect(back, &QToolButton::clicked, this, &ProofView::closed);
    connect(m_export, &QPushButton::clicked, this, &ProofView::askExport);
    return bar;
}

void ProofView::open(const grading::CellDetail::Proof& proof)
{
    forget();
    m_proof = proof;
    m_title->setText(proof.name);
    m_facts->setText(
        QStringLiteral("%1 · %2").arg(QLocale().formattedDataSize(proof.size), stampText(proof.addedOn)));
    m_facts->setToolTip(QStringLiteral("SM3 ") + proof.digest);
    people::Workspace* workspace = &m_services.workspace();
    const bool may = workspace->ledger().rights().may(workspace->session().role,
                                                      QString::fromLatin1(fields::proof::kRegister),
                                                      QString::fromLatin1(ledger::verb::kExport));
    m_export->setRefusal(!proof.missing.isEmpty() ? proof.missing
                         : may                    ? QString()
                                                  : GradingPageTr::tr("Your role doesn't export evidence."));
    m_open->setRefusal(m_export->isEnabled() ? GradingPageTr::tr("Reading %1").arg(proof.name)
                                             : m_export->toolTip());
    m_view->setSentence(proof.missing.isEmpty() ? GradingPageTr::tr("Reading %1").arg(proof.name)
                                                : proof.missing);
    setFocus();
    if (!proof.missing.isEmpty())
        return Q_EMIT shown();
    if (proof.size > kMostBytes)
        return showContent({});
    auto content = std::make_shared<QByteArray>();
    m_services.run(
        this, GradingPageTr::tr("Reading %1").arg(proof.name),
        [content, workspace, id = proof.id](const Progress& progress) {
            QBuffer buffer(content.get());
            buffer.open(QIODevice::WriteOnly);
            const auto reader = workspace->ledger().reader(1024);
            exchange::readProof(*workspace, *reader, id, buffer, progress);
        },
        [this, content, id = proof.id] {
            if (id == m_proof.id)
                showContent(*content);
        });
}

void ProofView::showContent(const QByteArray& content)
{
    m_content = content;
    if (m_export->isEnabled())
        m_open->setRefusal(content.isEmpty() ? GradingPageTr::tr("Too large to open from memory: export it")
                                             : QString());
    m_view->setContent(m_proof.name, content,
                       GradingPageTr::tr("%1 can't be shown here. Export it to open it with another program; "
                                         "the export is kept in the trail.")
                           .arg(m_proof.name));
    Q_EMIT shown();
}

void ProofView::forget()
{
    m_proof = {};
    m_content.clear();
    m_view->clear();
}

void ProofView::askExport()
{
    vault::Vault* vault = &m_services.workspace().vault();
    const grading::CellDetail::Proof proof = m_proof;
    const auto save = [this, proof](const QString& reason, const QString& file) {
        people::Workspace* workspace = &m_services.workspace();
        m_services.run(
            this, GradingPageTr::tr("Exporting %1").arg(proof.name),
            [workspace, proof, reason, file](const Progress& progress) {
                exchange::exportProof(*workspace, proof.id, file, reason, progress);
            },
            [this, file] {
                m_services.message(Services::Tone::Ok, GradingPageTr::tr("Evidence exported"),
                                   QDir::toNativeSeparators(file));
            });
    };
    prompts::password(
        this,
        {GradingPageTr::tr("Export evidence in clear"),
         GradingPageTr::tr("The file leaves the vault unencrypted. Who exported it, when and why is kept in "
                           "the trail."),
         GradingPageTr::tr("Export"), false},
        true, [vault](const QString& password) { return vault->checkPassword(password); },
        [this, proof, save](const QString& reason) {
            const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
            prompts::saveFile(this, GradingPageTr::tr("Save the evidence as"),
                              GradingPageTr::tr("All files (*)"), QDir(folder).filePath(proof.name),
                              [save, reason](const QString& file) {
                                  if (!file.isEmpty())
                                      save(reason, file);
                              });
        });
}

void ProofView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace wardbook::ui
