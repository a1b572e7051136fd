// XmlEvents: the elements and texts of an XML stream, in constant memory (expat).
//
// Names come without their namespace prefix. Refused: document types (so there are no entities to expand), elements
// nested deeper than `deepest`, tags longer than `longestTag`. For the .cpp files of this folder; one thread.
#pragma once

#include <QIODevice>
#include <QString>

#include <string_view>

struct XML_ParserStruct;

namespace sharedesk {

class XmlEvents {
public:
    static constexpr int deepest = 100;
    static constexpr qint64 longestTag = 1 << 20; // bytes

    // Name and value alternate, a null pointer ends them.
    class Attributes {
    public:
        explicit Attributes(const char **pairs) : m_pairs(pairs) {}
        // Empty when there is none. `anyPrefix`: "r:id" is found by "id".
        std::string_view value(std::string_view name, bool anyPrefix = false) const;
        QString text(std::string_view name, bool anyPrefix = false) const;
        int number(std::string_view name, int otherwise = 0) const;
        bool isTrue(std::string_view name) const;
        const char **pairs() const { return m_pairs; }

    private:
        const char **m_pairs;
    };

    virtual ~XmlEvents() = default;
    // The complaint, empty when all went well or stop() was called.
    QString read(QIODevice &device);

protected:
    virtual void begin(std::string_view name, const Attributes &attributes) = 0;
    virtual void end(std::string_view) {}
    virtual void text(std::string_view) {} // UTF-8, in pieces

    void stop();
    void fail(const QString &complaint);
    bool hasStopped() const { return m_stopped; }

private:
    struct Calls;
    XML_ParserStruct *m_parser = nullptr;
    int m_depth = 0;
    bool m_stopped = false;
    QString m_complaint;
};

} // namespace sharedesk
