#pragma once
#include "ui/kit/field_editor.h"
#include <QFrame>

class QListWidget;

namespace wardbook::ui {

/// A list of things to tick with a search line above, as a popup. Says what is ticked when it closes.
class TickList : public QFrame
{
    Q_OBJECT
public:
    explicit TickList(const QList<Choice>& choices, const QStringList& ticked, QWidget* parent);
    /// In the order of the choices.
    QStringList ticked() const;
    void popupAt(QWidget* anchor);

Q_SIGNALS:
    void closed(const QStringList& ticked);

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& text);
    QList<Choice> m_choices;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list;
};

/// Several codes of a list; one change however many are ticked.
class CodesEditor : public FieldEditor
{
    Q_OBJECT
public:
    CodesEditor(const FieldContext& context, const ledger::FieldDef& field, bool flat, QWidget* parent);
    void setValue(const QVariant& value, const QString& shown) override;
    void setEditable(bool editable) override;
    void setWrongLook(bool wrong) override;
    void setPlaceholder(const QString& text) override;
    QWidget* input() override;

private:
    void openList();
    const FieldContext& m_context;
    class WrapLine* m_line;
    QString m_value;
};

} // namespace wardbook::ui
