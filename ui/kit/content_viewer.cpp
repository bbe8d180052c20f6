#include "ui/kit/content_viewer.h"
#include "ui/kit/buttons.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QBuffer>
#include <QImageReader>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStringDecoder>

namespace wardbook::ui {

namespace {

constexpr QSize kRoom(860, 560);
constexpr qsizetype kTextShown = 1 << 20; ///< bytes of a text file
constexpr int kLargestPicture = 256;      ///< MiB of pixels: a picture may be much larger than its file

bool isText(const QString& mediaType)
{
    static const QStringList others{QStringLiteral("application/json"), QStringLiteral("application/xml"),
                                    QStringLiteral("application/x-yaml"),
                                    QStringLiteral("application/x-shellscript"),
                                    QStringLiteral("application/sql")};
    return mediaType.startsWith(QLatin1String("text/")) || others.contains(mediaType);
}

/// Exports of Chinese programs are often GB 18030.
QString decoded(const QByteArray& content)
{
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(content);
    if (!utf8.hasError())
        return text;
    QStringDecoder gb("GB18030");
    if (!gb.isValid())
        return text;
    const QString other = gb(content);
    return gb.hasError() ? text : other;
}

} // namespace

ContentViewer::ContentViewer(const QString& name, const QString& mediaType, const QByteArray& content,
                             QWidget* parent)
    : QDialog(parent), m_foot(new QHBoxLayout)
{
    setObjectName(QStringLiteral("contentViewer"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kPage, metric::kPage, metric::kPage, metric::kPage);
    column->setSpacing(metric::kSection);
    auto* title = new ElideLabel(name, this);
    title->setFont(ui::font(FontRole::PanelTitle));
    column->addWidget(title);
    column->addWidget(makeView(mediaType, content), 1);
    m_foot->setSpacing(metric::kGap);
    m_foot->addWidget(
        makeLabel(QLocale().formattedDataSize(content.size()), FontRole::Caption, "text2", this));
    m_foot->addStretch(1);
    auto* close = new Button(KitTr::tr("Close"), "primary", {}, this);
    close->setObjectName(QStringLiteral("closeViewer"));
    close->setDefault(true);
    m_foot->addWidget(close);
    column->addLayout(m_foot);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

QWidget* ContentViewer::makeView(const QString& mediaType, const QByteArray& content)
{
    if (mediaType.startsWith(QLatin1String("image/"))) {
        QBuffer buffer;
        buffer.setData(content);
        buffer.open(QIODevice::ReadOnly);
        QImageReader reader(&buffer);
        reader.setAllocationLimit(kLargestPicture);
        const QImage image = reader.read();
        if (!image.isNull()) {
            auto* area = new QScrollArea(this);
            auto* picture = new QLabel(area);
            picture->setObjectName(QStringLiteral("picture"));
            const bool large = image.width() > kRoom.width() || image.height() > kRoom.height();
            picture->setPixmap(QPixmap::fromImage(
                large ? image.scaled(kRoom, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image));
            picture->setAlignment(Qt::AlignCenter);
            area->setWidget(picture);
            area->setWidgetResizable(true);
            area->setMinimumSize(picture->pixmap().size().expandedTo(QSize(320, 160)) + QSize(4, 4));
            return area;
        }
    }
    if (isText(mediaType)) {
        auto* text = new QPlainTextEdit(this);
        text->setObjectName(QStringLiteral("text"));
        text->setReadOnly(true);
        text->setFont(ui::font(FontRole::Mono));
        text->setPlainText(decoded(content.left(kTextShown)));
        text->setMinimumSize(kRoom.width() * 3 / 4, kRoom.height() * 3 / 4);
        return text;
    }
    QLabel* note = makeLabel(KitTr::tr("Files of this kind (%1) can't be shown here.").arg(mediaType),
                             FontRole::Body, "text2", this);
    note->setWordWrap(true);
    note->setMinimumSize(360, 80);
    return note;
}

void ContentViewer::offerSaving()
{
    auto* save = new Button(KitTr::tr("Save a copy…"), "plain", QStringLiteral("export"), this);
    save->setObjectName(QStringLiteral("saveCopy"));
    m_foot->insertWidget(m_foot->count() - 1, save);
    connect(save, &QPushButton::clicked, this, &ContentViewer::saveWanted);
}

} // namespace wardbook::ui
