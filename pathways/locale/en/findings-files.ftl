finding-steps_without_plan = There is no plan, so no table of steps was written.
