# cmake -D TS= -D QM= -D LANGUAGE= -D SOURCES= -D LUPDATE= -D LRELEASE= -P compile.cmake
# Refuses a translation that lacks a text of the sources or has an unfinished one; else compiles it.
get_filename_component(folder ${QM} DIRECTORY)
set(fresh ${folder}/checked_${LANGUAGE}.ts)
configure_file(${TS} ${fresh} COPYONLY)

set(plural)
if(LANGUAGE STREQUAL "en")
  set(plural -pluralonly) # the sources are English; only plural forms need a translation
endif()
execute_process(COMMAND ${LUPDATE} -silent -no-obsolete -locations none ${plural} ${SOURCES} -ts ${fresh}
                RESULT_VARIABLE failed ERROR_VARIABLE complaint)
if(failed)
  message(FATAL_ERROR "lupdate failed: ${complaint}")
endif()

file(STRINGS ${fresh} lines)
set(source "")
set(missing "")
foreach(line IN LISTS lines)
  if(line MATCHES "<source>(.*)")
    set(source "${CMAKE_MATCH_1}")
  elseif(line MATCHES "type=\"unfinished\"")
    string(APPEND missing "\n  ${source}")
  endif()
endforeach()
if(missing)
  message(FATAL_ERROR "Texts without a finished ${LANGUAGE} translation (cmake --build … --target "
                      "update-translations, then translate ${TS}):${missing}")
endif()

execute_process(COMMAND ${LRELEASE} -silent ${fresh} -qm ${QM} RESULT_VARIABLE failed)
if(failed)
  message(FATAL_ERROR "lrelease failed for ${TS}")
endif()
