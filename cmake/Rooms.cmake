# wardbook_room(NAME USES rooms… LINK libraries…): one static library per folder, all sources of the folder.
# PCH: the header this room precompiles; PCH_OF: the room whose precompiled header it shares (parsing Qt takes longer than
# compiling a room).
# A room may include only the rooms it USES; tests/tst_layering holds the #includes against these lists.
set_property(GLOBAL PROPERTY WARDBOOK_ROOMS "")

function(wardbook_room name)
    cmake_parse_arguments(ROOM "" "DIR;PCH;PCH_OF" "USES;LINK" ${ARGN})
    if(NOT ROOM_DIR)
        set(ROOM_DIR ${name})
    endif()
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${ROOM_DIR}/*.cpp
         ${CMAKE_CURRENT_SOURCE_DIR}/${ROOM_DIR}/*.h)
    if(NOT sources)
        return()
    endif()
    set(target wb_${name})
    add_library(${target} STATIC ${sources})
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/app ${CMAKE_SOURCE_DIR}
                               ${CMAKE_BINARY_DIR}/generated)
    set(used "")
    foreach(room ${ROOM_USES})
        list(APPEND used wb_${room})
    endforeach()
    target_link_libraries(${target} PUBLIC Qt6::Core ${used} ${ROOM_LINK})
    if(ROOM_PCH)
        target_precompile_headers(${target} PRIVATE ${ROOM_PCH})
    elseif(ROOM_PCH_OF)
        target_precompile_headers(${target} REUSE_FROM wb_${ROOM_PCH_OF})
    endif()
    set_property(GLOBAL APPEND PROPERTY WARDBOOK_ROOMS "${name}:${ROOM_DIR}:${ROOM_USES}")
endfunction()
