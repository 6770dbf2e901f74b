# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of ours is compiled with, in one place.
add_library(sessionbook_flags INTERFACE)
target_compile_features(sessionbook_flags INTERFACE cxx_std_20)
target_include_directories(sessionbook_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(sessionbook_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    -Woverloaded-virtual -Wimplicit-fallthrough -Wswitch
    $<$<BOOL:${SESSIONBOOK_WERROR}>:-Werror>)
target_compile_definitions(sessionbook_flags INTERFACE
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_KEYWORDS
    SESSIONBOOK_VERSION="${PROJECT_VERSION}")
if(SESSIONBOOK_SANITIZE)
    target_compile_options(sessionbook_flags INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
        -Wno-maybe-uninitialized) # GCC warns of what its own instrumentation makes of the code
    target_link_options(sessionbook_flags INTERFACE -fsanitize=address,undefined)
endif()
