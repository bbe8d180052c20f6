#pragma once
#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wardbook::ui {

class ElideLabel;

/// A suggestion beside a value, never applied by itself.
struct Hint
{
    int suggestedLevel = 0; ///< 0: none
    QString category;       ///< code; empty: none
    QString categoryText;
    QStringList reasons;
    QString source;       ///< law or standard, clause, version of the rules
    bool verified = true; ///< false: the rules were not checked against the original
    bool agrees = true;   ///< with the values that are there
    bool sameCategory = true;
    QString refusedBecause; ///< it was turned down before, with this reason
    QString key;            ///< what a refusal is remembered under
    bool empty() const { return suggestedLevel == 0 && category.isEmpty(); }
};

/// Shows a hint: what is suggested, whether it agrees, why, and from which clause.
class HintCard : public QFrame
{
    Q_OBJECT
public:
    explicit HintCard(QWidget* parent = nullptr);
    void show(const Hint& hint, bool editable);
    const Hint& hint() const { return m_hint; }

Q_SIGNALS:
    void adopted(const wardbook::ui::Hint& hint);
    void refused(const wardbook::ui::Hint& hint);
    void rulesRequested();

private:
    void addLine(const QString& icon, const char* tone, const QString& text);
    Hint m_hint;
    QLabel* m_title;
    ElideLabel* m_agreement;
    QVBoxLayout* m_lines;
    QPushButton* m_adopt;
    QPushButton* m_refuse;
    QPushButton* m_rules;
    QWidget* m_buttons;
};

} // namespace wardbook::ui
