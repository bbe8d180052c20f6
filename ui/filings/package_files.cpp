#include "ui/filings/package_files.h"
#include "base/quantity.h"
#include "filings/package_manifest.h"
#include "ui/filings/filing_acts.h"
#include "ui/filings/filings_page_tr.h"
#include "ui/kit/file_drop.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/kit/widgets.h"
#include <QAbstractListModel>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>

namespace wardbook::ui {

using filings::PackageFile;
using FileState = PackageFile::State;

namespace {

constexpr Length kIconGap{8};
constexpr int kBar = 3, kLeastRows = 3;
constexpr int kFileRole = Qt::UserRole + 1; ///< row in the package

QString noteOf(const PackageFile& file)
{
    switch (file.state) {
    case FileState::Missing:
        return FilingsPageTr::tr("missing");
    case FileState::Automatic:
        return FilingsPageTr::tr("automatic");
    case FileState::ToBeMade:
        return file.size < 0 ? FilingsPageTr::tr("to be made") : formatBytes(file.size);
    case FileState::Made:
    case FileState::Attached:
        break;
    }
    return file.size < 0 ? QString() : formatBytes(file.size);
}

QString pictureOf(const PackageFile& file)
{
    if (file.state == FileState::Missing)
        return QStringLiteral("file-missing");
    if (file.state == FileState::Automatic)
        return QStringLiteral("list");
    static const QStringList pictures{QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
                                      QStringLiteral("bmp"), QStringLiteral("tif"), QStringLiteral("tiff")};
    return pictures.contains(QFileInfo(file.name).suffix().toLower()) ? QStringLiteral("image")
                                                                      : QStringLiteral("file");
}

} // namespace

class PackageFiles::Model : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;
    void setFiles(const QList<PackageFile>& files)
    {
        beginResetModel();
        m_files = files;
        endResetModel();
    }
    const QList<PackageFile>& files() const { return m_files; }
    int rowCount(const QModelIndex& parent) const override
    {
        return parent.isValid() ? 0 : int(m_files.size());
    }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const PackageFile& file = m_files.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return file.name;
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1  %2").arg(file.name, noteOf(file));
        case kFileRole:
            return index.row();
        default:
            return {};
        }
    }

private:
    QList<PackageFile> m_files;
};

class PackageFiles::Delegate : public QStyledItemDelegate
{
public:
    Delegate(const Model& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {120, metric::kDenseRow};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = theme();
        const PackageFile& file = m_model.files().at(index.row());
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, selected ? t.selected : t.hover);
        if (selected)
            painter->fillRect(option.rect.left(), option.rect.top(), kBar, option.rect.height(), t.accent);
        const bool missing = file.state == FileState::Missing;
        const bool made = file.state == FileState::Made || file.state == FileState::Attached;
        const QColor colour = missing ? t.badText : t.text;
        QRect inner = option.rect.adjusted(metric::kPage, 0, -metric::kPage, 0);
        const QRect glyph(inner.left(), inner.top() + (inner.height() - metric::kIcon) / 2, metric::kIcon,
                          metric::kIcon);
        paintIcon(*painter, pictureOf(file), glyph, missing ? t.badText : made ? t.text2 : t.text3);
        inner.setLeft(glyph.right() + 1 + kIconGap);
        const QString note = noteOf(file);
        painter->setFont(ui::font(FontRole::Caption));
        painter->setPen(missing ? t.badText : t.text3);
        const int noteWidth = painter->fontMetrics().horizontalAdvance(note);
        painter->drawText(inner, int(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, note);
        inner.setRight(inner.right() - noteWidth - kIconGap);
        painter->setFont(ui::font(FontRole::Body));
        painter->setPen(colour);
        // without its folder, and with its end: that tells more
        painter->drawText(inner, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(QFileInfo(file.name).fileName(), Qt::ElideMiddle,
                                                            inner.width()));
    }

private:
    const Model& m_model;
};

PackageFiles::PackageFiles(FilingActs& acts, FilingSelection& selection, QWidget* parent)
    : QListView(parent), m_acts(acts), m_selection(selection), m_model(new Model(this))
{
    setObjectName(QStringLiteral("packageFiles"));
    setAccessibleName(FilingsPageTr::tr("Files of the package"));
    setFrameShape(QFrame::NoFrame);
    setSurface(this, "sunken");
    viewport()->setAutoFillBackground(false);
    setModel(m_model);
    setItemDelegate(new Delegate(*m_model, this));
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    tellOfDrops(*this, [this] { return m_view && m_view->edit && m_view->isDraft(); });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(&m_selection, &FilingSelection::changed, this, &PackageFiles::follow);
}

void tellOfDrops(QWidget& target, const std::function<bool()>& open)
{
    new FileDrop(&target,
                 {[](const QStringList&) { return FilingsPageTr::tr("Let go to attach to the package"); },
                  [open](const QStringList&) {
                      return open() ? QString()
                                    : FilingsPageTr::tr("Nothing is attached any more: the package is being "
                                                        "signed or sealed, or this role doesn't change it");
                  },
                  {},
                  {}});
}

void PackageFiles::show(const FilingViewPtr& view)
{
    const PackageFile* before = at(currentIndex().row());
    const QString kept = before ? before->name : QString();
    m_view = view;
    m_following = true;
    m_model->setFiles(view ? view->file.package : QList<PackageFile>());
    for (int row = 0; row < rows() && !kept.isEmpty(); ++row)
        if (at(row)->name == kept)
            setCurrentIndex(m_model->index(row));
    m_following = false;
    updateGeometry();
    follow(m_selection.place(), nullptr);
}

