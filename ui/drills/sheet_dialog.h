#pragma once
#include "ui/kit/services.h"

namespace wardbook::ui {

enum class SheetKind { Injects, Programme };

/// Reads a sheet without writing, says what would change and what is wrong cell by cell, and writes when
/// asked.
void openSheetDialog(Services& services, QWidget* parent, SheetKind kind, qint64 owner, const QString& file);
/// The same records as xlsx: asks for the password, a reason and a place.
void saveSheet(Services& services, QWidget* parent, SheetKind kind, qint64 owner, const QString& title);

} // namespace wardbook::ui
