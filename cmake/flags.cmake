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
# The tests turn it off for themselves: most of the time would go into their own code.
define_property(TARGET PROPERTY SESSIONBOOK_SANITIZED
    BRIEF_DOCS "Compiled for the sanitizers" INITIALIZE_FROM_VARIABLE SESSIONBOOK_SANITIZED)
set(SESSIONBOOK_SANITIZED ${SESSIONBOOK_SANITIZE})
if(SESSIONBOOK_SANITIZE)
    # GCC warns of what its own instrumentation makes of the code.
    target_compile_options(sessionbook_flags INTERFACE
        $<$<BOOL:$<TARGET_PROPERTY:SESSIONBOOK_SANITIZED>>:-O1;-fsanitize=address,undefined;-fno-sanitize-recover=all;-fno-omit-frame-pointer;-Wno-maybe-uninitialized>)
    target_link_options(sessionbook_flags INTERFACE -fsanitize=address,undefined)
endif()
