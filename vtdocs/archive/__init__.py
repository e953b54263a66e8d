"""The dossiers on disk: layout, atomic commit, manifests, catalogue and verification; files are the truth."""
