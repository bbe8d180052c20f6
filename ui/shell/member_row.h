#pragma once
#include "people/first_setup.h"
#include <QFrame>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace wardbook::ui {

class PasswordField;

/// One member to be: name, role, department, first password.
class MemberRow : public QFrame
{
    Q_OBJECT
public:
    explicit MemberRow(int number, QWidget* parent = nullptr);
    people::FirstMember member() const;
    void setMember(const people::FirstMember& member);
    void setDepartments(const QStringList& names);
    void setNumber(int number); ///< for names that screen readers say
    QWidget* first() const;

Q_SIGNALS:
    void changed();
    void entered(); ///< the focus came into the row
    void removeWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_name;
    QComboBox *m_role, *m_department;
    PasswordField* m_password;
    QToolButton *m_make, *m_remove;
};

} // namespace wardbook::ui
