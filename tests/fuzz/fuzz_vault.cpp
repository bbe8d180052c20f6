#include "fuzz/fuzz_bodies.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, size_t size)
{
    fuzz::vaultHeader(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
