// CMake builds a precompiled header beside at least one source.
