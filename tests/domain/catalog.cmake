# What an entry is and what may happen to it.
sharedesk_test(tst_entrypatch SOURCES tst_entrypatch.cpp LINKS sharedesk-domain)
sharedesk_test(tst_entrylife SOURCES tst_entrylife.cpp LINKS sharedesk-domain)
sharedesk_test(tst_catalogentry SOURCES tst_catalogentry.cpp LINKS sharedesk-domain)
sharedesk_test(tst_dictionary SOURCES tst_dictionary.cpp LINKS sharedesk-officedata sharedesk-resources)
sharedesk_test(tst_lint SOURCES tst_lint.cpp LINKS sharedesk-officedata sharedesk-resources)
sharedesk_test(tst_resourcecode SOURCES tst_resourcecode.cpp LINKS sharedesk-officedata sharedesk-resources)
