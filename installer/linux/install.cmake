# What a Linux desktop and a shell find of the program beside its binary.
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR})
install(FILES ${linux}/wardbook.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux}/org.wardbook.wardbook.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}/wardbook-mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME wardbook.xml)
install(FILES ${linux}/wardbook.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME wardbook)
install(FILES ${linux}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/wardbook)
install(FILES ${linux}/lintian-overrides DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides RENAME wardbook)

# All of the binary's addresses are looked up and made read-only before it starts.
target_link_options(wardbook PRIVATE $<$<CONFIG:Release>:-Wl,-z,relro,-z,now>)
if(CMAKE_STRIP)
    install(CODE "if(CMAKE_INSTALL_DO_STRIP)
        execute_process(COMMAND \"${CMAKE_STRIP}\" --remove-section=.comment --remove-section=.note
                        \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/wardbook\" COMMAND_ERROR_IS_FATAL ANY)
    endif()")
endif()

# The mark in the accent colour of the light theme.
add_executable(wardbook_icons ${linux}/icons.cpp)
set_target_properties(wardbook_icons PROPERTIES AUTOMOC OFF)
target_link_libraries(wardbook_icons PRIVATE Qt6::Gui Qt6::Svg)
set(mark ${CMAKE_SOURCE_DIR}/resources/icons/wardbook.svg)
set(sizes 16 22 24 32 48 64 128 256 512)
set(icons ${made}/wardbook.svg)
foreach(size ${sizes})
    list(APPEND icons ${made}/${size}.png)
    install(FILES ${made}/${size}.png RENAME wardbook.png
            DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
install(FILES ${made}/wardbook.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
add_custom_command(OUTPUT ${icons} COMMAND wardbook_icons ${mark} "#0B6478" ${made} DEPENDS ${mark} VERBATIM)

find_program(GZIP_PROGRAM gzip REQUIRED)
# Debian wants these compressed, and the same bytes each time.
add_custom_command(OUTPUT ${made}/changelog.gz
                   COMMAND sh -c "${GZIP_PROGRAM} -9nc ${linux}/changelog > ${made}/changelog.gz"
                   DEPENDS ${linux}/changelog VERBATIM)
install(FILES ${made}/changelog.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/wardbook)
add_custom_target(wardbook_extras ALL DEPENDS ${icons} ${made}/changelog.gz)

# The pages name what the program's own help names. Written when it is installed, not with every build: that starts the
# program a hundred times.
install(CODE "
    foreach(page wardbook.1 wardbook.zh_CN.1)
        set(words)
        if(page MATCHES zh)
            set(words ${linux}/commands.zh_CN)
        endif()
        execute_process(COMMAND bash ${linux}/manual $<TARGET_FILE:wardbook> ${linux}/\${page} \${words}
                        OUTPUT_FILE ${made}/\${page} COMMAND_ERROR_IS_FATAL ANY)
        execute_process(COMMAND ${GZIP_PROGRAM} -9nkf ${made}/\${page} COMMAND_ERROR_IS_FATAL ANY)
    endforeach()")
install(FILES ${made}/wardbook.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/wardbook.zh_CN.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/zh_CN/man1 RENAME wardbook.1.gz)
