"""The edge: parse, call one workflow, show, exit. Click lives only here."""
