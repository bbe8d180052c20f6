#include "ui/grading/cell_inspector.h"
#include "base/clock.h"
#include "ui/grading/check_card.h"
#include "ui/grading/grading_page_tr.h"
#include "ui/grading/proof_list.h"
#include "ui/grading/related_view.h"
#include "ui/grading/verdict_buttons.h"
#include "ui/kit/buttons.h"
#include "ui/kit/chips.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/panes.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace wardbook::ui {

using grading::Verdict;

constexpr Length kWidth{328}, kNoteHeight{84}, kCompensationHeight{56};
constexpr int kTypedMs = 250, kSettleMs = 20;

static QWidget* titled(QWidget* parent, QLabel* title, const QString& key)
{
    auto* line = new QWidget(parent);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(title);
    row->addStretch(1);
    if (!key.isEmpty())
        row->addWidget(new KeyHint(key, {}, line));
    return line;
}

CellInspector::CellInspector(RoundEditor& editor, RoundSource& source, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_source(source)
{
    setSurface(this, "sunken");
    setFixedWidth(kWidth);
    new FileDrop(this, {[](const QStringList&) { return GradingPageTr::tr("Let go to attach as evidence"); },
                        [this](const QStringList&) {
                            return !m_at.valid() ? GradingPageTr::tr("Choose a cell first")
                                                 : m_editor.readOnlyReason();
                        },
                        {},
                        {}});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_body = buildBody();
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_body);
    markPane(scroll, Pane::Inspector);
    column->addWidget(scroll, 1);
    column->addWidget(makeLine("h2", this));
    column->addWidget(buildFoot());
    m_typed.setSingleShot(true);
    m_typed.setInterval(kTypedMs);
    connect(&m_typed, &QTimer::timeout, this, &CellInspector::finish);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettleMs);
    connect(&m_settled, &QTimer::timeout, this, &CellInspector::reread);
    connect(&editor, &RoundEditor::cellsChanged, this, [this](const Cells& cells) {
        if (std::any_of(cells.begin(), cells.end(), [this](CellAt at) { return m_marked.contains(at); }))
            refresh();
    });
    connect(&editor.saver(), &StrokeSaver::saved, this, [this](const Cells& cells) {
        if (cells.contains(m_at))
            reread();
    });
}

CellInspector::~CellInspector() = default;

QWidget* CellInspector::buildHead()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
    column->setSpacing(metric::kGap);
    m_place = makeLabel({}, FontRole::Caption, "text2", head);
    m_place->setObjectName(QStringLiteral("cellPlace"));
    m_place->setWordWrap(true);
    m_unverified = new chips::Chip(GradingPageTr::tr("To be checked"), chips::Tone::Warn, head);
    m_unverified->setToolTip(GradingPageTr::tr("This item is not checked against the standard yet."));
    auto* top = new QHBoxLayout;
    top->setSpacing(metric::kGap);
    top->addWidget(m_place, 1);
    top->addWidget(m_unverified, 0, Qt::AlignTop);
    column->addLayout(top);
    m_question = makeLabel({}, FontRole::PanelTitle, "", head);
    m_question->setWordWrap(true);
    m_question->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_question);
    m_verdicts = new VerdictButtons(head);
    column->addWidget(m_verdicts);
    m_riskRow = new QWidget(head);
    auto* risk = new QHBoxLayout(m_riskRow);
    risk->setContentsMargins(0, 0, 0, 0);
    m_risk = new QCheckBox(GradingPageTr::tr("High risk"), m_riskRow);
    m_risk->setObjectName(QStringLiteral("highRisk"));
    m_trigger = makeLabel({}, FontRole::Caption, "bad", m_riskRow);
    m_trigger->setWordWrap(true);
    risk->addWidget(m_risk, 0, Qt::AlignTop);
    risk->addWidget(m_trigger, 1);
    risk->addWidget(new KeyHint(QStringLiteral("H"), {}, m_riskRow), 0, Qt::AlignTop);
    column->addWidget(m_riskRow);
    m_check = new CheckCard(head); // under the buttons, which must not move when it unfolds
    column->addWidget(m_check);
    connect(m_verdicts, &VerdictButtons::chosen, this, &CellInspector::judged);
    connect(m_risk, &QCheckBox::clicked, this, [this] {
        showRisk(); // what the cell says, until the act is done
        Q_EMIT riskToggled();
    });
    return head;
}

QPlainTextEdit* CellInspector::makeText(const QString& name, const char* objectName, int height)
{
    auto* edit = new QPlainTextEdit(this);
    edit->setObjectName(QString::fromLatin1(objectName));
    edit->setAccessibleName(name);
    edit->setAcceptDrops(false); // a file is evidence, not a line of text
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(height);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            m_typed.start();
    });
    return edit;
}

