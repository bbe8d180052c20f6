#include "ui/kit/content_view.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/kit_tr.h"
#include "ui/kit/widgets.h"
#include <QBoxLayout>
#include <QBuffer>
#include <QImageReader>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStringDecoder>

namespace wardbook::ui {

namespace {

constexpr qsizetype kTextShown = 4 << 20; ///< bytes
constexpr int kLargestPicture = 256;      ///< MiB of pixels: a picture may be much larger than its file
constexpr QSize kMost(860, 560), kLeast(360, 160), kPage(645, 420);

/// Text has lines and columns, but no other control characters.
bool isText(const QString& text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\t' && c != u'\n' && c != u'\r' && c != u'\f';
    });
}

std::optional<QString> decoded(QStringDecoder decoder, const QByteArray& content)
{
    if (!decoder.isValid())
        return {};
    const QString text = decoder(content);
    return decoder.hasError() || !isText(text) ? std::nullopt : std::optional(text);
}

} // namespace

QString textOf(const QByteArray& content, bool* cut)
{
    const QByteArray beginning = content.left(kTextShown);
    if (cut)
        *cut = beginning.size() < content.size();
    if (beginning.startsWith("\xFF\xFE") || beginning.startsWith("\xFE\xFF"))
        return decoded(QStringDecoder(QStringDecoder::Utf16), beginning).value_or(QString());
    if (const auto text = decoded(QStringDecoder(QStringDecoder::Utf8), beginning))
        return *text;
    return decoded(QStringDecoder("GB18030"), beginning).value_or(QString());
}

ContentView::ContentView(QWidget* parent)
    : QWidget(parent), m_stack(new QStackedWidget(this)), m_scroll(new QScrollArea(this)),
      m_picture(new QLabel(this)), m_page(new QWidget(this)), m_text(new QPlainTextEdit(m_page)),
      m_cut(makeLabel(KitTr::tr("This is the beginning; the file goes on."), FontRole::Caption, "text2",
                      m_page)),
      m_empty(new EmptyState(QStringLiteral("file"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_picture->setObjectName(QStringLiteral("picture"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_text->setObjectName(QStringLiteral("text"));
    m_text->setReadOnly(true);
    m_text->setFont(ui::font(FontRole::Mono));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto* page = new QVBoxLayout(m_page);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(0);
    page->addWidget(m_text, 1);
    m_cut->setContentsMargins(metric::kGap, 4, metric::kGap, 4);
    page->addWidget(m_cut);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_page);
}

void ContentView::setContent(const QString& name, const QByteArray& content, const QString& otherwise)
{
    clear();
    QBuffer buffer;
    buffer.setData(content);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    reader.setAllocationLimit(kLargestPicture);
    if (!content.isEmpty() && reader.canRead())
        m_image = reader.read();
    if (!m_image.isNull()) {
        m_picture->setAccessibleName(name);
        m_stack->setCurrentWidget(m_scroll);
        fitPicture();
        return;
    }
    bool cut = false;
    const QString text = textOf(content, &cut);
    if (text.isEmpty())
        return setSentence(otherwise);
    m_text->setPlainText(text);
    m_text->setAccessibleName(name);
    m_cut->setVisible(cut);
    m_stack->setCurrentWidget(m_page);
}

void ContentView::setSentence(const QString& sentence)
{
    clear();
    m_empty->setSentence(sentence);
}

void ContentView::clear()
{
    m_image = {};
    m_picture->clear();
    m_text->clear();
    m_empty->setSentence({});
    m_stack->setCurrentWidget(m_empty);
}

QSize ContentView::sizeHint() const
{
    if (!m_image.isNull()) {
        const QSize picture = m_image.size() / devicePixelRatioF() + QSize(4, 4);
        return picture.boundedTo(kMost).expandedTo(kLeast);
    }
    return m_stack->currentWidget() == m_page ? kPage : kLeast;
}

void ContentView::fitPicture()
{
    if (m_image.isNull())
        return;
    const double ratio = devicePixelRatioF();
    // The own size: the viewport gets its own only after this.
    const int frame = 2 * m_scroll->frameWidth() + 2;
    const QSize room = (size() - QSize(frame, frame)) * ratio;
    const bool larger = m_image.width() > room.width() || m_image.height() > room.height();
    QPixmap pixmap = QPixmap::fromImage(
        larger ? m_image.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation) : m_image);
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
}

void ContentView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitPicture();
}

} // namespace wardbook::ui
