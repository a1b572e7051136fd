// The look of the program, the same on every desktop and in the pictures of the tests: style and fonts.
#pragma once

class QApplication;

namespace sharedesk {

void setAppearance(QApplication &application);

} // namespace sharedesk
