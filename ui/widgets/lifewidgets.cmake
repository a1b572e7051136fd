# What requests and the life of entries share.
target_sources(sharedesk-ui-widgets PRIVATE deadlinedialog.h deadlinedialog.cpp steplist.h steplist.cpp)
