# SPDX-License-Identifier: GPL-3.0-or-later
# Links with the quickest linker there is, unless the user names one: two dozen programs are linked.
if(CMAKE_EXE_LINKER_FLAGS MATCHES "-fuse-ld" OR NOT CMAKE_SYSTEM_NAME STREQUAL "Linux")
    return()
endif()
include(CheckLinkerFlag)
foreach(linker mold lld gold)
    check_linker_flag(CXX -fuse-ld=${linker} CULTIVAR_HAS_${linker})
    if(CULTIVAR_HAS_${linker})
        add_link_options(-fuse-ld=${linker})
        return()
    endif()
endforeach()
