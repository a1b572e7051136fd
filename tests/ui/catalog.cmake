# Whole pages of the catalog on a real store.
if(NOT TARGET sharedesk-ui-catalog)
  return()
endif()
foreach(name tst_entryform tst_catalogpage tst_importdialog)
  sharedesk_test(${name}
    SOURCES ${name}.cpp catalogdesk.h
    LINKS sharedesk-ui-catalog sharedesk-officedata sharedesk-resources)
endforeach()
