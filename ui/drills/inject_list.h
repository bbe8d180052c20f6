#pragma once
#include "ui/drills/inject_model.h"
#include <QListView>

namespace wardbook::ui {

class InjectDelegate;
class InjectForm;

/// The injects of a drill, with a form below the chosen one that waits. Single keys act while it has the
/// focus; input methods are off.
class InjectList : public QListView
{
    Q_OBJECT
public:
    explicit InjectList(QWidget* parent = nullptr);
    InjectModel& injects() { return *m_model; }
    InjectForm& form() { return *m_form; }
    void setRun(const RunPointer& run, qint64 nowMs);
    void setNow(qint64 nowMs);
    void setRefusal(const QString& refusal); ///< why nothing can be released or skipped now
    bool choose(qint64 inject);
    qint64 chosen() const; ///< 0: a heading, or nothing

Q_SIGNALS:
    void chosenChanged(qint64 inject);
    void askingChanged(); ///< a reason is being given, or not any more
    void releaseWanted(qint64 inject);
    void copyWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void keyboardSearch(const QString&) override {} ///< letters and digits are the console's
    void mousePressEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void keepChoice();
    void showForm();
    void placeForm();
    InjectModel* m_model;
    InjectDelegate* m_delegate;
    InjectForm* m_form;
    QString m_refusal;
    qint64 m_kept = 0;
    bool m_restoring = false;
};

} // namespace wardbook::ui
