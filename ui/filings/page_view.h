#pragma once
#include "ui/filings/preview_maker.h"
#include <QAbstractScrollArea>

namespace wardbook::ui {

/// Pages one below the other; values taken from records can be pointed at, clicked and walked through with
/// the keyboard: Left and Right go from value to value, Enter opens the record. Only what is visible is
/// painted.
class PageView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit PageView(PreviewMaker& maker, QWidget* parent);

    /// Null: nothing. `keepPlace`: the same part, laid out anew.
    void setPart(const LaidPartPtr& part, bool keepPlace);
    const LaidPartPtr& part() const { return m_part; }
    /// What is wrong with a value: framed, and said beside it while it is selected or pointed at.
    struct Problem
    {
        QString text;
        bool missing = false;
    };
    void setProblems(const QHash<QString, Problem>& problems);
    /// Tooltip of a value.
    void setTipMaker(std::function<QString(const QString& source)> maker) { m_tip = std::move(maker); }

    void setShowFilled(bool shown);
    double zoom() const { return m_zoom; } ///< 1: a point of paper is a pixel
    void setZoom(double zoom);
    void zoomIn() { setZoom(m_zoom * kZoomStep); }
    void zoomOut() { setZoom(m_zoom / kZoomStep); }
    void fitWidth(); ///< never above 100 %, and again whenever the view changes its width

    int page() const { return m_page; } ///< 0-based, the one in the middle of the view
    void goToPage(int page);
    void goToSection(const QString& id);
    /// Marks a value; goes there when `reveal`.
    void select(const QString& source, bool reveal);
    const QString& selected() const { return m_selected; }
    /// Where a value stands, in the viewport's pixels; empty when it is on no painted page.
    QRect boxOf(const QString& source) const;
    bool isPainted(int page) const { return m_pictures.contains(page); }

Q_SIGNALS:
    void valueSelected(const QString& source); ///< with the keyboard
    void valueClicked(const QString& source);
    void valueActivated(const QString& source); ///< Enter
    void valueMenuWanted(const QString& source, const QPoint& globalPosition);
    void pageChanged(int page);
    void zoomChanged(double zoom);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    static constexpr double kZoomStep = 1.25;
    QSize pagePixels() const;
    QRect pageRect(int page) const; ///< in the viewport
    QRect boxRect(int page, const QRectF& part) const;
    std::pair<int, int> visiblePages() const;
    QString sourceAt(const QPoint& position) const;
    PreviewMaker::Look look() const;
    void layOut();
    void want();
    void take(int page, const PagePicture& picture, double dpi);
    void notePage();
    void walk(int step);
    void reveal(int page, const QRectF& part);
    void paintMarks(QPainter& painter, int page) const;
    void paintCallout(QPainter& painter, const QRect& box, const Problem& problem) const;

    PreviewMaker& m_maker;
    LaidPartPtr m_part;
    QHash<int, PagePicture> m_pictures;
    QHash<QString, Problem> m_problems;
    std::function<QString(const QString&)> m_tip;
    QString m_selected, m_hovered, m_section;
    double m_zoom = 1;
    bool m_fit = true, m_showFilled = true;
    int m_page = 0;
};

} // namespace wardbook::ui
