# SPDX-License-Identifier: GPL-3.0-or-later
# A room is one folder of the house and one static library. A room can include only what it links:
# the link line enforces the big walls, tests/architecture checks the rest.

add_library(cultivar_settings INTERFACE)
target_compile_features(cultivar_settings INTERFACE cxx_std_20)
target_include_directories(cultivar_settings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(cultivar_settings INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_FOREACH QT_DISABLE_DEPRECATED_BEFORE=0x060400
    CULTIVAR_VERSION="${PROJECT_VERSION}")

if(MSVC)
    target_compile_options(cultivar_settings INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${CULTIVAR_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(cultivar_settings INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
        -Woverloaded-virtual -Wimplicit-fallthrough $<$<BOOL:${CULTIVAR_WARNINGS_AS_ERRORS}>:-Werror>)
endif()

# A debugger wants all of it: cmake --preset dev -DCULTIVAR_DEBUG_INFO=full
if(CULTIVAR_DEBUG_INFO STREQUAL "lines" AND NOT MSVC)
    target_compile_options(cultivar_settings INTERFACE $<$<CONFIG:Debug>:-g1>)
elseif(CULTIVAR_DEBUG_INFO STREQUAL "none" AND NOT MSVC)
    target_compile_options(cultivar_settings INTERFACE $<$<CONFIG:Debug>:-g0>)
endif()

if(CULTIVAR_SANITIZE)
    target_compile_options(cultivar_settings INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(cultivar_settings INTERFACE -fsanitize=address,undefined)
endif()
if(CULTIVAR_FUZZ)
    # Counters everywhere, for what is read in the rooms is what the search goes by; the loop itself only in the targets.
    target_compile_options(cultivar_settings INTERFACE -fsanitize=fuzzer-no-link)
endif()
if(CULTIVAR_COVERAGE)
    target_compile_options(cultivar_settings INTERFACE --coverage -O0)
    target_link_options(cultivar_settings INTERFACE --coverage)
endif()

# cultivar_room(<name> SOURCES <file>... LINK <library>... PRIVATE <library>...): the library cultivar_<name>, alias
# Cultivar::<name>. Nobody who links the room sees what it links privately.
function(cultivar_room name)
    cmake_parse_arguments(room "" "" "SOURCES;LINK;PRIVATE" ${ARGN})
    add_library(cultivar_${name} STATIC ${room_SOURCES})
    add_library(Cultivar::${name} ALIAS cultivar_${name})
    target_link_libraries(cultivar_${name} PUBLIC cultivar_settings ${room_LINK} PRIVATE ${room_PRIVATE})
endfunction()
