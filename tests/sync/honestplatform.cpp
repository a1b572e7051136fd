#include "honestplatform.h"

namespace sharedesk {

namespace {

const QByteArray entryId = "33333333-3333-4333-8333-333333333333";

} // namespace

QByteArray helloBody()
{
    return "{\"server\":\"" + FaultServer::serverId() +
           "\",\"protocol\":{\"min\":1,\"max\":1},\"limits\":{\"opsPerBatch\":200,\"bytesPerBatch\":1048576},"
           "\"scopes\":[{\"id\":\"own\",\"hash\":\"h\",\"role\":\"clerk\",\"total\":1,\"start\":\"c0\"}],"
           "\"departments\":[],\"end\":true}";
}

QByteArray tokenBody()
{
    return "{\"accessToken\":\"secret-token\",\"tokenType\":\"Bearer\",\"expiresIn\":3600,"
           "\"user\":{\"userId\":\"u1\",\"name\":\"U\",\"departmentId\":\"d1\",\"departmentName\":\"D\","
           "\"role\":\"clerk\"},\"end\":true}";
}

QByteArray item(const QByteArray &id)
{
    return "{\"kind\":\"entry\",\"id\":\"" + id +
           "\",\"pos\":5,\"rev\":\"r5\",\"schema\":1,\"body\":{\"name\":\"x\"}}";
}

QByteArray page(const QByteArray &items, int count, const QByteArray &tail)
{
    return "{\"from\":\"c0\",\"items\":[" + items + "],\"count\":" + QByteArray::number(count) +
           ",\"next\":\"c1\",\"more\":false,\"position\":\"p1\"" + tail;
}

QByteArray opId(int number)
{
    return "44444444-4444-4444-8444-" + QByteArray::number(number).rightJustified(12, '0');
}

QByteArray result(int number)
{
    return "{\"op\":\"" + opId(number) + "\",\"st\":\"applied\",\"rev\":\"r9\",\"pos\":9}";
}

QByteArray results(const QByteArray &list, int count)
{
    return "{\"results\":[" + list + "],\"count\":" + QByteArray::number(count) +
           ",\"position\":\"p9\",\"end\":true}";
}

SealedOp sealedOp(int number)
{
    const QByteArray id = opId(number);
    return {QString::fromLatin1(id), QString::fromLatin1(entryId),
            "{\"op\":\"" + id + "\",\"kind\":\"entry\",\"id\":\"" + entryId + "\",\"do\":\"update\"}"};
}

// An honest answer, as far as the test needs it. An empty page follows the first cursor.
FaultAnswer honest(const FaultRequest &request)
{
    if (request.path.startsWith("/sync/v1/hello"))
        return {FaultServer::answer(request, helloBody())};
    if (request.path.startsWith("/auth/v1/token"))
        return {FaultServer::answer(request, tokenBody())};
    if (request.path.startsWith("/sync/v1/changes")) {
        if (request.path.contains("after=c1"))
            return {FaultServer::answer(
                request,
                "{\"from\":\"c1\",\"items\":[],\"count\":0,\"next\":\"c1\",\"more\":false,\"end\":true}")};
        return {FaultServer::answer(request, page(item(), 1))};
    }
    QByteArray list;
    int count = 0;
    for (int number = 1; number <= 9; ++number) {
        if (request.body.contains(opId(number))) {
            list += (count++ > 0 ? "," : "") + result(number);
        }
    }
    return {FaultServer::answer(request, results(list, count))};
}

} // namespace sharedesk
