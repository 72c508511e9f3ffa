# SPDX-License-Identifier: GPL-3.0-or-later
# cultivar_precompile(<target> <header>...): reads once what most sources of the target include; ours are named from the
# project's folder. No source may rely on it: those that change are checked without by .ci/run.
function(cultivar_precompile target)
    foreach(header ${ARGN})
        if(header MATCHES "^<")
            target_precompile_headers(${target} PRIVATE ${header})
        else()
            target_precompile_headers(${target} PRIVATE ${PROJECT_SOURCE_DIR}/${header})
        endif()
    endforeach()
endfunction()

# cultivar_share_precompiled(<target> <from>): what <from> reads once serves <target> too, which is compiled alike.
function(cultivar_share_precompiled target from)
    target_precompile_headers(${target} REUSE_FROM ${from})
endfunction()
