"""From folders of files to a plan: what each file is, which pages belong together, what is refused and why."""
