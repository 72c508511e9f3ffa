# SPDX-License-Identifier: GPL-3.0-or-later
# cultivar_moc(<target>): the meta objects of every header the target names, to be called after the last was named.
#
# AUTOMOC hands moc the folders of all includes, and it then reads Qt and the standard library anew for each header: a
# second for each, a quarter of a whole build. Without them it reads our header alone, which is all it has to know: no
# signal or slot may depend on a macro from elsewhere. A header with Q_OBJECT has to be named among the target's sources,
# and none stands in a .cpp; tests/architecture sees to both.
function(cultivar_moc target)
    get_target_property(headers ${target} SOURCES)
    list(FILTER headers INCLUDE REGEX "\\.h$")
    qt_wrap_cpp(mocs ${headers} OPTIONS --no-notes)
    set(all ${CMAKE_CURRENT_BINARY_DIR}/${target}_mocs.cpp)
    list(TRANSFORM mocs REPLACE "(.+)" "#include \"\\1\"" OUTPUT_VARIABLE lines)
    list(JOIN lines "\n" lines)
    file(CONFIGURE OUTPUT ${all} CONTENT "${lines}\n" @ONLY)
    set_source_files_properties(${mocs} PROPERTIES HEADER_FILE_ONLY ON)
    set_source_files_properties(${all} PROPERTIES OBJECT_DEPENDS "${mocs}" SKIP_UNITY_BUILD_INCLUSION ON)
    target_sources(${target} PRIVATE ${mocs} ${all})
endfunction()
