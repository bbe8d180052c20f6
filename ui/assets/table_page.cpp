#include "ui/assets/table_page.h"
#include "fields/data_table.h"
#include "survey/column_json.h"
#include "survey/column_text.h"
#include "ui/kit/record_inspector.h"

namespace wardbook::ui {

namespace ft = fields::data_table;

namespace {

/// What is no list of columns, as an import may have brought in, stays as it is.
void putInWords(QString& json)
{
    if (const QList<survey::Column> columns = survey::columnsFromJson(json); !columns.isEmpty())
        json = survey::columnsText(columns);
}

} // namespace

TablePage::TablePage(Services& services, QWidget* parent)
    : RecordPage(services, QString::fromLatin1(ft::kRegister), parent)
{
    offerExchange();
    build();
}

std::function<void(ledger::Reader&, RecordDetail&)> TablePage::moreDetail() const
{
    return [label = fieldLabel(definition(), QString::fromLatin1(ft::columns))](ledger::Reader&,
                                                                                RecordDetail& detail) {
        putInWords(detail.form.shown[QString::fromLatin1(ft::columns)]);
        for (HistoryLine& line : detail.history)
            for (DiffRow& change : line.changes)
                if (change.label == label) {
                    putInWords(change.before);
                    putInWords(change.after);
                }
    };
}

void TablePage::showMore(const RecordDetail&)
{
    // words typed here would take the place of the JSON
    if (FieldEditor* columns = inspector().form().editor(QString::fromLatin1(ft::columns)))
        columns->setEditable(false);
}

} // namespace wardbook::ui
