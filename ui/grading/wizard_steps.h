#pragma once
#include "ui/grading/wizard_start.h"
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace wardbook::ui {

class MatrixView;
class PlainTable;

/// One step of the grading wizard. Values only: it reads and writes the draft that all steps share.
class WizardStep : public QWidget
{
    Q_OBJECT
public:
    WizardStep(grading::GradingDraft& draft, QWidget* parent);
    virtual void enter() {}                        ///< becomes visible: shows the draft as it now is
    virtual QString refusal() const { return {}; } ///< why one can't go on; empty: can

Q_SIGNALS:
    void changed();

protected:
    grading::GradingDraft& draft() const { return m_draft; }
    QVBoxLayout* column() const { return m_column; }
    /// A labelled text of several lines bound to a part of the draft.
    QPlainTextEdit* addText(const QString& label, const char* name, QString grading::GradingDraft::*part,
                            int lines);
    QLineEdit* addLine(const QString& label, const char* name, QString grading::GradingDraft::*part);
    void addNote(const QString& text);

private:
    grading::GradingDraft& m_draft;
    QVBoxLayout* m_column;
};

/// 1: what the system does, the data it carries, which assets lie in it.
class SystemStep : public WizardStep
{
    Q_OBJECT
public:
    SystemStep(const WizardStart& start, grading::GradingDraft& draft, QWidget* parent);
    QString refusal() const override;

private:
    PlainTable* assetTable(const WizardStart& start);
    bool m_regrade;
};

/// What doesn't fit, as cards; unverified rules carry the badge.
class ConcernList : public QWidget
{
    Q_OBJECT
public:
    explicit ConcernList(QWidget* parent = nullptr);
    void setConcerns(const QList<grading::GradeConcern>& concerns);
    QStringList texts() const { return m_texts; }

private:
    QVBoxLayout* m_column;
    QStringList m_texts;
};

/// 2 and 3: whom it would injure and how badly, for business information or for service.
class SideStep : public WizardStep
{
    Q_OBJECT
public:
    SideStep(people::Workspace& workspace, const WizardStart& start, bool service,
             grading::GradingDraft& draft, QWidget* parent);
    void enter() override;
    QString refusal() const override;
    MatrixView& matrix() { return *m_matrix; }
    const ConcernList& concerns() const { return *m_concerns; }

private:
    void choose(const QString& object, const QString& degree);
    void suggest();
    void showLevel();
    QString& object() const;
    QString& degree() const;
    QString& reason() const;
    people::Workspace& m_workspace;
    grading::GradeFacts m_facts;
    bool m_service;
    QComboBox* m_choice;
    MatrixView* m_matrix;
    QLabel* m_level;
    QPlainTextEdit* m_reason;
    ConcernList* m_concerns;
    QString m_suggested; ///< what was put there last; replaced only while it is still that
};

/// 5: expert review, approval by the superior department.
class ReviewStep : public WizardStep
{
    Q_OBJECT
public:
    ReviewStep(std::shared_ptr<const ledger::RegisterSet> registers, grading::GradingDraft& draft,
               QWidget* parent);
    QString refusal() const override { return m_misread; }

private:
    void addDay(class QGridLayout* grid, int row, int column, const char* field,
                QDate grading::GradingDraft::*part);
    std::shared_ptr<const ledger::RegisterSet> m_registers;
    std::unique_ptr<struct FieldContext> m_context;
    QString m_misread;

public:
    ~ReviewStep() override;
};

} // namespace wardbook::ui
