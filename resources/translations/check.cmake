# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a text with a count has no plural forms in English: people would read "6 hour(s)".
#   cmake -D LUPDATE=… -D SOURCE=… -D SCRATCH=… -P check.cmake
set(copy ${SCRATCH}/sessionbook_en.ts)
file(COPY ${SOURCE}/resources/translations/sessionbook_en.ts DESTINATION ${SCRATCH})
execute_process(
    COMMAND ${LUPDATE} -silent -I ${SOURCE} ${SOURCE}/core ${SOURCE}/ui ${SOURCE}/app
            -locations none -no-obsolete -pluralonly -ts ${copy}
    COMMAND_ERROR_IS_FATAL ANY)
file(READ ${copy} words)
if(words MATCHES "type=\"unfinished\"")
    message(FATAL_ERROR "Plural forms are missing: build update_translations and write them into "
                        "resources/translations/sessionbook_en.ts")
endif()
