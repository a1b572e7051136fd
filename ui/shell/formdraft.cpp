#include "shell/formdraft.h"

#include <QJsonDocument>

#include "widgets/whenready.h"

namespace sharedesk {

namespace {

constexpr int pauseMs = 500;

}

FormDraft::FormDraft(Desk &desk, const QString &key, std::function<QJsonObject()> content, QObject *parent)
    : QObject(parent), m_desk(desk), m_key(key), m_content(std::move(content))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &FormDraft::write);
}

FormDraft::~FormDraft() = default;

void FormDraft::restore(std::function<void(const QJsonObject &)> use)
{
    // In the writer's lane: an earlier dialog's last words may still be on their way to the disk.
    whenReady(m_desk.store().run([key = m_key](Store &store) { return store.draft(key); }), this,
              [this, use = std::move(use)](const Result<std::optional<QByteArray>> &draft) {
                  if (!draft || !draft.value() || m_touched)
                      return;
                  const QJsonObject content = QJsonDocument::fromJson(*draft.value()).object();
                  if (!content.isEmpty())
                      use(content);
              });
}

void FormDraft::touch()
{
    m_touched = true;
    m_pause.start();
}

void FormDraft::flush()
{
    if (m_pause.isActive())
        write();
}

void FormDraft::write()
{
    m_pause.stop();
    m_desk.store().run([key = m_key, content = QJsonDocument(m_content()).toJson(QJsonDocument::Compact)](Store &store) {
        return store.saveDraft(key, content).ok();
    });
}

} // namespace sharedesk
