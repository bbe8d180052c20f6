#pragma once
#include "incidents/report_service.h"
#include "ui/kit/chips.h"
#include <QAbstractListModel>
#include <QListView>

namespace wardbook::ui {

/// The items of one report on two lines each: what it is, whether it must stand in the first report, whether
/// it is filled, and what it still lacks.
class ReportItemList : public QListView
{
    Q_OBJECT
public:
    explicit ReportItemList(QWidget* parent);
    ~ReportItemList() override;
    void
    show(const incidents::Report& report); ///< keeps the chosen item; else the first that lacks something
    QString currentItem() const;
    bool select(const QString& item);
    static QString stateWord(incidents::ItemState state);
    static chips::Tone stateTone(incidents::ItemState state);

Q_SIGNALS:
    void itemChosen(const QString& item);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    class Delegate;
    std::unique_ptr<Model> m_model;
    bool m_filling = false;
};

} // namespace wardbook::ui