QWidget* CellInspector::buildBody()
{
    auto* body = new QWidget(this);
    setSurface(body, "sunken");
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    const auto section = [&](QWidget* parent) {
        auto* lines = new QVBoxLayout(parent);
        lines->setContentsMargins(metric::kPage, metric::kSection, metric::kPage, metric::kSection);
        lines->setSpacing(4);
        return lines;
    };
    m_naBlock = new QWidget(body);
    auto* na = section(m_naBlock);
    na->addWidget(makeLabel(GradingPageTr::tr("Why it does not apply"), FontRole::BodyBold, "", m_naBlock));
    m_naReason = new QLineEdit(m_naBlock);
    m_naReason->setObjectName(QStringLiteral("naReason"));
    m_naReason->setAccessibleName(GradingPageTr::tr("Why it does not apply"));
    m_naReason->setMaxLength(2000);
    m_naReason->installEventFilter(this);
    connect(m_naReason, &QLineEdit::textEdited, this, [this] { m_typed.start(); });
    na->addWidget(m_naReason);
    column->addWidget(makeLine("h", body));
    column->addWidget(m_naBlock);

    auto* notes = new QWidget(body);
    auto* noteLines = section(notes);
    m_noteTitle = makeLabel(GradingPageTr::tr("Record"), FontRole::BodyBold, "", notes);
    noteLines->addWidget(titled(notes, m_noteTitle, QStringLiteral("Space")));
    m_note = makeText(GradingPageTr::tr("Record"), "note", kNoteHeight);
    noteLines->addWidget(m_note);
    column->addWidget(notes);

    m_compensationBlock = new QWidget(body);
    auto* compensation = section(m_compensationBlock);
    compensation->setContentsMargins(metric::kPage, 0, metric::kPage, metric::kSection);
    compensation->addWidget(
        makeLabel(GradingPageTr::tr("Compensating measure"), FontRole::BodyBold, "", m_compensationBlock));
    m_compensation = makeText(GradingPageTr::tr("Compensating measure"), "compensation", kCompensationHeight);
    compensation->addWidget(m_compensation);
    column->addWidget(m_compensationBlock);

    column->addWidget(makeLine("h", body));
    auto* proofs = new QWidget(body);
    m_proofs = new ProofList(proofs);
    section(proofs)->addWidget(m_proofs);
    column->addWidget(proofs);
    column->addWidget(makeLine("h", body));
    auto* related = new QWidget(body);
    m_related = new RelatedView(related);
    section(related)->addWidget(m_related);
    column->addWidget(related);
    column->addStretch(1);
    connect(m_proofs, &ProofList::addWanted, this, &CellInspector::evidenceWanted);
    connect(m_proofs, &ProofList::opened, this, &CellInspector::proofOpened);
    connect(m_proofs, &ProofList::removeWanted, this,
            [this](qint64 proof) { Q_EMIT proofRemoved(m_at, proof); });
    connect(m_related, &RelatedView::actionWanted, this, &CellInspector::actionWanted);
    connect(m_related, &RelatedView::takeOverWanted, this, &CellInspector::takeOverWanted);
    connect(m_related, &RelatedView::cellWanted, this, &CellInspector::cellWanted);
    return body;
}

QWidget* CellInspector::buildFoot()
{
    auto* foot = new QWidget(this);
    foot->setFixedHeight(metric::kInspectorFooter);
    markPane(foot, Pane::Footer);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(metric::kPage, 0, metric::kPage, 0);
    m_changed = new ElideLabel({}, foot);
    m_changed->setFont(ui::font(FontRole::Caption));
    setTone(m_changed, "text2");
    row->addWidget(m_changed, 1);
    m_remediate = new Button(GradingPageTr::tr("Remediate…"), "plain", QStringLiteral("checklist"), foot);
    m_remediate->setObjectName(QStringLiteral("remediate"));
    m_remediate->setKeyCap(QStringLiteral("Z"));
    row->addWidget(m_remediate);
    connect(m_remediate, &QPushButton::clicked, this, &CellInspector::remediateWanted);
    return foot;
}

void CellInspector::show(CellAt at, const Cells& marked)
{
    const bool moved = at != m_at;
    if (moved)
        finish();
    m_at = at;
    m_marked = marked;
    m_body->setVisible(at.valid());
    if (!at.valid()) {
        m_changed->setText({});
        m_remediate->setEnabled(false);
        return;
    }
    if (moved) {
        m_complete = false;
        m_picture = {};
        const grading::Round& round = m_editor.round();
        m_question->setText(round.check(at.row).question.text());
        m_unverified->setVisible(!round.item(at.row).verified);
        m_check->setCheck(round.item(at.row), round.check(at.row));
        m_changed->setText({});
        m_editor.overlay(at, m_picture.detail);
        showTexts();
        m_settled.start();
    }
    refresh();
}

