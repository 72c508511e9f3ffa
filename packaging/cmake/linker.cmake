# SPDX-License-Identifier: GPL-3.0-or-later
# Links the tests, which are a dozen programs, with the quickest linker there is, unless the user names one. What is
# released is linked as the system does.
if(NOT CULTIVAR_BUILD_TESTS OR NOT CMAKE_SYSTEM_NAME STREQUAL "Linux" OR CMAKE_LINKER_TYPE
   OR "${CMAKE_CXX_FLAGS} ${CMAKE_EXE_LINKER_FLAGS}" MATCHES "-fuse-ld")
    return()
endif()
include(CheckLinkerFlag)
foreach(linker mold lld)
    check_linker_flag(CXX -fuse-ld=${linker} CULTIVAR_HAS_${linker})
    if(CULTIVAR_HAS_${linker})
        add_link_options(-fuse-ld=${linker})
        return()
    endif()
endforeach()
