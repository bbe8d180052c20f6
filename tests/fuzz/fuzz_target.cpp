#include "fuzz/fuzz_rooms.h"

/// One fuzzer each: WARDBOOK_FUZZ_TARGET is the body's name.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    fuzz::WARDBOOK_FUZZ_TARGET(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
