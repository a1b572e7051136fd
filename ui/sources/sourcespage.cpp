#include "sources/sourcespage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include "calendar/chinatime.h"
#include "collection.h"
#include "sources/apartpanel.h"
#include "sources/duplicaterun.h"
#include "sources/groupspanel.h"
#include "sources/proposaldialog.h"
#include "sources/proposalspanel.h"
#include "widgets/infobar.h"
#include "widgets/marks.h"
#include "widgets/progresspanel.h"
#include "widgets/whenready.h"

namespace sharedesk {

// What the page shows, read at once.
struct SourcesPage::Content
{
    std::optional<DuplicateState> state;
    QVector<DuplicateGroupRow> groups;
    QVector<ProposalRow> proposals;
    QVector<SetApart> apart;
    std::optional<Error> error;
};

SourcesPage::SourcesPage(Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_refresher(this, [this] { read(); })
{
    m_run = new DuplicateRun(desk, this);
    build();
    connect(&desk.store(), &StoreThread::changed, &m_refresher, &Refresher::soon);
    connect(&desk, &Desk::actorChanged, &m_refresher, &Refresher::soon);
    connect(m_run, &DuplicateRun::ended, this, &SourcesPage::searchEnded);
    connect(m_search, &QPushButton::clicked, this, &SourcesPage::search);
    connect(m_groups, &GroupsPanel::filterChanged, &m_refresher, &Refresher::now);
    connect(m_groups, &GroupsPanel::groupSelected, this, &SourcesPage::readGroup);
    connect(&m_groups->view(), &GroupView::proposalWanted, this, &SourcesPage::propose);
    connect(&m_groups->view(), &GroupView::apartWanted, this, [this](const QString &group, const QString &entry) {
        whenReady(m_desk.store().run([=, actor = m_desk.actor()](Store &store) {
            return store.collection().setApart(group, entry, actor);
        }),
                  this, [this](const Result<void> &result) {
                      done(result, tr("Remembered: this entry is not a duplicate of the others."));
                  });
    });
    connect(m_apart, &ApartPanel::joinWanted, this, [this](const QString &entry) {
        whenReady(m_desk.store().run([=](Store &store) { return store.collection().joinAgain(entry); }), this,
                  [this](const Result<void> &result) { done(result, tr("The next search compares this entry again.")); });
    });
    connect(m_proposals, &ProposalsPanel::failed, this, [this](const Error &error) { done(error, {}); });
    connect(m_proposals, &ProposalsPanel::decided, this, [this](const QString &notice) { done({}, notice); });
    retranslate();
}

void SourcesPage::build()
{
    auto *column = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    m_title = new QLabel(this);
    makeTitle(m_title, 1.4);
    m_search = new QPushButton(this);
    m_search->setObjectName(QStringLiteral("searchDuplicates"));
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_search);
    column->addLayout(head);
    m_stateText = new QLabel(this);
    m_stateText->setObjectName(QStringLiteral("duplicateState"));
    m_stateText->setWordWrap(true);
    column->addWidget(m_stateText);
    m_progress = new ProgressPanel(this);
    column->addWidget(m_progress);
    m_notice = new InfoBar(this);
    column->addWidget(m_notice);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(QStringLiteral("sourceTabs"));
    m_tabs->setDocumentMode(true);
    m_groups = new GroupsPanel(m_desk, this);
    m_proposals = new ProposalsPanel(m_desk, this);
    m_apart = new ApartPanel(this);
    for (QWidget *panel : {static_cast<QWidget *>(m_groups), static_cast<QWidget *>(m_proposals),
                           static_cast<QWidget *>(m_apart)})
        m_tabs->addTab(panel, QString());
    column->addWidget(m_tabs, 1);
}

void SourcesPage::activate()
{
    m_refresher.now();
}

bool SourcesPage::isBusy() const
{
    return m_run->isRunning() || m_reading || m_refresher.isReading();
}

void SourcesPage::showProposal(const QString &proposalId)
{
    m_tabs->setCurrentWidget(m_proposals);
    m_proposals->select(proposalId);
}

void SourcesPage::search()
{
    if (m_run->isRunning())
        return;
    m_notice->clear();
    m_search->setEnabled(false);
    m_run->start(m_progress->begin(tr("Comparing the published catalogs…")));
}

void SourcesPage::searchEnded(const Result<void> &result)
{
    m_progress->end();
    showState();
    if (!result)
        m_notice->tell(InfoBar::Kind::Error, result.error().message);
    m_refresher.now();
}

void SourcesPage::read()
{
    whenReady(m_desk.store().read([filter = m_groups->filter()](Store &store) {
        Content content;
        Collection &collection = store.collection();
        const auto take = [&](const auto &result, auto &target) {
            if (result)
                target = result.value();
            else
                content.error = result.error();
        };
        take(collection.state(), content.state);
        take(collection.groups(filter), content.groups);
        take(collection.proposals(), content.proposals);
        take(collection.setApartEntries(), content.apart);
        return content;
    }),
              this, [this](const Content &content) {
                  if (m_refresher.ended())
                      show(content);
              });
}

void SourcesPage::show(const Content &content)
{
    if (content.error) {
        m_notice->tell(InfoBar::Kind::Error, content.error->message);
        return;
    }
    m_state = content.state;
    m_openProposals = int(std::count_if(content.proposals.begin(), content.proposals.end(), [](const ProposalRow &row) {
        return row.phase == ProposalPhase::Open;
    }));
    m_groups->setRows(content.groups, m_state.has_value());
    m_proposals->setRows(content.proposals);
    m_apart->setRows(content.apart);
    showState();
}

void SourcesPage::readGroup(const QString &groupId)
{
    if (groupId.isEmpty()) {
        m_reading = false;
        m_groups->view().clear();
        return;
    }
    m_reading = true;
    whenReady(m_desk.store().read([groupId, name = m_groups->selectedName(), rules = m_desk.office().duplicateRules, elements = m_desk.office().elements,
                                   pinyin = m_desk.office().pinyin](Store &store) -> Result<GroupContent> {
        GroupContent content;
        content.groupId = groupId;
        content.name = name;
        const auto members = store.collection().members(groupId);
        if (!members)
            return members.error();
        content.members = members.value();
        QStringList ids;
        for (const CollectedEntry &entry : std::as_const(content.members))
            ids << entry.id;
        const auto sources = store.collection().sourcesOf(ids);
        const auto proposals = store.collection().proposalsOf(ids);
        if (!sources || !proposals)
            return sources ? proposals.error() : sources.error();
        content.sources = sources.value();
        content.proposals = proposals.value();
        compareMembers(content, EntryLikeness(rules, elements, pinyin));
        return content;
    }),
              this, [this, groupId](const Result<GroupContent> &content) {
                  if (m_groups->selectedGroup() != groupId)
                      return;
                  m_reading = false;
                  if (content)
                      m_groups->view().show(content.value());
                  else
                      m_groups->view().clear(); // gone since: the list is read again too
              });
}

void SourcesPage::propose(const GroupContent &content)
{
    auto *dialog = new ProposalDialog(m_desk, content, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, content] {
        whenReady(m_desk.store().run([command = dialog->command(), actor = m_desk.actor(), now = m_desk.now(),
                                      draft = ProposalDialog::draftKey(content.groupId)](Store &store) -> Result<void> {
            const auto stored = store.collection().command(newId(), command, actor, now);
            if (!stored)
                return stored.error();
            static_cast<void>(store.clearDraft(draft));
            return {};
        }),
                  this, [this](const Result<void> &result) {
                      done(result, tr("The proposal is saved on this computer and goes to the authority."));
                  });
    });
    dialog->open();
}

