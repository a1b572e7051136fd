sharedesk_test(tst_workcalendar SOURCES tst_workcalendar.cpp LINKS sharedesk-officedata sharedesk-resources)
sharedesk_test(tst_request SOURCES tst_request.cpp LINKS sharedesk-officedata sharedesk-resources)
