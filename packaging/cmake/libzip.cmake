# SPDX-License-Identifier: GPL-3.0-or-later
# libzip as the target Cultivar::zip. Its own CMake files are not used: those of Debian also ask for the programs that
# come with it, which nobody needs here.
find_path(CULTIVAR_ZIP_INCLUDE zip.h PATHS ENV ZIP_ROOT)
find_library(CULTIVAR_ZIP_LIBRARY NAMES zip PATHS ENV ZIP_ROOT)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibZip REQUIRED_VARS CULTIVAR_ZIP_LIBRARY CULTIVAR_ZIP_INCLUDE)
if(NOT LibZip_FOUND)
    message(FATAL_ERROR "libzip is missing (Debian: libzip-dev, Fedora: libzip-devel, Arch, Homebrew, vcpkg: libzip).")
endif()
add_library(Cultivar::zip UNKNOWN IMPORTED)
set_target_properties(Cultivar::zip PROPERTIES
    IMPORTED_LOCATION "${CULTIVAR_ZIP_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${CULTIVAR_ZIP_INCLUDE}")
