#pragma once
#include "ui/kit/record_detail.h"
#include <QListView>

namespace wardbook::ui {

/// Records that the shown one names or that name it, by group. Enter or a double click opens one.
class RelationsView : public QListView
{
    Q_OBJECT
public:
    explicit RelationsView(QWidget* parent = nullptr);
    void setRelations(const QList<Relation>& relations, bool more);

Q_SIGNALS:
    void openRequested(const QString& registerId, const QString& uid);

private:
    void openRow(const QModelIndex& index);
    class RelationsModel* m_model;
};

} // namespace wardbook::ui
