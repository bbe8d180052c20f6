#include "ui/filings/sign_dialog.h"
#include "base/quantity.h"
#include "fields/filing.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QPlainTextEdit>

namespace wardbook::ui {

using filings::Signer;

namespace {

/// The first who hasn't signed; null when all have.
const Signer* nextOf(const QList<Signer>& signers)
{
    const auto at = std::find_if(signers.begin(), signers.end(),
                                 [](const Signer& signer) { return signer.signedMs == 0; });
    return at == signers.end() ? nullptr : &*at;
}

prompts::Question question(const FilingView& view, bool mine)
{
    const QString about = QStringLiteral("%1 %2").arg(view.file.code, view.file.title);
    if (!view.isDraft())
        return {FilingsPageTr::tr("Sign the filing"),
                FilingsPageTr::tr("%1. The signature covers the manifest with the digest of every file.")
                    .arg(about),
                FilingsPageTr::tr("Sign"), false};
    return {
        mine ? FilingsPageTr::tr("Fix the content and sign") : FilingsPageTr::tr("Fix the content"),
        FilingsPageTr::tr("%1. Every document is made, read back, compared with the registers and stored; "
                          "then the content can’t be changed until the filing is reopened with a reason.")
            .arg(about),
        mine ? FilingsPageTr::tr("Fix and sign") : FilingsPageTr::tr("Fix for signing"), false};
}

bool isMine(Services& services, const FilingView& view)
{
    const Signer* next = nextOf(view.file.signers);
    return next && next->member == services.workspace().session().member;
}

} // namespace

SignDialog::SignDialog(Services& services, const FilingViewPtr& view, QWidget* parent)
    : WorkPrompt(question(*view, isMine(services, *view)), parent), m_services(services), m_view(view),
      m_fixed(std::make_shared<bool>(!view->isDraft())), m_mine(isMine(services, *view))
{
    setObjectName(QStringLiteral("signFiling"));
    setMinimumWidth(px(520));
    QStringList order;
    for (const Signer& signer : view->file.signers)
        order.append(signer.name);
    int files = 0;
    for (const filings::PackageFile& file : view->file.package)
        files += file.state == filings::PackageFile::State::Missing ? 0 : 1;
    QLabel* facts =
        makeLabel(FilingsPageTr::tr("%1 files, %2. Signers in order: %3")
                      .arg(files)
                      .arg(formatBytes(view->file.packageBytes), order.join(FilingsPageTr::tr(", "))),
                  FontRole::Caption, "text2", this);
    facts->setWordWrap(true);
    body()->addWidget(facts);
    if (m_mine) {
        body()->addWidget(makeLabel(FilingsPageTr::tr("Opinion, if any (part of the signature)"),
                                    FontRole::Body, "text2", this));
        m_opinion = new QPlainTextEdit(this);
        m_opinion->setObjectName(QStringLiteral("signOpinion"));
        m_opinion->setAccessibleName(FilingsPageTr::tr("Opinion"));
        m_opinion->setTabChangesFocus(true);
        m_opinion->setFixedHeight(px(52));
        body()->addWidget(m_opinion);
    }
    connect(this, &PromptDialog::acted, this, &SignDialog::act);
}

void SignDialog::start()
{
    open();
    cancelButton()->setFocus();
}

void SignDialog::act()
{
    const QString opinion = m_opinion ? m_opinion->toPlainText().trimmed() : QString();
    const bool fixed = *m_fixed;
    run(
        fixed ? FilingsPageTr::tr("Signing") : FilingsPageTr::tr("Making the documents"),
        [tools = FilingTools::of(m_services), filing = m_view->id(), rev = m_view->rev(),
         fresh = m_view->isDraft(), isFixed = m_fixed, mine = m_mine, opinion](const Progress& progress) {
            filings::FilingService service = tools.service();
            if (!*isFixed)
                service.freeze(filing, rev, progress);
            *isFixed = true;
            if (mine) // fixing the content was a change of its own
                service.sign(filing, fresh ? tools.rev(fields::filing::kRegister, filing) : rev, opinion);
        },
        [this] {
            const bool mine = m_mine;
            accept();
            Q_EMIT signedOrFixed(mine);
        },
        fixed ? Cancel::Impossible : Cancel::Possible);
}

} // namespace wardbook::ui
