#pragma once
#include "ui/survey/survey_picture.h"
#include <QListView>

class QStandardItemModel;

namespace wardbook::ui {

/// The registered databases, one under the other: name, kind and place, when they were last looked at.
class SourceList : public QListView
{
    Q_OBJECT
public:
    explicit SourceList(QWidget* parent = nullptr);
    void setSources(const QList<SourceLine>& sources, qint64 current); ///< does not emit
    qint64 current() const;

Q_SIGNALS:
    void chosen(qint64 source);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QStandardItemModel* m_model;
    bool m_filling = false;
};

} // namespace wardbook::ui
