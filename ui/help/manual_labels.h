#pragma once
#include <QString>
#include <QStringList>

/// What the window calls things, for the manual: a topic writes [[English source]] where it names a button,
/// and the reader sees what the button says in the language of the window. So the manual can't fall behind.
/// GUI thread.
namespace wardbook::ui::labels {

/// One name: an English source text ("Import…"), one with its context where several say it differently
/// ("FilingsPageTr|Confirm"), or from the data: "register:asset", "field:asset.level", "state:asset.draft",
/// "step:asset.submit", "role:liaison". Empty when nobody knows it.
QString text(const QString& name);
/// Why `name` can't be used: unknown, or several contexts translate it differently. Empty when fine. Only
/// where the Chinese translations are installed does it know.
QString problem(const QString& name);
/// Replaces every [[name]] by its label, in 「」 or in bold; unknown ones stay as written.
QString fill(const QString& markdown);
/// Every name that `markdown` uses, without the brackets.
QStringList namesIn(const QString& markdown);

} // namespace wardbook::ui::labels
