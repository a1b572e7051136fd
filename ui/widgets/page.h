// Page: one place in the navigation. The main window creates it, shows it, and asks before leaving it.
#pragma once

#include <QWidget>

namespace sharedesk {

class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;

    // Called each time the page is shown.
    virtual void activate() {}
    // False keeps the page (unsaved text that the user wants to keep); the page has asked the user itself.
    virtual bool mayLeave() { return true; }
};

} // namespace sharedesk
