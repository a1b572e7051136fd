# What an entry is and what may happen to it.
sharedesk_test(tst_entrypatch SOURCES tst_entrypatch.cpp LINKS sharedesk-domain)
sharedesk_test(tst_entrylife SOURCES tst_entrylife.cpp LINKS sharedesk-domain)