void SourcesPage::done(const Result<void> &result, const QString &notice)
{
    if (!result) {
        m_notice->tell(InfoBar::Kind::Warning, result.error().message);
        return;
    }
    m_notice->clear();
    m_desk.say(notice);
    m_refresher.now();
}

void SourcesPage::showState()
{
    QStringList texts;
    if (m_state) {
        const QLocale locale;
        texts << tr("Searched on %1: %2 entries compared, %3 groups found.")
                     .arg(toChinaTime(m_state->at).toString(QStringLiteral("yyyy-MM-dd HH:mm")),
                          locale.toString(m_state->entries), locale.toString(m_state->groups));
        if (!m_state->isCurrent)
            texts << tr("Entries have changed since; search again to take them in.");
        if (m_state->isLimited)
            texts << tr("There is more that is alike than is shown here.");
    } else {
        texts << tr("What sharing can provide is not collected again from citizens and companies.");
    }
    m_search->setEnabled(!m_run->isRunning() && !m_desk.actor().userId.isEmpty());
    m_stateText->setText(texts.join(QLatin1Char(' ')));
    m_search->setText(m_state ? tr("Search again") : tr("Search for duplicates"));
    m_tabs->setTabText(0, tr("Likely duplicates"));
    m_tabs->setTabText(1, m_openProposals > 0 ? tr("Proposals (%1 open)").arg(m_openProposals) : tr("Proposals"));
    m_tabs->setTabText(2, tr("Not duplicates"));
}

void SourcesPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Page::changeEvent(event);
}

void SourcesPage::retranslate()
{
    m_title->setText(tr("One source"));
    m_search->setAccessibleName(tr("Search for likely duplicate collection"));
    m_notice->setPlace(tr("One source"));
    m_tabs->setAccessibleName(tr("Parts of the page One source"));
    showState();
}

} // namespace sharedesk
