# Not tried: nobody has built Wardbook on Windows yet. windows/vcpkg.json lists what a build needs; what is known to be
# missing stands in windows/README.md.
message(WARNING "Wardbook has not been built on Windows yet: installer/windows/README.md says what is known to be missing.")
set(CPACK_GENERATOR NSIS)
set(CPACK_NSIS_DISPLAY_NAME "Wardbook")
set(CPACK_NSIS_MODIFY_PATH OFF)
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Wardbook")
set(CPACK_PACKAGE_EXECUTABLES wardbook "Wardbook")
set(CPACK_CREATE_DESKTOP_LINKS wardbook)
# Backups are known by name; vaults are folders, and stay when the program is removed.
set(CPACK_NSIS_EXTRA_INSTALL_COMMANDS "
    WriteRegStr HKCR '.wbbackup' '' 'Wardbook.Backup'
    WriteRegStr HKCR 'Wardbook.Backup' '' 'Wardbook backup'
    WriteRegStr HKCR 'Wardbook.Backup\\\\DefaultIcon' '' '$INSTDIR\\\\bin\\\\wardbook.exe,0'")
set(CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS "
    DeleteRegKey HKCR '.wbbackup'
    DeleteRegKey HKCR 'Wardbook.Backup'")
# Qt's libraries and plug-ins beside the program.
find_program(WINDEPLOYQT windeployqt)
if(WINDEPLOYQT)
    install(CODE "execute_process(COMMAND \"${WINDEPLOYQT}\" --release \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/wardbook.exe\")")
endif()
