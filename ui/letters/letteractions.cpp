#include "letters/letteractions.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QUrl>

namespace sharedesk {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LetterActions)
};

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace

LetterTemplates templatesOf(const Desk &desk)
{
    return LetterTemplates(desk.profileFolder().isEmpty() ? QString() : LetterTemplates::folderIn(desk.profileFolder()));
}

void chooseLetterFile(QWidget *parent, const QString &name, LetterFormat format, const std::function<void(const QString &)> &chosen)
{
    const QString filter = format == LetterFormat::Pdf ? Text::tr("PDF document (*.pdf)") : Text::tr("OpenDocument text (*.odt)");
    auto *dialog = new QFileDialog(parent, Text::tr("Save the letter"), documents(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(letterSuffix(format).mid(1));
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void chooseLetterFolder(QWidget *parent, const std::function<void(const QString &)> &chosen)
{
    auto *dialog = new QFileDialog(parent, Text::tr("Choose a folder for the letters"), documents());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

void choosePrinter(QWidget *parent, const QString &jobName, const std::function<void(const std::shared_ptr<QPrinter> &)> &chosen)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true); // the letter has margins of its own
    printer->setDocName(jobName);
    printer->setCreator(QStringLiteral("ShareDesk"));
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOptions(QAbstractPrintDialog::PrintToFile | QAbstractPrintDialog::PrintShowPageSize);
    dialog->setWindowTitle(Text::tr("Print"));
    QObject::connect(dialog, qOverload<>(&QDialog::accepted), parent, [printer, chosen] { chosen(printer); });
    dialog->open();
}

void openFile(const QString &path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

} // namespace sharedesk
