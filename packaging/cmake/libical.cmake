# SPDX-License-Identifier: GPL-3.0-or-later
# Cultivar::ical: libical 3, found by its own description, which comes with it everywhere (Debian, Fedora, Arch,
# Homebrew, vcpkg), else by that of pkg-config. Its names differ between versions; of its libraries we need the first.
add_library(cultivar_ical INTERFACE)
add_library(Cultivar::ical ALIAS cultivar_ical)

find_package(LibIcal CONFIG QUIET)
if(LibIcal_FOUND AND LibIcal_VERSION VERSION_GREATER_EQUAL 3 AND LibIcal_VERSION VERSION_LESS 4)
    if(TARGET LibIcal::ical)
        set(cultivar_ical_library LibIcal::ical)
    elseif(TARGET ical)
        set(cultivar_ical_library ical)
    elseif(TARGET ical-static)
        set(cultivar_ical_library ical-static)
    endif()
endif()

if(cultivar_ical_library)
    target_link_libraries(cultivar_ical INTERFACE ${cultivar_ical_library})
    target_include_directories(cultivar_ical SYSTEM INTERFACE ${LibIcal_INCLUDE_DIR})
else()
    find_package(PkgConfig REQUIRED)
    pkg_check_modules(LIBICAL REQUIRED IMPORTED_TARGET libical>=3.0 libical<4)
    target_link_libraries(cultivar_ical INTERFACE PkgConfig::LIBICAL)
endif()
