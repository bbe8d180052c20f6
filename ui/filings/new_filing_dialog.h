#pragma once
#include "ui/filings/filing_tools.h"
#include "ui/kit/field_dialog.h"

class QComboBox;
class QSpinBox;

namespace wardbook::ui {

class ChoiceEdit;

/// A new filing: which kind, about what, to whom, signed by whom, until when.
class NewFilingDialog : public FieldDialog
{
    Q_OBJECT
public:
    /// `kind` empty: the first; `subjectUid`: of the record it is about.
    NewFilingDialog(Services& services, RecordSource& source, const QString& kind, const QString& subjectUid,
                    QWidget* parent);
    void begin(); ///< reads the kinds, then shows itself

Q_SIGNALS:
    void created(qint64 filing);

protected:
    bool ready() override;

private:
    struct Start;
    void build();
    void fill();
    void takeKind();
    void takeSubject();
    void takeRecipient(qint64 id, const QString& name);
    void newRecipient(const QString& name);
    const filings::FilingKind* kind() const;
    Services& m_services;
    RecordSource& m_source;
    QString m_wantedKind, m_subjectUid;
    std::shared_ptr<Start> m_start;
    std::shared_ptr<filings::NewFiling> m_filing; ///< as typed, for the worker
    QComboBox *m_kind, *m_variant;
    QSpinBox* m_year;
    ChoiceEdit *m_subject, *m_recipient;
    QLabel *m_about, *m_variantLabel, *m_yearLabel, *m_subjectLabel;
};

} // namespace wardbook::ui
