#pragma once
#include "base/precompiled.h"
#include <QBuffer>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#ifdef QT_WIDGETS_LIB
#include "ui/kit/precompiled.h"
#include <QCheckBox>
#include <QClipboard>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#endif
