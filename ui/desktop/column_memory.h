#pragma once
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

class QAbstractItemView;
class QHeaderView;

namespace wardbook::ui {

/// Columns of every table and tree stay as the person left them: order, widths, which are hidden, and the
/// sorted one where the view sorts by itself. Kept by page and table on this workstation; the heading's
/// context menu chooses columns and puts everything back. Tables of records have a memory of their own
/// (rememberedLayout); a view with the property “ownColumns” is left alone. GUI thread.
class ColumnMemory : public QObject
{
    Q_OBJECT
public:
    explicit ColumnMemory(QObject* parent);
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// Under which a view's columns are kept; empty: they are not.
    static QString keyOf(const QAbstractItemView& view);

private:
    struct Kept
    {
        QPointer<QHeaderView> header;
        QHash<int, int> widths; ///< what the person set, by logical column
        QSet<int> hidden;       ///< by the person; a page may hide others
        QList<int> before;      ///< widths as the mouse went down
        QByteArray first;       ///< the header as the page made it
        bool applying = false;
    };

    void take(QAbstractItemView& view);
    void restore(const QString& key);
    void applyWidths(const QString& key);
    void save(const QString& key);
    void reset(const QString& key);
    void showMenu(const QString& key, const QPoint& at);
    QString keyOfHeader(const QObject* viewport) const;

    QHash<QString, Kept> m_kept;
};

} // namespace wardbook::ui
