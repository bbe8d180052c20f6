#include "ui/grading/dropped_files.h"
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace wardbook::ui {

QStringList localFiles(const QMimeData* data)
{
    QStringList files;
    const auto urls = data ? data->urls() : QList<QUrl>();
    for (const QUrl& url : urls)
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    return files;
}

} // namespace wardbook::ui
