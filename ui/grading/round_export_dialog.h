#pragma once
#include "people/workspace.h"
#include <QDialog>
#include <QImage>

class QButtonGroup;
class QCheckBox;
class QComboBox;

namespace wardbook::ui {

class Services;

/// What of a round may leave the vault; read before the dialog opens.
struct RoundExport
{
    qint64 round = 0;
    QString code, name, system;
    bool draft = false;                            ///< in progress: a questionnaire makes sense
    QList<std::pair<qint64, QString>> departments; ///< that keep objects of this round
};

RoundExport readRoundExport(people::Workspace& workspace, ledger::Reader& reader, qint64 round);

enum class RoundFile { ReportDocx, ReportPdf, Workbook, Questionnaire, Oscal, OscalPlan };
QString suffixOf(RoundFile file);

/// What to write, and for a questionnaire for whom.
struct RoundFileChoice
{
    RoundFile file = RoundFile::ReportDocx;
    qint64 department = 0; ///< questionnaire: only objects that it keeps; 0: all
    bool onlyBlank = true; ///< questionnaire: only cells without a verdict
};

/// Writes one file with its act; any thread. Returns how many answers a questionnaire asks for.
qint64 writeRoundFile(people::Workspace& workspace, qint64 round, const RoundFileChoice& choice,
                      const QString& path, const QString& reason, const Progress& progress);

/// The pages of the report as the pdf has them; any thread. Nothing leaves the vault.
QList<QImage> reportPages(people::Workspace& workspace, qint64 round, const Progress& progress);

/// Report, workbook, questionnaire or OSCAL file of a round: asks what, then the password and a reason,
/// then where.
class RoundExportDialog : public QDialog
{
    Q_OBJECT
public:
    RoundExportDialog(Services& services, RoundExport choices, QWidget* parent);

private:
    void addFile(class QVBoxLayout* column, RoundFile file, const QString& title, const QString& text);
    RoundFileChoice choice() const;
    void go();
    void preview();
    Services& m_services;
    RoundExport m_export;
    QButtonGroup* m_files;
    QWidget* m_questionnaire;
    QComboBox* m_department;
    QCheckBox* m_onlyBlank;
};

} // namespace wardbook::ui
