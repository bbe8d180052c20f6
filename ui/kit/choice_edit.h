#pragma once
#include <QLineEdit>
#include <functional>

class QCompleter;
class QAbstractItemModel;

namespace wardbook::ui {

/// One thing that may be chosen.
struct Choice
{
    QString id; ///< what is stored
    QString text;
    QString detail; ///< paler, at the right: a code, a department
    int indent = 0; ///< sub-entries of a code list
};

/// A combo box that is typed into: filters by any part of the text, by the detail's beginning and by pinyin
/// initials. The list is fixed, or asked for as the person types. Leaving it with a text that is no choice
/// restores what was chosen; an empty text chooses nothing. GUI thread.
class ChoiceEdit : public QLineEdit
{
    Q_OBJECT
public:
    using Answer = std::function<void(const QList<Choice>&)>;
    using Provider = std::function<void(const QString& text, const Answer& answer)>;

    explicit ChoiceEdit(QWidget* parent = nullptr);
    void setChoices(const QList<Choice>& choices);
    void setProvider(Provider provider);
    void setChosen(const QString& id, const QString& text);
    const QString& chosen() const { return m_id; }
    /// An empty text is not taken (a field that must be filled keeps its value).
    void setRequired(bool required) { m_required = required; }
    /// Offered at the end of the list when the text matches nothing exactly: "Create …". Emits
    /// createRequested.
    void setCreateText(const QString& pattern) { m_createPattern = pattern; }
    void openList();

Q_SIGNALS:
    void choiceMade(const QString& id,
                    const QString& text); ///< by the person, and only when it is another one
    void createRequested(const QString& text);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Entry
    {
        Choice choice;
        QString folded, initials, foldedDetail;
    };
    void filter(const QString& text);
    void show(const QList<Choice>& choices, const QString& typed);
    void choose(const Choice& choice);
    void settle();

    QList<Entry> m_entries;
    Provider m_provider;
    QString m_id, m_text;
    QString m_createPattern;
    bool m_required = false;
    quint64 m_asked = 0;
    bool m_waiting = false;    ///< for the provider's answer
    bool m_enterWaits = false; ///< Enter was pressed meanwhile: the first answer is taken
    class ChoiceModel* m_model;
    QCompleter* m_completer;
};

} // namespace wardbook::ui
