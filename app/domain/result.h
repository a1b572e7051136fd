// Result<T>: a value, or an Error that a user can read.
//
// Errors are values: what can fail returns a Result; exceptions are for bugs only.
// `code` is stable and for programs ("entry.name.missing"), `message` is translated and for people,
// `detail` names the place (file, sheet, row, field) or carries the technical cause.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace sharedesk {

struct Error {
    QString code;
    QString message;
    QString detail;

    bool operator==(const Error &) const = default;
};

template<typename T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Error error) : m_content(std::move(error)) {}

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }

    // Calling value() on an error, or error() on a value, is a bug (std::bad_variant_access).
    const T &value() const & { return std::get<T>(m_content); }
    T &value() & { return std::get<T>(m_content); }
    T &&value() && { return std::get<T>(std::move(m_content)); }
    const Error &error() const { return std::get<Error>(m_content); }

private:
    std::variant<T, Error> m_content;
};

template<>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

} // namespace sharedesk
