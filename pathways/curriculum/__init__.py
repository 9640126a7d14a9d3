"""What a catalogue covers of the requirements, and what it leaves open: for those who plan what is taught. No learner is in it."""
