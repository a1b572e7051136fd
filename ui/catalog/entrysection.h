// EntrySection: a titled group of fields, in two columns where the window is wide enough and in one where
// not.
#pragma once

#include <QFrame>
#include <QVector>

class QGridLayout;
class QLabel;

namespace sharedesk {

class EntrySection : public QFrame
{
    Q_OBJECT
public:
    explicit EntrySection(const QString &key, QWidget *parent = nullptr);

    const QString &key() const { return m_key; }
    QString title() const;
    void add(QWidget *editor, bool wide);
    void setShown(QWidget *editor, bool shown);
    void retranslate();
    // Places what is shown; call after a round of setShown().
    void arrange();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cell
    {
        QWidget *editor = nullptr;
        bool wide = false;
        bool shown = true;
    };
    int columnsFor(int width) const;

    QString m_key;
    QLabel *m_title = nullptr;
    QGridLayout *m_grid = nullptr;
    QVector<Cell> m_cells;
    int m_columns = 0;
};

} // namespace sharedesk