void CellInspector::refresh()
{
    if (!m_at.valid())
        return;
    m_editable = m_editor.readOnlyReason().isEmpty();
    const grading::Cell& cell = m_editor.cell(m_at);
    const bool many = m_marked.size() > 1;
    const bool mixed = std::any_of(m_marked.begin(), m_marked.end(),
                                   [&](CellAt at) { return m_editor.cell(at).verdict != cell.verdict; });
    const QString place = m_editor.nameOf(m_at);
    m_place->setText(
        many ? GradingPageTr::tr("%1, and %n more marked", nullptr, int(m_marked.size()) - 1).arg(place)
             : place);
    m_verdicts->setVerdict(cell.verdict, mixed);
    m_verdicts->setEditable(m_editable);
    showRisk();
    m_naBlock->setVisible(cell.verdict == Verdict::NotApplicable);
    m_naReason->setReadOnly(!m_editable);
    m_compensation->setReadOnly(!m_editable);
    // A note that is there but not read yet must not be typed over.
    m_note->setReadOnly(!m_editable || (!m_complete && cell.hasNote));
    m_proofs->setProofs(m_picture.detail.proofs, m_editable);
    const bool problem = std::any_of(m_marked.begin(), m_marked.end(), [&](CellAt at) {
        const grading::Cell& marked = m_editor.cell(at);
        return marked.verdict == Verdict::Unmet || marked.verdict == Verdict::Partial || marked.highRisk;
    });
    m_remediate->setRefusal(
        problem ? QString()
                : GradingPageTr::tr("Only what is partly met or not met is turned into remediation."));
    if (m_complete)
        m_related->show(m_editor, m_at, m_picture.actions, clock::now().date());
}

void CellInspector::showRisk()
{
    const grading::Cell& cell = m_editor.cell(m_at);
    const bool possible = cell.verdict == Verdict::Partial || cell.verdict == Verdict::Unmet;
    const auto& check = m_editor.round().check(m_at.row);
    m_risk->setChecked(cell.highRisk);
    m_risk->setEnabled(m_editable && possible);
    m_riskRow->setVisible(possible);
    const bool counts = check.highRisk && m_editor.round().level >= check.highRisk->fromLevel;
    m_trigger->setText(counts ? check.highRisk->trigger.text() : QString());
    setTone(m_trigger, cell.highRisk ? "bad" : "text2");
    m_compensationBlock->setVisible(cell.highRisk);
}

void CellInspector::showTexts()
{
    m_showing = true;
    const grading::CellDetail& detail = m_picture.detail;
    if (m_note->toPlainText() != detail.note)
        m_note->setPlainText(detail.note);
    if (m_compensation->toPlainText() != detail.compensation)
        m_compensation->setPlainText(detail.compensation);
    if (m_naReason->text() != detail.naReason)
        m_naReason->setText(detail.naReason);
    m_showing = false;
}

void CellInspector::reread()
{
    if (!m_at.valid())
        return;
    m_source.detail(m_editor.snapshot(), m_at, [this, at = m_at](const CellPicture& picture) {
        if (at == m_at)
            showPicture(picture);
    });
}

void CellInspector::showPicture(const CellPicture& picture)
{
    if (m_typed.isActive())
        finish(); // what is typed stands over what was read
    m_picture = picture;
    m_editor.overlay(m_at, m_picture.detail);
    m_complete = true;
    // While somebody types, the text under the hands is the newest; trimming by the vault waits.
    if (!m_note->hasFocus() || m_note->toPlainText().isEmpty())
        showTexts();
    if (picture.detail.lastAt.isValid())
        m_changed->setText(GradingPageTr::tr("By %1, %2")
                               .arg(picture.detail.lastActor,
                                    picture.detail.lastAt.toString(QStringLiteral("MM-dd HH:mm"))));
    refresh();
}

void CellInspector::finish()
{
    m_typed.stop();
    if (!m_at.valid() || !m_editor.loaded() || !m_editable)
        return;
    grading::CellDetail& detail = m_picture.detail;
    const QString note = m_note->toPlainText(), compensation = m_compensation->toPlainText(),
                  reason = m_naReason->text();
    const auto differs = [](const QString& a, const QString& b) { return a.trimmed() != b.trimmed(); };
    if (!m_note->isReadOnly() && differs(note, detail.note))
        m_editor.setNote(m_at, note, std::exchange(detail.note, note));
    if (m_complete && differs(compensation, detail.compensation))
        m_editor.setCompensation(m_at, compensation, std::exchange(detail.compensation, compensation));
    if (m_complete && differs(reason, detail.naReason) && reason.trimmed().size() >= 2)
        m_editor.setNaReason(m_at, reason, std::exchange(detail.naReason, reason));
}

void CellInspector::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

void CellInspector::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_editable && m_at.valid() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CellInspector::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(localFiles(event->mimeData()));
}

bool CellInspector::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape || (enter && key->modifiers() == Qt::ControlModifier) ||
            (enter && watched == m_naReason)) {
            finish();
            Q_EMIT leaving();
            return true;
        }
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Ctrl+Enter is the page's primary act elsewhere; here it ends the note.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return && key->modifiers() == Qt::ControlModifier)
            event->accept();
    } else if (event->type() == QEvent::FocusOut) {
        finish();
        m_editor.endTyping();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace wardbook::ui
