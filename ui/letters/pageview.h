// PageView: the pages of a letter below each other, as they will lie on the desk.
#pragma once

#include <QImage>
#include <QScrollArea>
#include <QVector>

class QVBoxLayout;

namespace sharedesk {

class PageView : public QScrollArea
{
    Q_OBJECT
public:
    explicit PageView(QWidget *parent = nullptr);

    // Rendered at dotsPerInch(); `text` is what the pages say, for whoever hears it.
    void show(const QVector<QImage> &pages, const QString &text);
    void clear();
    int pages() const { return m_pages; }
    int dotsPerInch() const; // of this screen

private:
    QVBoxLayout *m_column = nullptr;
    int m_pages = 0;
};

} // namespace sharedesk
