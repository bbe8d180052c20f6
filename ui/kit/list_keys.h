#pragma once
#include <QAbstractItemView>
#include <functional>

namespace wardbook::ui {

/// Single keys of a list while it has the focus: J and K move by one row; any other plain key is offered to
/// `other`, which says whether it took it. A child of the list.
class ListKeys : public QObject
{
    Q_OBJECT
public:
    ListKeys(QAbstractItemView* list, std::function<bool(int key)> other);
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QAbstractItemView* m_list;
    std::function<bool(int)> m_other;
};

} // namespace wardbook::ui
