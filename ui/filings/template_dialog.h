#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_tools.h"
#include "ui/kit/work_prompt.h"

class QLineEdit;
class QStandardItemModel;

namespace wardbook::ui {

class PlainTable;

/// The unit's own docx for a part instead of ours. Lists every name that a template can ask for, with what it
/// stands for now; a template with unknown names is refused, naming them.
class TemplateDialog : public WorkPrompt
{
    Q_OBJECT
public:
    TemplateDialog(Services& services, const FilingViewPtr& view, const filings::PartDefinition& part,
                   QWidget* parent);
    void start();

protected:
    void settled() override { check(); }

private:
    void build();
    void fill(const QString& find);
    void choose();
    void check();
    void use(const QString& path);
    Services& m_services;
    FilingViewPtr m_view;
    QString m_part;
    QLineEdit *m_path, *m_find;
    QStandardItemModel* m_model;
    PlainTable* m_names;
};

} // namespace wardbook::ui
