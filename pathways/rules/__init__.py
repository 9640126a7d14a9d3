"""What "complete" means: the reading of rule trees, what evidence means for them, the independent checker."""
