#include "xmlevents.h"

#include <charconv>
#include <memory>

#include <expat.h>

namespace sharedesk {

namespace {

constexpr int chunkBytes = 1 << 16;

std::string_view withoutPrefix(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

std::string_view XmlEvents::Attributes::value(std::string_view name, bool anyPrefix) const
{
    for (const char **pair = m_pairs; *pair; pair += 2) {
        if (name == pair[0] || (anyPrefix && withoutPrefix(pair[0]) == name))
            return pair[1];
    }
    return {};
}

QString XmlEvents::Attributes::text(std::string_view name, bool anyPrefix) const
{
    const std::string_view found = value(name, anyPrefix);
    return QString::fromUtf8(found.data(), qsizetype(found.size()));
}

int XmlEvents::Attributes::number(std::string_view name, int otherwise) const
{
    const std::string_view found = value(name);
    int number = otherwise;
    std::from_chars(found.data(), found.data() + found.size(), number);
    return number;
}

bool XmlEvents::Attributes::isTrue(std::string_view name) const
{
    const std::string_view found = value(name);
    return found == "1" || found == "true" || found == "on";
}

struct XmlEvents::Calls {
    static XmlEvents &of(void *self) { return *static_cast<XmlEvents *>(self); }
    static void begin(void *self, const char *name, const char **attributes)
    {
        XmlEvents &events = of(self);
        // After a stop the parser still reports what it has in hand.
        if (events.m_stopped)
            return;
        if (++events.m_depth > deepest)
            events.fail(QStringLiteral("more than %1 elements in each other").arg(deepest));
        else
            events.begin(withoutPrefix(name), Attributes(attributes));
    }
    static void end(void *self, const char *name)
    {
        XmlEvents &events = of(self);
        if (events.m_stopped)
            return;
        --events.m_depth;
        events.end(withoutPrefix(name));
    }
    static void text(void *self, const char *bytes, int count)
    {
        if (!of(self).m_stopped)
            of(self).text({bytes, size_t(count)});
    }
    static void documentType(void *self, const char *, const char *, const char *, int)
    {
        of(self).fail(QStringLiteral("document type"));
    }
};

QString XmlEvents::read(QIODevice &device)
{
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser(XML_ParserCreate(nullptr), &XML_ParserFree);
    m_parser = parser.get();
    m_depth = 0;
    m_stopped = false;
    m_complaint.clear();
    XML_SetUserData(m_parser, this);
    XML_SetElementHandler(m_parser, &Calls::begin, &Calls::end);
    XML_SetCharacterDataHandler(m_parser, &Calls::text);
    XML_SetStartDoctypeDeclHandler(m_parser, &Calls::documentType);
    qint64 given = 0;
    for (bool isLast = false; !isLast && !m_stopped;) {
        void *buffer = XML_GetBuffer(m_parser, chunkBytes);
        if (!buffer) {
            m_complaint = QStringLiteral("memory");
            break;
        }
        const qint64 count = device.read(static_cast<char *>(buffer), chunkBytes);
        isLast = count <= 0;
        given += qMax<qint64>(count, 0);
        if (XML_ParseBuffer(m_parser, int(qMax<qint64>(count, 0)), isLast) != XML_STATUS_OK && !m_stopped) {
            m_complaint = QStringLiteral("line %1, column %2: %3")
                              .arg(XML_GetCurrentLineNumber(m_parser))
                              .arg(XML_GetCurrentColumnNumber(m_parser))
                              .arg(QLatin1String(XML_ErrorString(XML_GetErrorCode(m_parser))));
            break;
        }
        if (!m_stopped && !isLast && given - XML_GetCurrentByteIndex(m_parser) > longestTag)
            fail(QStringLiteral("a tag of more than 1 MiB"));
    }
    m_parser = nullptr;
    return m_complaint;
}

void XmlEvents::stop()
{
    m_stopped = true;
    XML_StopParser(m_parser, XML_FALSE);
}

void XmlEvents::fail(const QString &complaint)
{
    m_complaint = complaint;
    stop();
}

} // namespace sharedesk
