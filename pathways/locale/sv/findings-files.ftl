finding-steps_without_plan = Det finns ingen plan, så ingen tabell över stegen skrevs.
