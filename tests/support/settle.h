#pragma once
#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

namespace support {

/// Waits until nothing was read or laid out any more for `quiet` looks in a row, `everyMs` apart; gives up
/// after `patienceMs`, for what never stands still.
inline void settle(const QWidget* root, int everyMs = 40, int quiet = 4, int patienceMs = 8000)
{
    QString before;
    int same = 0;
    QElapsedTimer since;
    since.start();
    (void)QTest::qWaitFor(
        [&] {
            if (since.elapsed() < everyMs)
                return false;
            since.restart();
            QString now;
            const auto widgets = root->findChildren<QWidget*>();
            for (const QWidget* widget : widgets) {
                if (!widget->isVisible())
                    continue;
                now += QString::number(widget->width());
                if (const auto* view = qobject_cast<const QAbstractItemView*>(widget); view && view->model())
                    now += QLatin1Char('r') + QString::number(view->model()->rowCount());
                if (const auto* label = qobject_cast<const QLabel*>(widget))
                    now += label->text();
            }
            same = now == before ? same + 1 : 0;
            before = now;
            return same >= quiet;
        },
        patienceMs);
}

} // namespace support
