# Compiler settings and the two functions that every folder uses. One place, so that no folder drifts.

option(SHAREDESK_TESTS "Build the tests" ON)
option(SHAREDESK_FUZZ "Build for libFuzzer (clang only)" OFF)
set(SHAREDESK_SANITIZE "" CACHE STRING "Sanitizers, as for -fsanitize= (empty: none)")

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(SHAREDESK_CCACHE ccache)
if(SHAREDESK_CCACHE)
  # The environment travels with the compiler call, so that a clone in another folder still hits the cache.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${SHAREDESK_CCACHE})
endif()

find_program(SHAREDESK_MOLD mold)
if(SHAREDESK_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wconversion -Wshadow)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU") # clang, for fuzzing only, warns of other things
  add_compile_options(-Werror -fpch-preprocess)
endif()
if(SHAREDESK_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    message(FATAL_ERROR "SHAREDESK_FUZZ needs clang: cmake --preset fuzz (Debian package: clang)")
  endif()
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
add_compile_definitions(QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH QT_NO_KEYWORDS QT_MESSAGELOGCONTEXT)
if(SHAREDESK_SANITIZE)
  add_compile_options(-fsanitize=${SHAREDESK_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SHAREDESK_SANITIZE})
  if(SHAREDESK_SANITIZE MATCHES "undefined")
    # What ASan sees as well (a null pointer) or x86 does not mind costs a fifth of each compilation.
    add_compile_options(-fno-sanitize-recover=undefined -fno-sanitize=null,alignment,object-size,vptr)
  endif()
endif()

# sharedesk_library(NAME SOURCES … LINKS … [PCH …])
# A static library whose folder is its only include folder: what it does not link, it cannot include.
function(sharedesk_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS;PCH" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  if(ARG_PCH)
    target_precompile_headers(${name} PRIVATE ${ARG_PCH})
  endif()
endfunction()

# sharedesk_test(NAME SOURCES … LINKS … [TIMEOUT seconds])
# One Qt Test executable, run offscreen with the source tree's own resources.
function(sharedesk_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} Qt6::Test)
  target_compile_definitions(${name} PRIVATE
    SHAREDESK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" SHAREDESK_BINARY_DIR="${CMAKE_BINARY_DIR}")
  # What a test does itself takes no time; to optimise it under the sanitizers costs a third of its compilation.
  target_compile_options(${name} PRIVATE $<$<CONFIG:Debug>:-O0>)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
    "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=1;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/lsan.supp:print_suppressions=0;TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/tsan.supp history_size=4 die_after_fork=0")
endfunction()
