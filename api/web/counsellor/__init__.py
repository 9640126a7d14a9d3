"""The counsellor's pages: one learner at a time, in a session that is kept in memory only."""
