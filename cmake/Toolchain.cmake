# Warnings are errors with the compilers that the code is developed with (a later one that warns of more must not keep
# anybody from building); sanitizers by preset; ccache and a fast linker where the machine has them.
if(MSVC)
    message(FATAL_ERROR "The flags here are those of gcc and clang. On Windows, which nobody has tried, begin with MinGW: installer/windows/README.md.")
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
    set(wardbook_werror "")
else()
    set(wardbook_werror -Werror)
endif()
add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                    ${wardbook_werror} -fstack-protector-strong)
add_compile_definitions(QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
                        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG") # -O3 buys nothing measurable here and costs build time
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # gcc 12 reports these inside its own standard library at -O2; they say nothing about our code.
    add_compile_options(-Wno-restrict -Wno-stringop-overflow -Wno-maybe-uninitialized -Wno-dangling-pointer)
    add_compile_options(-fpch-preprocess)
endif()
if(WARDBOOK_ASAN)
    # A report needs lines, no variables: with all of them the test programs alone would fill forty gigabytes.
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer -g1)
    add_link_options(-fsanitize=address,undefined)
else()
    add_compile_options($<$<CONFIG:Release>:-D_FORTIFY_SOURCE=2>)
endif()
if(WARDBOOK_FUZZ)
    # clang warns of other things than gcc; a fuzzing build is for finding crashes.
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -O1 -Wno-error)
    add_link_options(-fsanitize=address,undefined)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    # Precompiled headers and ccache get along only with these sloppiness settings.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()
find_program(LLD_PROGRAM ld.lld)
if(LLD_PROGRAM)
    add_link_options(-fuse-ld=lld)
endif()
# libsqlcipher is linked statically and its sqlite3_* symbols stay inside: a libsqlite3 in the process
# must never win, or PRAGMA key would be ignored and the vault written in clear.
# Not when fuzzing: clang's runtime is a static library whose allocator every other library must see.
if(NOT WARDBOOK_FUZZ)
    add_link_options(-Wl,--exclude-libs,ALL)
endif()
add_link_options(-Wl,--gc-sections)
