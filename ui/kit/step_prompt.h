#pragma once
#include "ui/kit/prompts.h"
#include "ui/kit/record_form.h"

/// A step of a record that brings something of its own.
namespace wardbook::ui::prompts {

/// What a person answered when a step was taken.
struct StepAnswer
{
    ledger::FieldValues carried; ///< of the step's `carries`, those that the person changed
    QString reason;              ///< empty when the step needs none
};

/// A field each for what the step carries, all of them optional, and the reason if it needs one. `record`:
/// what the fields hold already (nullptr: several records). `context` outlives the dialog.
void step(QWidget* parent, const Question& question, const FieldContext& context,
          const ledger::TransitionDef& step, const FormRecord* record,
          const std::function<void(const StepAnswer& answer)>& then);

} // namespace wardbook::ui::prompts
