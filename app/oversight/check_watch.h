#pragma once
#include "oversight/check_engine.h"
#include <QObject>

namespace wardbook::oversight {

/// The findings of an open vault, kept current: everything is checked once in the background, then after each
/// act only what it may have changed. All pages of one workspace share one; it goes when the last of them
/// lets it go. GUI thread (the work is done on a thread of its own).
class CheckWatch : public QObject
{
    Q_OBJECT
    struct Private;
    class Key
    {
        friend class CheckWatch;
        Key() = default;
    };

public:
    /// The one of this workspace, made when nobody has it yet.
    static std::shared_ptr<CheckWatch> of(people::Workspace& workspace);
    CheckWatch(Key key, people::Workspace& workspace); ///< of() makes it
    ~CheckWatch() override;                            ///< interrupts and waits

    /// Null until everything was checked once.
    std::shared_ptr<const Findings> findings() const;
    std::shared_ptr<const CheckRules> rules() const; ///< those of findings(); null at first, too
    /// Of what the signed-in member may know of; as of findings().
    FindingCounts counts() const;
    bool working() const;
    QString failure() const; ///< why the last run failed; empty: it didn't
    /// Checks everything anew (F5, another day, rules loaded).
    void runAgain();

Q_SIGNALS:
    void changed(); ///< new findings, a failure, or work began or ended

private:
    std::unique_ptr<Private> d;
};

} // namespace wardbook::oversight
