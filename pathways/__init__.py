"""Learning pathways from small competence units to a full qualification: exact, proven, explained."""
