# Whole pages of the catalog on a real store.
if(NOT TARGET sharedesk-ui-catalog)
  return()
endif()
foreach(name tst_itemgrid tst_entryform tst_comparedialog tst_bulkdialog tst_catalogpage tst_catalogsteps tst_importdialog)
  sharedesk_test(${name}
    SOURCES ${name}.cpp catalogdesk.h windowchecks.h
    LINKS sharedesk-ui-catalog sharedesk-sync sharedesk-officedata sharedesk-resources)
endforeach()
target_link_libraries(tst_comparedialog PRIVATE sharedesk-arrival)
