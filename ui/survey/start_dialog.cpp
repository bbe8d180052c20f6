#include "ui/survey/start_dialog.h"
#include "ui/kit/buttons.h"
#include "ui/kit/widgets.h"
#include "ui/survey/survey_page_tr.h"
#include "ui/survey/survey_picture.h"
#include <QBoxLayout>
#include <QCheckBox>
#include <QIntValidator>
#include <QLineEdit>

namespace wardbook::ui {

constexpr int kMostRows = 10'000; ///< more tells no more, and a busy server feels it

StartDialog::StartDialog(const SourceLine& source, Start start, QWidget* parent)
    : PromptDialog({SurveyPageTr::tr("Survey “%1”").arg(source.name),
                    SurveyPageTr::tr("Reads tables, columns, comments and numbers of rows; changes nothing "
                                     "there. It can be stopped at any time, and what was read is kept."),
                    SurveyPageTr::tr("Start"), false},
                   parent),
      m_password(new QLineEdit(this)), m_sample(new QCheckBox(SurveyPageTr::tr("Look at samples"), this)),
      m_rows(new QLineEdit(this)), m_start(std::move(start))
{
    setObjectName(QStringLiteral("startDialog"));
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setObjectName(QStringLiteral("startPassword"));
    m_password->setAccessibleName(SurveyPageTr::tr("Password"));
    QLabel* label = makeLabel(SurveyPageTr::tr("Password of the read-only account (not kept)"),
                              FontRole::Body, "text2", this);
    label->setBuddy(m_password);
    body()->addWidget(label);
    body()->addWidget(m_password);
    label->setVisible(source.asksPassword);
    m_password->setVisible(source.asksPassword);
    m_sample->setChecked(true);
    m_sample->setObjectName(QStringLiteral("startSample"));
    m_rows->setValidator(new QIntValidator(1, kMostRows, m_rows));
    m_rows->setText(QString::number(survey::Depth().sampleRows));
    m_rows->setFixedWidth(px(72));
    m_rows->setObjectName(QStringLiteral("startRows"));
    m_rows->setAccessibleName(SurveyPageTr::tr("Rows of each table"));
    auto* sampling = new QWidget(this);
    auto* row = new QHBoxLayout(sampling);
    row->setSpacing(metric::kGap);
    row->addWidget(m_sample);
    row->addWidget(m_rows);
    row->addWidget(makeLabel(SurveyPageTr::tr("rows of each table"), FontRole::Body, "text2", this));
    row->addStretch(1);
    row->setContentsMargins(0, 0, 0, 0);
    sampling->setVisible(source.hasRows);
    body()->addWidget(sampling);
    QLabel* note = makeLabel(SurveyPageTr::tr("Of samples only what they look like and how often is kept, "
                                              "never a value."),
                             FontRole::Caption, "text2", this);
    note->setWordWrap(true);
    note->setVisible(source.hasRows);
    body()->addWidget(note);
    connect(m_sample, &QCheckBox::toggled, m_rows, &QWidget::setEnabled);
    connect(m_password, &QLineEdit::returnPressed, this, &StartDialog::begin);
    connect(this, &PromptDialog::acted, this, &StartDialog::begin);
    (source.asksPassword ? static_cast<QWidget*>(m_password) : actButton())->setFocus();
}

StartDialog::~StartDialog()
{
    m_password->clear();
}

void StartDialog::begin()
{
    survey::Depth depth;
    depth.sampleRows = m_sample->isChecked() ? std::clamp(m_rows->text().toInt(), 1, kMostRows) : 0;
    const Start start = m_start;
    const QString password = m_password->text();
    m_password->clear();
    accept();
    start(password, depth);
}

} // namespace wardbook::ui
