#pragma once
#include "ui/kit/chips.h"
#include <QListView>

namespace wardbook::ui {

/// One line of the list at the left: what narrows the page, with how many there are.
struct SideItem
{
    struct Part ///< of the bar under the text
    {
        chips::Tone tone;
        int count;
    };
    QString id, text, tip;
    int count = -1; ///< -1: none
    chips::Tone tone = chips::Tone::Neutral;
    bool strong = false; ///< heads those that follow
    QList<Part> bar{};
    bool operator==(const SideItem&) const;
};

/// The fill of a part of a bar; neutral ones are as pale as a line.
QColor barColour(chips::Tone tone);

/// Lists what narrows a page; one is chosen, the first of all by default.
class SideList : public QListView
{
    Q_OBJECT
public:
    explicit SideList(const QString& name, QWidget* parent = nullptr);
    ~SideList() override;
    void setItems(const QList<SideItem>& items); ///< what is chosen stays while it is among them
    const QList<SideItem>& items() const;
    QString current() const;
    bool setCurrent(const QString& id); ///< does not emit; false when there is none

Q_SIGNALS:
    void chosen(const QString& id); ///< by the person

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    class Model;
    Model* m_model;
    bool m_quiet = false;
};

} // namespace wardbook::ui
