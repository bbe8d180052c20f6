#pragma once
#include "ui/assets/import_runner.h"
#include "ui/assets/values_panel.h"
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace wardbook::ui {

class Button;
class MappingModel;
class MappingView;

/// Left half of the import: which table of the file, which column goes where, values without a meaning, and
/// when two rows are the same record.
class MappingPanel : public QWidget
{
    Q_OBJECT
public:
    MappingPanel(ImportRunner& runner, ValuesPanel::Lookup lookup, QWidget* parent);
    void showFile(); ///< a file was opened
    void showPlan(); ///< a dry run ended
    MappingView& view() { return *m_view; }
    MappingModel& model() { return *m_model; }
    ValuesPanel& values() { return *m_values; }

Q_SIGNALS:
    void changed();                                                       ///< the mapping or an option
    void reopenRequested(const wardbook::exchange::ImportSource& source); ///< another sheet or encoding
    void problem(const QString& title, const QString& text);

private:
    void buildBar(class QVBoxLayout* column);
    void buildFile(class QVBoxLayout* column);
    void buildOptions(class QVBoxLayout* column);
    void assign(int row, const QString& choice);
    void showValues();
    void showIdentity();
    void editIdentity();
    void templateMenu();
    void loadTemplate(const QString& file);
    void saveTemplate(const QString& file);

    ImportRunner& m_runner;
    MappingModel* m_model;
    MappingView* m_view;
    ValuesPanel* m_values;
    QLabel *m_summary, *m_identity;
    QWidget* m_file;
    QLabel* m_sheetLabel;
    QComboBox *m_sheet, *m_encoding;
    QLabel* m_encodingLabel;
    QCheckBox *m_keep, *m_create, *m_remember;
    Button* m_template;
    bool m_chosen = false; ///< a column to look at was chosen for this file
};

} // namespace wardbook::ui
