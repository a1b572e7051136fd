# What the catalog shares with other pages; own file, so that the parts of ui grow without touching one list.
target_sources(sharedesk-ui-widgets PRIVATE
  flowlayout.h flowlayout.cpp
  hitdelegate.h hitdelegate.cpp
  infobar.h infobar.cpp
  listtable.h listtable.cpp
  markedtext.h markedtext.cpp
  marks.h marks.cpp
  progresspanel.h progresspanel.cpp
  textprompt.h textprompt.cpp
  tile.h tile.cpp
  whenready.h)
