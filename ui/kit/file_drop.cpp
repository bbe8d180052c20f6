#include "ui/kit/file_drop.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/theme.h"
#include <QAbstractScrollArea>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>

namespace wardbook::ui {

/// A dashed frame around the widget and one line at its foot, so that what lies below stays readable.
class DropFrame : public QWidget
{
public:
    DropFrame(QWidget* over, const QString& text, bool refused)
        : QWidget(over), m_text(text), m_refused(refused)
    {
        setObjectName(QStringLiteral("dropFrame"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(text);
        setGeometry(over->rect());
        raise();
        show();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        const QColor colour = m_refused ? t.badText : t.accent;
        QPainter painter(this);
        painter.setPen(QPen(colour, 2, m_refused ? Qt::SolidLine : Qt::DashLine));
        painter.drawRect(rect().adjusted(2, 2, -3, -3));
        painter.setFont(ui::font(FontRole::BodyBold));
        const int side = metric::kPage;
        const QRect room = rect().adjusted(side, side, -side, -side);
        const QRect words = painter.fontMetrics().boundingRect(
            room, int(Qt::AlignHCenter | Qt::AlignBottom) | Qt::TextWordWrap, m_text);
        painter.fillRect(words.adjusted(-side, -6, side, 6), t.surface);
        painter.drawRect(words.adjusted(-side, -6, side, 6));
        painter.setPen(m_refused ? t.badText : t.text);
        painter.drawText(words, int(Qt::AlignHCenter | Qt::AlignVCenter) | Qt::TextWordWrap, m_text);
    }

private:
    QString m_text;
    bool m_refused;
};

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    const auto urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl& url : urls)
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    return files;
}

QString importRefusal(const QStringList& files)
{
    if (files.size() > 1)
        return KitTr::tr("One file at a time is imported");
    for (const char* suffix : {".xlsx", ".csv", ".tsv", ".txt", ".json"})
        if (files.constFirst().endsWith(QLatin1String(suffix), Qt::CaseInsensitive))
            return {};
    return KitTr::tr("Only ledgers are imported here: xlsx, csv, tsv, txt or json");
}

FileDrop::FileDrop(QWidget* target, Wanted wanted)
    : QObject(target), m_target(target), m_wanted(std::move(wanted))
{
    target->setAcceptDrops(true);
    target->installEventFilter(this);
    // A scroll area's events come through its viewport.
    if (const auto* area = qobject_cast<QAbstractScrollArea*>(target))
        area->viewport()->installEventFilter(this);
}

void FileDrop::leave()
{
    delete std::exchange(m_frame, nullptr);
}

bool FileDrop::eventFilter(QObject*, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragLeave:
    case QEvent::Hide:
        leave();
        return false;
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        break;
    default:
        return false;
    }
    auto* drop = static_cast<QDropEvent*>(event); // the three are kinds of it
    const QStringList files = localFiles(drop->mimeData());
    if (files.isEmpty()) {
        leave();
        return false;
    }
    const QString refusal = m_wanted.refusal ? m_wanted.refusal(files) : QString();
    if (event->type() == QEvent::DragEnter) {
        leave();
        m_frame =
            new DropFrame(m_target, refusal.isEmpty() ? m_wanted.hint(files) : refusal, !refusal.isEmpty());
    }
    if (event->type() == QEvent::Drop)
        leave();
    if (refusal.isEmpty() && !m_wanted.take)
        return false;
    // Refused files are taken as well, only to say why once more: a pointer that forbids says nothing.
    drop->acceptProposedAction();
    if (event->type() != QEvent::Drop)
        return true;
    if (refusal.isEmpty())
        m_wanted.take(files);
    else if (m_wanted.refused)
        m_wanted.refused(refusal);
    return true;
}

} // namespace wardbook::ui
