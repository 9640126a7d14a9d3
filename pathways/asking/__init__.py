"""What is asked, from the words of a question to its answer: one way for the command line and for HTTP."""
