#pragma once
#include "ui/kit/field_editor.h"
#include <QPlainTextEdit>

namespace wardbook::ui {

/// Texts, numbers, quantities ("1.28亿条", "412 TB") and dates on one line: what is typed is read by the same
/// rules as an imported cell, when Enter is pressed or the focus leaves. Esc puts the former text back.
class LineEditor : public FieldEditor
{
    Q_OBJECT
public:
    LineEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent);
    void setValue(const QVariant& value, const QString& shown) override;
    void setEditable(bool editable) override;
    QWidget* input() override;
    void finish() override;
    bool narrow() const override;
    void setPlaceholder(const QString& text) override { m_line->setPlaceholderText(text); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addCalendar();
    const FieldContext& m_context;
    QLineEdit* m_line;
    QString m_shown; ///< of the record
    QString m_sent;  ///< last text that was emitted or refused
};

/// Several lines; as high as its text, within reason.
class LongTextEditor : public FieldEditor
{
    Q_OBJECT
public:
    LongTextEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent);
    void setValue(const QVariant& value, const QString& shown) override;
    void setEditable(bool editable) override;
    QWidget* input() override;
    void finish() override;
    void setPlaceholder(const QString& text) override { m_text->setPlaceholderText(text); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitHeight();
    QPlainTextEdit* m_text;
    QString m_shown, m_sent;
};

} // namespace wardbook::ui
