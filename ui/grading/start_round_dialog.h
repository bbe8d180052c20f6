#pragma once
#include "grading/grading_service.h"
#include "grading/round_service.h"
#include "ui/kit/prompt_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;

namespace wardbook::ui {

class Services;

/// What a new round of a system may be made of; read before the dialog opens.
struct RoundStart
{
    qint64 system = 0;
    QString systemName, suggestedName;
    int sLevel = 0, aLevel = 0;
    QStringList scopes; ///< extensions that are ticked at first
    struct Object
    {
        qint64 id = 0;
        QString name, kind, kindWord;
        bool shared = false; ///< of several systems, or of the whole unit
    };
    QList<Object> objects; ///< by kind
    struct Pack
    {
        grading::RoundService::PackEntry entry;
        std::shared_ptr<const grading::RequirementPack> pack;
    };
    QList<Pack> packs;
    bool mayLoad = false; ///< a unit's own catalogue
};

/// Those that may be used, the shipped one first.
QList<RoundStart::Pack> readPacks(people::Workspace& workspace, ledger::Reader& reader);
RoundStart readRoundStart(people::Workspace& workspace, ledger::Reader& reader,
                          const grading::SystemView& system);

/// Name, catalogue, extensions and objects of a new self-assessment; says how many cells that makes.
class StartRoundDialog : public PromptDialog
{
    Q_OBJECT
public:
    StartRoundDialog(Services& services, RoundStart start, QWidget* parent);
    grading::NewRound round() const;

Q_SIGNALS:
    void started(qint64 assessment);

private:
    void addPacks();
    void fillPacks(const QString& chosen);
    void loadPack(const QString& file);
    void addScopes();
    void addObjects();
    void recount();
    void run();
    Services& m_services;
    RoundStart m_start;
    QLineEdit* m_name;
    QComboBox* m_pack;
    QList<std::pair<QString, QCheckBox*>> m_scopes;
    QListWidget* m_objects;
    QCheckBox* m_takeOver;
    class QLabel* m_sum;
};

} // namespace wardbook::ui
