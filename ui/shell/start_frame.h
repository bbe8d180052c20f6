#pragma once
#include "base/language.h"
#include <QWidget>

class QFrame;
class QHBoxLayout;

namespace wardbook::ui {

/// What every page before unlocking looks like: a card in the middle, version, "不联网" and the languages at
/// the foot.
class StartFrame : public QWidget
{
    Q_OBJECT
public:
    explicit StartFrame(QWidget* parent = nullptr);
    QHBoxLayout* card() const { return m_card; }
    /// A card that grows with the window, for what needs more room than a few choices.
    void setCardSize(const QSize& least, const QSize& most);

Q_SIGNALS:
    void languageWanted(wardbook::Language language);

private:
    QHBoxLayout* m_card;
    QFrame* m_frame;
};

} // namespace wardbook::ui
