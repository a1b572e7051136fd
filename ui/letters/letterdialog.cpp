#include "letters/letterdialog.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "letters.h"
#include "letters/letteractions.h"
#include "letters/pageview.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/whenready.h"

namespace sharedesk {

namespace {

struct Preview
{
    QString number;
    QVector<QImage> pages;
    QString text;
};

Result<Preview> previewOf(Store &store, const RequestState &state, const LetterKey &key, const OfficeData &office, const LetterTemplates &templates,
                          int dotsPerInch)
{
    const auto number = store.letters().numberOf(key);
    if (!number)
        return number.error();
    const auto html = composeLetter(state, key, number.value(), office, templates);
    if (!html)
        return html.error();
    const LetterDocument document(html.value(), letterTitle(key.kind));
    Preview preview{number.value(), {}, document.plainText()};
    for (int page = 0; page < document.pageCount(); ++page)
        preview.pages << document.picture(page, dotsPerInch);
    return preview;
}

} // namespace

LetterDialog::LetterDialog(Desk &desk, const RequestState &state, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_state(state), m_letters(lettersFor(state, desk.actor())), m_templates(templatesOf(desk)), m_run(desk)
{
    setWindowTitle(tr("Letter"));
    build();
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this] {
        m_notice->clear();
        read();
    });
    connect(&m_run, &LetterRun::finished, this, [this](const QVector<LetterOutcome> &outcomes) { ended(outcomes.first()); });
    read();
}

