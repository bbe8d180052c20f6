#pragma once
#include <QObject>
#include <QString>

namespace wardbook::ui {

/// What is selected in the filing that is open. Checklist, preview and package panel all listen to it and all
/// set it: an item of the checklist, the box on the page and the file in the package are one selection. What
/// a view doesn't know is left empty; the others then show what they can. GUI thread.
class FilingSelection : public QObject
{
    Q_OBJECT
public:
    struct Place
    {
        QString part{};    ///< id of a part of the package
        QString section{}; ///< of its form ("table3")
        QString line{};    ///< id of a line of the checklist
        QString source{};  ///< token of a fact's source ("system:12:name")
        QString key{};     ///< fact ("system.name")
        QString file{};    ///< name in the package
        bool operator==(const Place&) const = default;
        bool isEmpty() const { return *this == Place{}; }
    };
    using QObject::QObject;
    const Place& place() const { return m_place; }
    /// `by`: who set it, so that it need not move itself.
    void select(const Place& place, const QObject* by = nullptr)
    {
        if (place == m_place)
            return;
        m_place = place;
        Q_EMIT changed(m_place, by);
    }
    void clear() { select({}); }

Q_SIGNALS:
    void changed(const wardbook::ui::FilingSelection::Place& place, const QObject* by);

private:
    Place m_place;
};

} // namespace wardbook::ui
