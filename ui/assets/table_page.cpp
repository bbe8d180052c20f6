#include "ui/assets/table_page.h"
#include "fields/data_table.h"
#include "survey/column_json.h"
#include "survey/column_text.h"
#include "ui/kit/record_inspector.h"

namespace wardbook::ui {

namespace ft = fields::data_table;

namespace {

constexpr const char* kMeasured[] = {ft::source,           ft::comment,    ft::kind,       ft::family,
                                     ft::row_total,        ft::rows_exact, ft::byte_total, ft::columns_total,
                                     ft::personal_columns, ft::reason,     ft::drift,      ft::first_seen,
                                     ft::last_seen,        ft::gone_on,    ft::survey};

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

void TablePage::showMore(const RecordDetail& detail)
{
    // what was measured is not typed over; and words would take the place of the columns' JSON
    const auto lock = [this](const char* field) {
        if (FieldEditor* editor = inspector().form().editor(QString::fromLatin1(field)))
            editor->setEditable(false);
    };
    lock(ft::columns);
    const ledger::FieldDef& survey = definition().fieldAt(QString::fromLatin1(ft::survey));
    if (detail.form.record.id == 0 || detail.form.record.value(survey).toLongLong() == 0)
        return; // a table that somebody enters and keeps, as no survey reaches its database
    for (const char* measured : kMeasured)
        lock(measured);
}

} // namespace wardbook::ui