int PackageFiles::rows() const
{
    return int(m_model->files().size());
}

const PackageFile* PackageFiles::at(int row) const
{
    return row < 0 || row >= rows() ? nullptr : &m_model->files().at(row);
}

int PackageFiles::rowOfPart(const QString& part) const
{
    for (int row = 0; row < rows() && !part.isEmpty(); ++row)
        if (at(row)->part == part)
            return row;
    return -1;
}

QString PackageFiles::noteAt(int row) const
{
    const PackageFile* file = at(row);
    return file ? noteOf(*file) : QString();
}

QSize PackageFiles::sizeHint() const
{
    return {240, qMax(1, rows()) * metric::kDenseRow + 2};
}

QSize PackageFiles::minimumSizeHint() const
{
    return {160, qMin(qMax(1, rows()), kLeastRows) * metric::kDenseRow + 2};
}

void PackageFiles::follow(const FilingSelection::Place& place, const QObject* by)
{
    if (by == this)
        return;
    int row = -1;
    for (int i = 0; i < rows() && !place.file.isEmpty(); ++i)
        if (at(i)->name == place.file)
            row = i;
    if (row < 0)
        row = rowOfPart(place.part);
    const PackageFile* now = at(currentIndex().row());
    if (row < 0 || (now && place.file.isEmpty() && now->part == place.part))
        return; // another file of the same part may stay chosen
    m_following = true;
    setCurrentIndex(m_model->index(row));
    m_following = false;
}

void PackageFiles::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    const PackageFile* file = at(current.row());
    if (!file || m_following)
        return;
    FilingSelection::Place place;
    place.part = file->part;
    place.file = file->name;
    m_selection.select(place, this);
}

void PackageFiles::open(int row)
{
    const PackageFile* file = at(row);
    if (!file)
        return;
    if (file->state == FileState::Missing)
        m_acts.attach(file->part);
    else
        m_acts.openFile(*file);
}

void PackageFiles::keyPressEvent(QKeyEvent* event)
{
    const PackageFile* file = at(currentIndex().row());
    if (file && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        event->modifiers() == Qt::NoModifier)
        return open(currentIndex().row());
    if (file && event->key() == Qt::Key_Delete && file->record != 0 && m_view->edit && m_view->isDraft())
        return m_acts.remove(file->record);
    if (file && event->key() == Qt::Key_Insert)
        return m_acts.attach(file->part);
    QListView::keyPressEvent(event);
}

void PackageFiles::mouseDoubleClickEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        open(index.row());
}

void PackageFiles::fillMenu(QMenu& menu, const PackageFile& file)
{
    const auto add = [&](const QString& text, const char* name, const std::function<void()>& run) {
        menu.addAction(text, this, run)->setObjectName(QLatin1String(name));
    };
    const filings::FilingFile& filing = m_view->file;
    const filings::PartDefinition* part = filing.kind ? filing.kind->part(file.part) : nullptr;
    const bool attachment = part && part->make == filings::PartDefinition::Make::Attachment;
    const bool mayEdit = m_view->edit && m_view->isDraft();
    if (file.state == FileState::Automatic)
        return;
    if (file.state != FileState::Missing) {
        add(FilingsPageTr::tr("Open"), "fileOpen", [this, file] { m_acts.openFile(file); });
        if (m_view->exports)
            add(FilingsPageTr::tr("Export…"), "fileExport", [this, file] { m_acts.exportFile(file); });
    }
    if (!mayEdit || !part)
        return;
    menu.addSeparator();
    if (attachment && (file.state == FileState::Missing || part->several)) {
        add(FilingsPageTr::tr("Attach files…"), "fileAttach", [this, file] { m_acts.attach(file.part); });
        add(FilingsPageTr::tr("Take from the vault…"), "fileKept",
            [this, file] { m_acts.attachKept(file.part); });
    }
    if (file.record != 0) {
        add(FilingsPageTr::tr("Replace…"), "fileReplace",
            [this, file] { m_acts.replace(file.part, file.record); });
        add(FilingsPageTr::tr("Take out"), "fileRemove", [this, file] { m_acts.remove(file.record); });
    }
    if (attachment && file.state == FileState::Missing)
        add(FilingsPageTr::tr("Does not apply…"), "fileExempt", [this, file] { m_acts.exempt(file.part); });
    if (part->make == filings::PartDefinition::Make::Form)
        add(FilingsPageTr::tr("Own template…"), "fileTemplate",
            [this, file] { m_acts.useTemplate(file.part); });
}

void PackageFiles::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index =
        event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    const PackageFile* file = at(index.row());
    if (!file || !m_view)
        return;
    setCurrentIndex(index);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("packageMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, *file);
    if (menu->isEmpty())
        return menu->deleteLater();
    menu->popup(event->reason() == QContextMenuEvent::Mouse
                    ? event->globalPos()
                    : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void PackageFiles::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_view && m_view->edit && m_view->isDraft() && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PackageFiles::dragMoveEvent(QDragMoveEvent* event)
{
    event->acceptProposedAction();
    const QModelIndex under = indexAt(event->position().toPoint());
    if (under.isValid())
        setCurrentIndex(under);
}

void PackageFiles::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    const PackageFile* file = at(indexAt(event->position().toPoint()).row());
    m_acts.attach(file ? file->part : QString(), localFiles(event->mimeData()));
}

} // namespace wardbook::ui
