#include "fuzz/fuzz_rooms.h"
#include <QDir>

/// write_seeds FOLDER: the seed corpus, one folder for each fuzzer.
int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    const QDir root(QString::fromLocal8Bit(argv[1]));
    for (const auto& seed : fuzz::seeds() + fuzz::officeSeeds() + fuzz::ruleSeeds() + fuzz::sheetSeeds()) {
        const auto folder = QString::fromLatin1(seed.target);
        QFile file(root.filePath(folder + QLatin1Char('/') + QString::fromLatin1(seed.name)));
        if (!root.mkpath(folder) || !file.open(QIODevice::WriteOnly) ||
            file.write(seed.content) != seed.content.size())
            return 1;
    }
    return 0;
}
