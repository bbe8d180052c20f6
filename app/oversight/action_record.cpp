#include "oversight/action_record.h"
#include <QRegularExpression>

namespace wardbook::oversight {

/// People separate several ids as they like.
QStringList ActionRecord::items() const
{
    static const QRegularExpression separators(QStringLiteral("[\\s,;、，；]+"));
    return text(field::item).split(separators, Qt::SkipEmptyParts);
}

} // namespace wardbook::oversight
