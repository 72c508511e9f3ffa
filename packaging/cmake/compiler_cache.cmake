# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles through ccache when there is one and the user has not chosen a launcher.

if(CMAKE_CXX_COMPILER_LAUNCHER OR MSVC)
    return()
endif()
find_program(CULTIVAR_CCACHE ccache)
mark_as_advanced(CULTIVAR_CCACHE)
if(CULTIVAR_CCACHE)
    # Precompiled headers are told apart by what is in them, unless the user has said otherwise. Not those of GCC: it
    # knows headers again by their time, too, and would read one twice where the cache gives back an older one.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CULTIVAR_CCACHE})
    if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        if("$ENV{CCACHE_SLOPPINESS}" STREQUAL "")
            list(PREPEND CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
                CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime)
        endif()
        add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
    endif()
endif()
