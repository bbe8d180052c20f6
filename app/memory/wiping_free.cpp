// Linked into the program itself, not into a room: every library of the process must find these instead of
// the C library's. What is freed is overwritten, so that nothing of a vault stays behind in memory that
// nobody owns any more: copies of texts in widgets, pages of the database, passwords on their way. Costs a
// few per cent (README, Measured).
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <malloc.h>

#if defined(__SANITIZE_ADDRESS__)
#define WARDBOOK_OTHER_ALLOCATOR
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WARDBOOK_OTHER_ALLOCATOR
#endif
#endif

#if defined(__GLIBC__) && !defined(WARDBOOK_OTHER_ALLOCATOR)

// The C library keeps its own under these names for exactly this use.
extern "C" void __libc_free(void* memory);
extern "C" void* __libc_malloc(size_t size);
extern "C" void* __libc_realloc(void* memory, size_t size);

namespace {

/// A block with pages of its own goes back to the system when it is freed, which clears pages before anybody
/// gets them: touching all of them first would cost as much as using them. The bit beside the size says so
/// (glibc's malloc.c, IS_MMAPPED; unchanged since 1996).
bool hasOwnPages(const void* memory)
{
    size_t sizeAndBits = 0;
    std::memcpy(&sizeAndBits, static_cast<const char*>(memory) - sizeof sizeAndBits, sizeof sizeAndBits);
    return (sizeAndBits & 2) != 0;
}

} // namespace

extern "C" void free(void* memory)
{
    if (memory == nullptr)
        return;
    if (!hasOwnPages(memory))
        explicit_bzero(memory, malloc_usable_size(memory));
    __libc_free(memory);
}

extern "C" void* realloc(void* memory, size_t size)
{
    if (memory == nullptr)
        return __libc_malloc(size);
    if (size == 0) {
        free(memory);
        return nullptr;
    }
    if (hasOwnPages(memory))
        return __libc_realloc(memory, size);
    const size_t has = malloc_usable_size(memory);
    if (size <= has && size >= has / 2)
        return memory;
    // The C library would move it and leave the former copy as it was.
    void* moved = __libc_malloc(size);
    if (moved == nullptr)
        return nullptr;
    std::memcpy(moved, memory, has < size ? has : size);
    free(memory);
    return moved;
}

#endif
