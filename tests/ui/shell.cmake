# Whole windows on the data of a real platform.
foreach(name tst_mainwindow tst_dashboardpage tst_requestspage tst_letterdialog tst_outboxpage tst_qualitypage tst_sourcespage tst_reviewpage tst_catalogsearch tst_facets)
  sharedesk_test(${name}
    SOURCES ${name}.cpp demodesk.h windowchecks.h
    LINKS sharedesk-desktopdriver sharedesk-resources sharedesk-translations)
endforeach()
