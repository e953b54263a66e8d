"""What each addressee may see of a case: a letter's template gets this and nothing else (house rule P4)."""
