"""A page to give the learner: what is there, what remains, the steps, who decides. One content, as PDF and as HTML for print."""
