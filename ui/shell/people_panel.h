#pragma once
#include "ui/shell/people_list.h"
#include <QWidget>

class QLabel;
class QListView;

namespace wardbook::ui {

class ElideLabel;
class SearchBox;

/// Left half of the unlock page: which vault, who may open it, another vault.
class PeoplePanel : public QWidget
{
    Q_OBJECT
public:
    explicit PeoplePanel(QWidget* parent = nullptr);
    /// A header that could be read; names are left out when the vault hides them.
    void showVault(const QString& dir, const vault::Header& header);
    void showBroken(const QString& dir); ///< nothing could be read: only where it is
    const vault::KeySlot* current() const;
    void select(const QString& member);

Q_SIGNALS:
    void personChanged();
    void personActivated(); ///< the person wants to type the password now
    void otherVaultWanted();
    void vaultWanted(const QString& dir); ///< one that was opened before

private:
    ElideLabel *m_title, *m_place;
    QLabel* m_size;
    SearchBox* m_search;
    QWidget *m_finder, *m_finderLine; ///< hidden when there is nobody to list
    QListView* m_list;
    PeopleListModel* m_model;
    QString m_dir;
};

} // namespace wardbook::ui
