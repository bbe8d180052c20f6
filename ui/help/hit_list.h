#pragma once
#include "ui/help/manual_search.h"
#include <QListView>

namespace wardbook::ui {

/// What a search of the manual found: title and a piece of the text, with what matched in bold.
class HitList : public QListView
{
    Q_OBJECT
public:
    explicit HitList(QWidget* parent = nullptr);
    void setHits(const QList<ManualHit>& hits); ///< chooses the first
    int count() const;

Q_SIGNALS:
    void chosen(const QString& topic);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    Model* m_model;
};

} // namespace wardbook::ui