void LetterDialog::build()
{
    auto *column = new QVBoxLayout(this);
    auto *title = new QLabel(tr("%1 – %2").arg(m_state.application.entryName, m_state.application.requesterName), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    makeTitle(title, 1.15);
    column->addWidget(title);
    auto *bar = new QHBoxLayout;
    m_kinds = new QComboBox(this);
    m_kinds->setObjectName(QStringLiteral("letterKind"));
    m_kinds->setAccessibleName(tr("Which letter"));
    for (const LetterOccasion &occasion : m_letters)
        m_kinds->addItem(tr("%1, %2", "a letter and its day").arg(letterLabel(occasion.key.kind), occasion.date.toString(Qt::ISODate)), letterKey(occasion.key.kind));
    m_kinds->setCurrentIndex(m_kinds->count() - 1);
    m_numberText = new QLabel(this);
    m_numberText->setObjectName(QStringLiteral("letterNumber"));
    m_numberText->setTextFormat(Qt::PlainText);
    makeQuiet(m_numberText);
    bar->addWidget(m_kinds);
    bar->addWidget(m_numberText);
    bar->addStretch(1);
    column->addLayout(bar);
    m_notice = new InfoBar(this);
    m_notice->setPlace(tr("Letter"));
    column->addWidget(m_notice);
    m_pages = new PageView(this);
    m_pages->setAccessibleName(tr("The letter as it will be printed"));
    column->addWidget(m_pages, 1);
    auto *buttons = new QHBoxLayout;
    m_template = addButton(tr("Change the template…"), QStringLiteral("editTemplate"), &LetterDialog::editTemplate);
    buttons->addWidget(m_template);
    buttons->addStretch(1);
    m_writing = {addButton(tr("Print…"), QStringLiteral("printLetter"), &LetterDialog::print),
                 addButton(tr("Save as ODT…"), QStringLiteral("saveLetterOdt"), &LetterDialog::saveOdt),
                 addButton(tr("Save as PDF…"), QStringLiteral("saveLetterPdf"), &LetterDialog::savePdf)};
    for (QPushButton *button : std::as_const(m_writing))
        buttons->addWidget(button);
    m_writing.last()->setDefault(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(QStringLiteral("closeLetter"));
    close->setAccessibleName(tr("Close the letter"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(close);
    column->addLayout(buttons);
    // As high as a sheet, but not higher than the window that it lies on.
    const int room = parentWidget() ? parentWidget()->window()->height() * 15 / 16 : QWIDGETSIZE_MAX;
    resize(m_pages->minimumWidth() + 2 * fontMetrics().height(), qMin(fontMetrics().height() * 54, room));
    showState();
}

QPushButton *LetterDialog::addButton(const QString &text, const QString &name, void (LetterDialog::*act)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

const LetterOccasion &LetterDialog::letter() const
{
    return m_letters.at(m_kinds->currentIndex());
}

void LetterDialog::showState()
{
    for (QPushButton *button : std::as_const(m_writing))
        button->setEnabled(m_usable && !isBusy());
    m_kinds->setEnabled(!m_run.isRunning());
    m_numberText->setText(m_number.isEmpty() ? tr("The number is given when the letter is saved or printed.") : tr("Number: %1").arg(m_number));
    m_numberText->setVisible(m_usable);
}

void LetterDialog::read()
{
    m_reading = true;
    m_usable = false;
    showState();
    const auto preview = [state = m_state, key = letter().key, office = m_desk.office(), templates = m_templates, dots = m_pages->dotsPerInch()](Store &store) {
        return previewOf(store, state, key, office, templates, dots);
    };
    whenReady(m_desk.store().read(preview), this, [this, wanted = ++m_wanted](const Result<Preview> &made) {
        if (wanted != m_wanted)
            return; // another letter was chosen meanwhile
        m_reading = false;
        m_usable = made.ok();
        if (made) {
            m_number = made.value().number;
            m_pages->show(made.value().pages, made.value().text);
        } else {
            m_number.clear();
            m_pages->clear();
            tellProblem(made.error());
        }
        showState();
    });
}

void LetterDialog::chooseTemplates(const LetterTemplates &templates)
{
    m_templates = templates;
    m_notice->clear();
    read();
}

// A template of the office's own that is wrong can be mended, or done without.
void LetterDialog::tellProblem(const Error &error)
{
    QVector<InfoBar::Button> buttons;
    if (m_templates.hasOwn(letter().key.kind)) {
        const QString file = QDir(m_templates.folder()).filePath(letterKey(letter().key.kind) + QStringLiteral(".html"));
        buttons << InfoBar::Button{tr("Use the built-in template"), [this] { chooseTemplates(LetterTemplates()); }}
                << InfoBar::Button{tr("Open the template"), [file] { openFile(file); }}
                << InfoBar::Button{tr("Try again"), [this] { chooseTemplates(m_templates); }};
    }
    // The message of a template says the place already.
    const QString text = error.code == QLatin1String("letter.template") ? error.message : InfoBar::textOf(error);
    m_notice->tell(InfoBar::Kind::Error, text, buttons);
}

void LetterDialog::save(LetterFormat format)
{
    chooseLetterFile(this, letterFileName(m_state, letter().key.kind, format), format, [this, format](const QString &file) { saveTo(file, format); });
}

void LetterDialog::saveTo(const QString &file, LetterFormat format)
{
    start({file, {}, {}, format});
}

void LetterDialog::print()
{
    choosePrinter(this, letterTitle(letter().key.kind), [this](const std::shared_ptr<QPrinter> &printer) { start({{}, {}, printer, LetterFormat::Pdf}); });
}

void LetterDialog::start(const LetterTarget &target)
{
    if (m_run.isRunning())
        return;
    m_notice->clear();
    m_run.start({{m_state, letter()}}, target, m_templates, std::make_shared<JobProgress>());
    showState();
}

void LetterDialog::ended(const LetterOutcome &outcome)
{
    if (outcome.problem) {
        tellProblem(*outcome.problem);
    } else if (outcome.file.isEmpty()) {
        m_notice->tell(InfoBar::Kind::Note, tr("Printed with the number %1.").arg(outcome.number));
    } else {
        const QString file = outcome.file;
        m_notice->tell(InfoBar::Kind::Note, tr("Saved as %1").arg(QDir::toNativeSeparators(file)),
                       {{tr("Open"), [file] { openFile(file); }}, {tr("Open the folder"), [file] { openFile(QFileInfo(file).absolutePath()); }}});
    }
    read(); // with its number
}

void LetterDialog::editTemplate()
{
    const LetterTemplates own = templatesOf(m_desk);
    const LetterKind kind = letter().key.kind;
    const auto ready = [own, kind](Store &) -> Result<QString> {
        return own.hasOwn(kind) ? QDir(own.folder()).filePath(letterKey(kind) + QStringLiteral(".html")) : LetterTemplates::writeOut(kind, own.folder());
    };
    whenReady(m_desk.store().read(ready), this, [this, own](const Result<QString> &file) {
        if (!file) {
            m_notice->tell(file.error());
            return;
        }
        m_notice->tell(InfoBar::Kind::Note, tr("The office's own template: %1").arg(QDir::toNativeSeparators(file.value())),
                       {{tr("Open the template"), [path = file.value()] { openFile(path); }},
                        {tr("Show the letter again"), [this, own] { chooseTemplates(own); }}});
    });
}

} // namespace sharedesk
