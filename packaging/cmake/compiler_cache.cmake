# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles through ccache when there is one and the user has not chosen a launcher.

if(CMAKE_CXX_COMPILER_LAUNCHER OR MSVC)
    return()
endif()
find_program(CULTIVAR_CCACHE ccache)
mark_as_advanced(CULTIVAR_CCACHE)
if(CULTIVAR_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CULTIVAR_CCACHE})
endif()
