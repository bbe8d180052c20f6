#pragma once
#include "ui/filings/filing_data.h"
#include "ui/filings/filing_selection.h"
#include <QListView>
#include <functional>

namespace wardbook::ui {

class FilingActs;

/// The files of a package, one a line: made and attached ones with their size, missing ones in red, those the
/// program adds by itself. The current line is the filing's selection; a file dropped on a line goes into its
/// part.
class PackageFiles : public QListView
{
    Q_OBJECT
public:
    PackageFiles(FilingActs& acts, FilingSelection& selection, QWidget* parent);
    void show(const FilingViewPtr& view);
    int rows() const;
    const filings::PackageFile* at(int row) const; ///< null: none
    int rowOfPart(const QString& part) const;      ///< its first file; -1: none
    /// What stands at the right of a line: 182 KB, 缺, 自动, 待生成.
    QString noteAt(int row) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    class Model;
    class Delegate;
    void follow(const FilingSelection::Place& place, const QObject* by);
    void open(int row);
    void fillMenu(class QMenu& menu, const filings::PackageFile& file);
    FilingActs& m_acts;
    FilingSelection& m_selection;
    FilingViewPtr m_view;
    Model* m_model;
    bool m_following = false;
};

/// Says over `target` what letting files go there does; `open`: whether anything is attached now.
void tellOfDrops(QWidget& target, const std::function<bool()>& open);

} // namespace wardbook::ui
