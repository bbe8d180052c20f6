#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_tools.h"
#include "ui/kit/work_prompt.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace wardbook::ui {

/// A value of the forms typed into the filing: in place of what the record says, with a reason, or because it
/// stands in no record. Values with boxes are ticked.
class ValueDialog : public WorkPrompt
{
    Q_OBJECT
public:
    /// Null when no fact of the filing has this key.
    static ValueDialog* create(Services& services, const FilingViewPtr& view, const QString& key,
                               QWidget* parent);
    void start();

private:
    ValueDialog(Services& services, const FilingViewPtr& view, const QString& key, const filings::Fact& fact,
                QWidget* parent);
    void build(const filings::Fact& fact, bool lines);
    QString typed() const;
    void save(const QString& text);
    Services& m_services;
    FilingViewPtr m_view;
    QString m_key;
    QList<std::pair<QCheckBox*, QString>> m_boxes;
    QLineEdit* m_line = nullptr;
    QPlainTextEdit *m_lines = nullptr, *m_reason = nullptr;
};

} // namespace wardbook::ui
