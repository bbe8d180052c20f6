#include "ui/oversight/training_page.h"
#include "base/clock.h"
#include "fields/person.h"
#include "fields/training.h"
#include "ui/kit/bar_rows.h"
#include "ui/kit/buttons.h"
#include "ui/kit/figures_dialog.h"
#include "ui/kit/widgets.h"
#include "ui/oversight/oversight_page_tr.h"
#include <QBoxLayout>
#include <QComboBox>

namespace wardbook::ui {

namespace {

constexpr Length kYearWidth{88};

chips::Tone toneOf(double share)
{
    return share < 0.6 ? chips::Tone::Bad : share < 0.9 ? chips::Tone::Warn : chips::Tone::Ok;
}

} // namespace

TrainingPage::TrainingPage(Services& services, QWidget* parent)
    : RecordPage(services, QString::fromLatin1(fields::training::kRegister), parent)
{
    offerExchange();
    build();
    connect(&services.workspace().ledger(), &ledger::Ledger::changed, this, [this](const QString& changed) {
        if (changed == QLatin1String(fields::training::kRegister) ||
            changed == QLatin1String(fields::person::kRegister))
            read();
    });
    read();
}

QWidget* TrainingPage::makeBar(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    setSurface(bar, "surface");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(metric::kPage, metric::kGap, metric::kPage, 0);
    row->setSpacing(metric::kGap);
    m_year = new QComboBox(bar);
    m_year->setObjectName(QStringLiteral("trainingYear"));
    m_year->setMinimumWidth(kYearWidth);
    m_year->setAccessibleName(OversightPageTr::tr("Year"));
    m_year->addItem(QString::number(clock::now().date().year()));
    row->addWidget(m_year);
    m_text = makeLabel({}, FontRole::Body, "text2", bar);
    m_text->setObjectName(QStringLiteral("coverage"));
    row->addWidget(m_text);
    m_bar = new ShareBar(bar);
    m_bar->setFixedWidth(px(160));
    row->addWidget(m_bar);
    auto* duties = new Button(OversightPageTr::tr("By duty…"), "link", {}, bar);
    duties->setObjectName(QStringLiteral("coverageByDuty"));
    duties->setSmall(true);
    row->addWidget(duties);
    row->addStretch(1);
    connect(m_year, &QComboBox::activated, this, [this] { read(); });
    connect(duties, &QPushButton::clicked, this, &TrainingPage::openDuties);
    return bar;
}

/// One reading at a time; what changed meanwhile is read once more.
void TrainingPage::read()
{
    if (std::exchange(m_reading, true)) {
        m_again = true;
        return;
    }
    auto found = std::make_shared<Found>();
    model().source().read(
        this,
        [found, year = m_year->currentText().toInt()](ledger::Reader& reader) {
            found->coverage = oversight::trainingCoverage(reader, year);
            found->years = oversight::trainingYears(reader);
            for (const qint64 person : std::as_const(found->coverage.persons))
                found->names.insert(person,
                                    reader.nameOf(QString::fromLatin1(fields::person::kRegister), person));
        },
        [this, found] {
            m_reading = false;
            show(found);
            if (std::exchange(m_again, false))
                read();
        });
}

void TrainingPage::show(const std::shared_ptr<const Found>& found)
{
    m_found = found;
    for (const int year : found->years)
        if (m_year->findText(QString::number(year)) < 0)
            m_year->addItem(QString::number(year));
    const qsizetype all = found->coverage.persons.size(), trained = found->coverage.trained.size();
    const double share = all == 0 ? -1 : double(trained) / double(all);
    m_text->setText(
        all == 0 ? OversightPageTr::tr("Nobody has a security duty yet: say so in the register of people")
                 : OversightPageTr::tr("%1 of %2 with a security duty were trained, in %3 trainings")
                       .arg(trained)
                       .arg(all)
                       .arg(found->coverage.trainings));
    m_bar->set(share, toneOf(share));
    m_bar->setAccessibleName(m_text->text());
}

QString TrainingPage::coverageText() const
{
    return m_text->text();
}

void TrainingPage::openDuties()
{
    if (!m_found)
        return;
    using Cell = FiguresDialog::Cell;
    QList<QList<Cell>> rows;
    for (const oversight::TrainingCoverage::Duty& duty : m_found->coverage.duties) {
        QStringList missing;
        for (const qint64 person : duty.missing())
            missing << m_found->names.value(person);
        const int percent = duty.percent().value_or(0);
        const char* tone = percent < 60 ? "bad" : percent < 90 ? "warn" : "";
        rows << QList<Cell>{Cell(duty.label),
                            Cell(QString::number(duty.persons.size())),
                            Cell(QString::number(duty.trained.size())),
                            Cell(QStringLiteral("%1%").arg(percent), tone),
                            Cell(QString::number(duty.hours)),
                            Cell(missing.join(OversightPageTr::tr(", ")))};
    }
    auto* dialog =
        new FiguresDialog(OversightPageTr::tr("Training in %1").arg(m_found->coverage.year),
                          OversightPageTr::tr("A training counts once it is confirmed, for everybody "
                                              "who attended it."),
                          this);
    dialog->addTable(OversightPageTr::tr("By duty"),
                     {{OversightPageTr::tr("Duty"), 150, false},
                      {OversightPageTr::tr("Persons"), 64},
                      {OversightPageTr::tr("Trained"), 64},
                      {OversightPageTr::tr("Share"), 64},
                      {OversightPageTr::tr("Hours"), 64},
                      {OversightPageTr::tr("Not yet"), 260, false}},
                     rows);
    dialog->resize(px(780), px(420));
    dialog->open();
}

} // namespace wardbook::ui
