#include "ui/kit/list_keys.h"
#include <QKeyEvent>

namespace wardbook::ui {

ListKeys::ListKeys(QAbstractItemView* list, std::function<bool(int key)> other)
    : QObject(list), m_list(list), m_other(std::move(other))
{
    list->installEventFilter(this);
}

bool ListKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->modifiers() != Qt::NoModifier && key->modifiers() != Qt::KeypadModifier)
        return false;
    if (key->key() != Qt::Key_J && key->key() != Qt::Key_K)
        return m_other(key->key());
    const QAbstractItemModel* model = m_list->model();
    const int to = m_list->currentIndex().row() + (key->key() == Qt::Key_J ? 1 : -1);
    if (model->rowCount() > 0)
        m_list->setCurrentIndex(model->index(qBound(0, to, model->rowCount() - 1), 0));
    return true;
}

} // namespace wardbook::ui
