find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Concurrent Svg PrintSupport Network Test LinguistTools)
if(Qt6_VERSION VERSION_GREATER_EQUAL 6.5)
    # The code is written for Qt 6.4; what later versions call old still works there.
    add_compile_definitions(QT_WARN_DEPRECATED_UP_TO=0x060400)
endif()
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(EXPAT REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(CLI11 REQUIRED)
# Poco's own CMake files ask for the development files of every database; its libraries are enough.
find_path(POCO_INCLUDE NAMES Poco/Foundation.h REQUIRED)
foreach(part Foundation Crypto Net NetSSL Data DataPostgreSQL DataMySQL DataODBC)
    find_library(POCO_${part} NAMES Poco${part} REQUIRED)
    add_library(Poco::${part} UNKNOWN IMPORTED)
    set_target_properties(Poco::${part} PROPERTIES IMPORTED_LOCATION "${POCO_${part}}")
    target_include_directories(Poco::${part} SYSTEM INTERFACE "${POCO_INCLUDE}")
    if(NOT part STREQUAL "Foundation")
        target_link_libraries(Poco::${part} INTERFACE Poco::Foundation)
    endif()
endforeach()
target_link_libraries(Poco::NetSSL INTERFACE Poco::Net Poco::Crypto)
# The client libraries under Poco's sessions: MySQL's is used itself, as Poco's can't ask for TLS; PostgreSQL's to
# give up a server that hangs.
find_path(PQ_INCLUDE NAMES libpq-fe.h PATH_SUFFIXES postgresql REQUIRED)
find_library(PQ_CLIENT NAMES pq REQUIRED)
target_include_directories(Poco::DataPostgreSQL SYSTEM INTERFACE "${PQ_INCLUDE}")
target_link_libraries(Poco::DataPostgreSQL INTERFACE "${PQ_CLIENT}")
find_library(MYSQL_CLIENT NAMES mariadb mysqlclient REQUIRED)
target_link_libraries(Poco::DataMySQL INTERFACE "${MYSQL_CLIENT}")
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(XLSXWRITER IMPORTED_TARGET xlsxwriter)
if(NOT XLSXWRITER_FOUND)
    # Debian 13's .pc file requires minizip's, which only linking statically needs and no package depends on.
    find_path(XLSXWRITER_INCLUDE NAMES xlsxwriter.h REQUIRED)
    find_library(XLSXWRITER_LIBRARY NAMES xlsxwriter REQUIRED)
    add_library(PkgConfig::XLSXWRITER UNKNOWN IMPORTED)
    set_target_properties(PkgConfig::XLSXWRITER PROPERTIES IMPORTED_LOCATION "${XLSXWRITER_LIBRARY}")
    target_include_directories(PkgConfig::XLSXWRITER SYSTEM INTERFACE "${XLSXWRITER_INCLUDE}")
endif()
pkg_search_module(BOTAN REQUIRED IMPORTED_TARGET botan-3 botan-2)
# Botan's shared library depends on libsqlite3, which must not be in the process; of the static one only what is used
# gets linked.
find_library(BOTAN_STATIC NAMES lib${BOTAN_MODULE_NAME}.a)
if(BOTAN_STATIC)
    set_property(TARGET PkgConfig::BOTAN PROPERTY INTERFACE_LINK_LIBRARIES "${BOTAN_STATIC};Threads::Threads")
endif()

find_library(SQLCIPHER_STATIC NAMES libsqlcipher.a REQUIRED)
find_path(SQLCIPHER_INCLUDE NAMES sqlcipher/sqlite3.h REQUIRED)
add_library(sqlcipher_static STATIC IMPORTED)
set_target_properties(sqlcipher_static PROPERTIES
    IMPORTED_LOCATION "${SQLCIPHER_STATIC}"
    INTERFACE_COMPILE_DEFINITIONS "SQLITE_HAS_CODEC"
    INTERFACE_LINK_LIBRARIES "OpenSSL::Crypto;Threads::Threads;${CMAKE_DL_LIBS};m")
target_include_directories(sqlcipher_static SYSTEM INTERFACE "${SQLCIPHER_INCLUDE}")
