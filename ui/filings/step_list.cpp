#include "ui/filings/step_list.h"
#include "base/quantity.h"
#include "fields/filing.h"
#include "ledger/record_fields.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/filings/step_row.h"
#include "ui/kit/buttons.h"
#include "ui/kit/when_text.h"
#include <QBoxLayout>
#include <QDateTime>

namespace wardbook::ui {

namespace field = fields::filing;
using filings::FilingFile;
using filings::Signer;
using Stage = StepRow::Stage;

namespace {

constexpr int kShownDigits = 16;

QString when(qint64 ms)
{
    return whenText(QDateTime::fromMSecsSinceEpoch(ms));
}

/// 1 draft, 2 signing, 3 sealed, 4 sent, 5 over.
int depthOf(const QString& state)
{
    static const QStringList order{QStringLiteral("draft"), QStringLiteral("signing"),
                                   QStringLiteral("sealed"), QStringLiteral("sent")};
    const qsizetype at = order.indexOf(state);
    return at < 0 ? 5 : int(at) + 1;
}

StepRow::Line signerLine(const Signer& signer)
{
    if (signer.disabled)
        return {FilingsPageTr::tr("%1: key disabled").arg(signer.name), "bad"};
    if (signer.signedMs != 0)
        return {FilingsPageTr::tr("%1: signed %2").arg(signer.name, when(signer.signedMs)), "text2"};
    return {FilingsPageTr::tr("%1: to sign").arg(signer.name), signer.turn ? "warn" : "text2"};
}

} // namespace

StepList::StepList(FilingActs& acts, QWidget* parent) : QWidget(parent), m_acts(acts)
{
    const QString titles[] = {FilingsPageTr::tr("Complete the material"), FilingsPageTr::tr("Signatures"),
                              FilingsPageTr::tr("Seal"), FilingsPageTr::tr("Delivery and receipt")};
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (int i = 0; i < kSteps; ++i) {
        m_rows[i] = new StepRow(i + 1, titles[i], this);
        column->addWidget(m_rows[i]);
        connect(&m_rows[i]->button(), &QPushButton::clicked, this, [this, i] { press(Step(i)); });
    }
}

void StepList::show(const FilingViewPtr& view)
{
    m_view = view;
    setVisible(view != nullptr);
    if (!view)
        return;
    const FilingFile& file = view->file;
    showComplete(file);
    showSign(file);
    showSeal(file);
    showDeliver(file);
}

void StepList::showComplete(const FilingFile& file)
{
    StepRow& row = *m_rows[Complete];
    const bool draft = m_view->isDraft();
    row.setStage(draft ? (file.completeness.complete() ? Stage::Done : Stage::Now) : Stage::Done);
    const bool signing = file.state == QLatin1String("signing");
    row.setAct(signing && m_view->submit ? FilingsPageTr::tr("Reopen…") : QString());
    if (!draft) {
        const ledger::RecordFields own(m_acts.source().registers()->at(QLatin1String(field::kRegister)),
                                       file.filing);
        const qint64 frozen = own.number(field::frozen_at);
        row.setLines({{frozen == 0 ? FilingsPageTr::tr("Content fixed")
                                   : FilingsPageTr::tr("Content fixed %1").arg(when(frozen)),
                       "text2"}});
        return;
    }
    const int missing = file.completeness.missing, doubtful = file.completeness.doubtful;
    if (missing > 0 && doubtful > 0)
        row.setLines(
            {{FilingsPageTr::tr("%1 missing, %2 to be confirmed").arg(missing).arg(doubtful), "bad"}});
    else if (missing > 0)
        row.setLines({{FilingsPageTr::tr("%1 missing").arg(missing), "bad"}});
    else if (doubtful > 0)
        row.setLines({{FilingsPageTr::tr("%1 to be confirmed").arg(doubtful), "warn"}});
    else
        row.setLines({{FilingsPageTr::tr("Everything is there"), "text2"}});
}

void StepList::showSign(const FilingFile& file)
{
    StepRow& row = *m_rows[Sign];
    const int depth = depthOf(file.state);
    bool all = !file.signers.isEmpty();
    QList<StepRow::Line> lines;
    QStringList stamps;
    for (const Signer& signer : file.signers) {
        lines.append(signerLine(signer));
        const QString at =
            signer.signedMs == 0 ? QString() : stampText(QDateTime::fromMSecsSinceEpoch(signer.signedMs));
        stamps.append(QStringList{signer.name, signer.role, at, signer.opinion}.join(QStringLiteral("  ")));
        all = all && signer.signedMs != 0;
    }
    if (lines.isEmpty())
        lines.append({FilingsPageTr::tr("Nobody is named to sign"), "warn"});
    row.setLines(lines);
    row.setToolTip(stamps.join(QLatin1Char('\n')));
    const bool now = (depth == 1 && file.completeness.complete()) || (depth == 2 && !all);
    row.setStage(depth > 2 || (depth == 2 && all) ? Stage::Done : now ? Stage::Now : Stage::Later);
    row.setAct(depth <= 2 && !all ? FilingsPageTr::tr("Sign…") : QString(),
               depth == 1 ? file.freezeRefusal : file.signRefusal);
}

void StepList::showSeal(const FilingFile& file)
{
    StepRow& row = *m_rows[Seal];
    const int depth = depthOf(file.state);
    if (depth <= 2) {
        const bool ready = depth == 2 && file.sealRefusal.isEmpty();
        row.setStage(ready ? Stage::Now : Stage::Later);
        row.setLines({{FilingsPageTr::tr("With a password or the receiver’s key if wanted; the SM3 goes "
                                         "into the trail."),
                       "text2"}});
        row.setAct(FilingsPageTr::tr("Seal…"),
                   depth == 2 ? file.sealRefusal : FilingsPageTr::tr("It has to be signed first."));
        return;
    }
    const ledger::RecordFields own(m_acts.source().registers()->at(QLatin1String(field::kRegister)),
                                   file.filing);
    row.setStage(Stage::Done);
    row.setLines({{FilingsPageTr::tr("%1, %2, by %3")
                       .arg(when(own.number(field::sealed_at)), own.label(field::protection),
                            own.text(field::sealed_by)),
                   "text2"},
                  {QStringLiteral("SM3 %1…").arg(own.text(field::package_sm3).left(kShownDigits)), "text2"}});
    row.setToolTip(QStringLiteral("%1\n%2\nSM3 %3\nSHA-256 %4")
                       .arg(own.text(field::package_name), formatBytes(own.number(field::package_size)),
                            own.text(field::package_sm3), own.text(field::package_sha256)));
    row.setAct({}); // written again from the panel's menu
}

void StepList::showDeliver(const FilingFile& file)
{
    StepRow& row = *m_rows[Deliver];
    const ledger::RecordFields own(m_acts.source().registers()->at(QLatin1String(field::kRegister)),
                                   file.filing);
    QList<StepRow::Line> lines;
    if (own.has(field::sent_at))
        lines.append({FilingsPageTr::tr("Delivered %1, %2")
                          .arg(when(own.number(field::sent_at)), own.label(field::channel)),
                      "text2"});
    if (own.has(field::receipt_at))
        lines.append({FilingsPageTr::tr("Receipt %1, %2")
                          .arg(own.text(field::receipt_no), when(own.number(field::receipt_at))),
                      "text2"});
    if (own.has(field::certificate_no))
        lines.append({FilingsPageTr::tr("Certificate %1").arg(own.text(field::certificate_no)), "text2"});
    if (own.has(field::valid_until))
        lines.append(
            {FilingsPageTr::tr("Valid until %1").arg(dayText(own.date(field::valid_until))), "text2"});
    if (own.has(field::returned_at))
        lines.append({FilingsPageTr::tr("Returned %1: %2")
                          .arg(when(own.number(field::returned_at)), own.text(field::returned_note)),
                      "bad"});
    if (file.state == QLatin1String("voided"))
        lines.append({FilingsPageTr::tr("Voided: it counts no more."), "bad"});
    if (own.has(field::next_on) && file.state != QLatin1String("voided"))
        lines.append({FilingsPageTr::tr("Next: %1, %2")
                          .arg(own.text(field::next_duty), dayText(own.date(field::next_on))),
                      "text2"});
    if (lines.isEmpty())
        lines.append({FilingsPageTr::tr("Register how and when it went; the receipt as a file."), "text2"});
    row.setLines(lines);
    const bool sealed = file.state == QLatin1String("sealed"), sent = file.state == QLatin1String("sent");
    row.setStage(sealed || sent ? Stage::Now : depthOf(file.state) == 5 ? Stage::Done : Stage::Later);
    const QString refusal =
        m_view->submit ? QString() : FilingsPageTr::tr("Your role does not deliver filings.");
    if (sent)
        row.setAct(FilingsPageTr::tr("Receipt…"), refusal);
    else if (depthOf(file.state) <= 3)
        row.setAct(FilingsPageTr::tr("Register…"),
                   sealed ? refusal : FilingsPageTr::tr("It has to be sealed first."));
    else
        row.setAct({});
}

void StepList::press(Step step)
{
    const bool sent = m_view && m_view->file.state == QLatin1String("sent");
    switch (step) {
    case Complete:
        return m_acts.reopen();
    case Sign:
        return m_acts.sign();
    case Seal:
        return m_acts.seal();
    case Deliver:
        return sent ? m_acts.receive() : m_acts.deliver();
    case kSteps:
        break;
    }
}

} // namespace wardbook::ui
