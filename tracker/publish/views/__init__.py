"""Page → plain context: one module a kind of page. Views are total; templates see their view and nothing else."""
