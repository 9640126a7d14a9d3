"""Every answer as a pydantic model, for the command line and HTTP alike."""
