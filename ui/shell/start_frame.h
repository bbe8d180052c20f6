#pragma once
#include "base/language.h"
#include <QWidget>

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

Q_SIGNALS:
    void languageWanted(wardbook::Language language);

private:
    QHBoxLayout* m_card;
};

} // namespace wardbook::ui
