#pragma once
#include "ui/help/manual.h"
#include <QWidget>
#include <functional>

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace wardbook::ui {

class HelpView;
class HitList;
class SearchBox;

/// The manual in a window of its own: contents and search at the left, the topic at the right. Stands beside
/// the work, stays when the vault is locked, and holds nothing of it.
class HelpWindow : public QWidget
{
    Q_OBJECT
public:
    /// `commands`: the keys of the main window as Markdown, asked for when the keyboard's topic is opened.
    explicit HelpWindow(std::function<QString()> commands);
    void open(const QString& topic, const QStringList& marked = {});
    void search(const QString& text);
    QString currentTopic() const { return m_current; }
    const Manual& manual() const { return m_manual; }

Q_SIGNALS:
    void languageChanged(); ///< the texts are of the language before: make another window

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeSide();
    QWidget* makeBar();
    void addKeys();
    void fillContents();
    void find(const QString& text);
    void go(int step);
    void showTopic(const QString& topic, const QStringList& marked);
    void showPlace();
    void zoom(int step);
    void print();

    Manual m_manual;
    std::function<QString()> m_commands;
    SearchBox* m_search;
    QStackedWidget* m_lists;
    QTreeWidget* m_contents;
    HitList* m_hits;
    QLabel *m_none, *m_place;
    QToolButton *m_back, *m_forward;
    HelpView* m_view;
    QString m_current;
    QStringList m_visited; ///< topics in the order in which they were opened
    int m_at = -1;
};

} // namespace wardbook::ui
