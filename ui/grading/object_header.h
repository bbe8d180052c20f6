#pragma once
#include "ui/kit/theme.h"
#include <QHeaderView>

namespace wardbook::ui {

class VerdictModel;

/// Names of the objects over their columns, on two lines; the current one stands out.
class ObjectHeader : public QHeaderView
{
    Q_OBJECT
public:
    static constexpr Length kHeight{46};
    ObjectHeader(const VerdictModel& model, QWidget* parent = nullptr);
    void setCurrentColumn(int column); ///< of the model
    QSize sizeHint() const override { return {100, kHeight}; }
    /// A name on at most two lines, broken between words; what is longer ends in "…".
    static QStringList linesOf(const QString& text, const QFont& font, int width);

Q_SIGNALS:
    void copyWanted(int column); ///< to the columns of the same kind

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    const VerdictModel& m_model;
    int m_current = -1;
};

} // namespace wardbook::ui
