#pragma once
#include "grading/pack_import.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace wardbook::grading {

/// One requirement as an import found it.
struct DraftItem
{
    QString place; ///< "row 12", "control ac-1": for what is wrong with it
    QString id;    ///< empty: made from clause and letter, else from the running number
    QString layer, point, clause, letter;
    QString text; ///< what is asked, in full
    QString question, how, evidence, remedy;
    QString scope = QStringLiteral("general");
    QString kind = QStringLiteral("G");
    int level = 0, weight = 0;
    QStringList objects, methods;
};

/// Collects requirements and what is wrong with them, and writes the pack.
class PackBuilder
{
public:
    PackBuilder(const PackImportOptions& options, const QString& path);

    void add(DraftItem item);
    void refuse(const QString& place, const QString& reason);
    void remark(const QString& sentence);
    /// What the file calls itself; options given by the person win.
    void setHead(const QString& id, const QString& version, const QString& title, const QString& source);
    /// Throws Invalid when anything was refused or nothing was added.
    ImportedPack finish() const;

    /// Letters, digits, dot, hyphen and underscore; other characters become hyphens.
    static QString identifier(const QString& text);

private:
    QString newId(const DraftItem& item);
    QString layerId(const QString& name);
    QString pointId(const QString& layer, const QString& name);
    PackImportOptions m_options;
    QString m_fileName;
    QString m_id, m_version, m_title, m_source;
    QJsonArray m_layers, m_points, m_checks, m_items;
    QHash<QString, QString> m_layerIds, m_pointIds; ///< name → id
    QSet<QString> m_ids;
    QStringList m_problems, m_remarks;
};

/// Fill the builder from one kind of file each.
void readCatalogueTable(const QString& path, const ledger::RegisterSet& registers, PackBuilder& builder,
                        const Progress& progress);
void readOscalCatalog(const QJsonObject& catalog, const QByteArray& json, PackBuilder& builder,
                      const Progress& progress);

} // namespace wardbook::grading
