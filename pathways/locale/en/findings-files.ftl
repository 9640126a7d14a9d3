finding-steps_without_plan = There is no plan, so no table of steps was written.
finding-signs_not_in_font = The font of the PDF has no shape for some signs, which are replaced by ◆: { $signs }. The HTML page shows them.
finding-page_without_tree = There are no requirements to compare with, so no page was written.
