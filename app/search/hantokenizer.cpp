#include "hantokenizer.h"

#include <sqlite3.h>

#include <string>

namespace sharedesk {

namespace {

using TakeToken = int (*)(void *, int, const char *, int, int, int);

struct Sink
{
    void *context;
    TakeToken take;

    int operator()(int flags, const char *text, int begin, int end) const { return take(context, flags, text + begin, end - begin, begin, end); }
};

bool parts(char byte)
{
    return static_cast<unsigned char>(byte) <= 0x20;
}

// Where the character that begins at `at` ends.
int endOfCharacter(const char *text, int size, int at)
{
    ++at;
    while (at < size && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)
        ++at;
    return at;
}

int takeParts(const Sink &sink, const char *text, int size, bool beginnings)
{
    std::string token;
    for (int at = 1; at < size;) {
        if (parts(text[at])) {
            ++at;
            continue;
        }
        const int begin = at;
        while (at < size && !parts(text[at]))
            ++at;
        token.assign(1, text[0]);
        token.append(text + begin, size_t(at - begin));
        if (const int result = sink.take(sink.context, 0, token.data(), int(token.size()), begin, at); result != SQLITE_OK)
            return result;
        for (int end = begin + 1; beginnings && end <= at; ++end) {
            token.assign(1, text[0]);
            token.append(text + begin, size_t(end - begin));
            token.push_back(markOfBeginning);
            if (const int result = sink.take(sink.context, FTS5_TOKEN_COLOCATED, token.data(), int(token.size()), begin, at); result != SQLITE_OK)
                return result;
        }
    }
    return SQLITE_OK;
}

// Text that is stored gets pairs and single characters; text that is sought only what finds it.
int takePairs(const Sink &sink, const char *text, int size, bool sought)
{
    for (int at = 0; at < size;) {
        if (parts(text[at])) {
            ++at;
            continue;
        }
        const int begin = at;
        const int end = endOfCharacter(text, size, begin);
        const bool startsRun = begin == 0 || parts(text[begin - 1]);
        const bool endsRun = end >= size || parts(text[end]);
        at = end;
        int result = SQLITE_OK;
        if (!endsRun)
            result = sink(0, text, begin, endOfCharacter(text, size, end));
        if (result == SQLITE_OK && (sought ? endsRun && startsRun : true))
            result = sink(endsRun ? 0 : FTS5_TOKEN_COLOCATED, text, begin, end);
        if (result != SQLITE_OK)
            return result;
    }
    return SQLITE_OK;
}

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    static char nothing; // it has no state; FTS5 only wants to see that there is one
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&nothing);
    return SQLITE_OK;
}

void remove(Fts5Tokenizer *) {}

int tokenize(Fts5Tokenizer *, void *context, int flags, const char *text, int size, TakeToken take)
{
    const Sink sink{context, take};
    const bool sought = (flags & FTS5_TOKENIZE_QUERY) != 0;
    if (size > 0 && (text[0] == markOfParts || text[0] == markOfSyllables))
        return takeParts(sink, text, size, text[0] == markOfSyllables && !sought);
    return takePairs(sink, text, size, sought);
}

} // namespace

Result<void> addHanTokenizer(sqlite3 *connection)
{
    const Error failed{QStringLiteral("search.io"), QStringLiteral("FTS5"), QString::fromUtf8(sqlite3_errmsg(connection))};
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
        return failed;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    fts5_tokenizer tokenizer{create, remove, tokenize};
    if (!api || api->xCreateTokenizer(api, "han", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        return failed;
    return {};
}

} // namespace sharedesk
