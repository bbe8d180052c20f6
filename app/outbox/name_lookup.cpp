#include "outbox/name_lookup.h"
#include <Poco/Exception.h>
#include <Poco/Net/DNS.h>
#include <Poco/Net/HostEntry.h>
#include <condition_variable>
#include <memory>
#include <thread>

namespace wardbook::outbox {

namespace {

constexpr std::chrono::seconds kLongest(10);
constexpr std::chrono::milliseconds kSlice(50);

/// Shared with the thread that looks up, which may outlive who asked.
struct Answer
{
    std::mutex mutex;
    std::condition_variable came;
    bool ready = false;
    std::vector<std::string> addresses;
};

void lookUp(const std::string& host, const std::shared_ptr<Answer>& answer)
{
    std::vector<std::string> found;
    try {
        const Poco::Net::HostEntry entry = Poco::Net::DNS::hostByName(host);
        for (const Poco::Net::IPAddress& address : entry.addresses())
            found.push_back(address.toString());
    } catch (const std::exception&) {
        found.clear(); // no address is the answer
    }
    const std::lock_guard lock(answer->mutex);
    answer->addresses = std::move(found);
    answer->ready = true;
    answer->came.notify_all();
}

} // namespace

std::vector<std::string> addressesOf(const std::string& host, const StopSwitch& stop)
{
    if (Poco::Net::IPAddress address; Poco::Net::IPAddress::tryParse(host, address))
        return {address.toString()};
    const auto answer = std::make_shared<Answer>();
    std::thread([host, answer] { lookUp(host, answer); }).detach();
    const auto last = std::chrono::steady_clock::now() + kLongest;
    std::unique_lock lock(answer->mutex);
    while (!answer->ready && !stop.stopped() && std::chrono::steady_clock::now() < last)
        answer->came.wait_for(lock, kSlice);
    return answer->addresses;
}

} // namespace wardbook::outbox
