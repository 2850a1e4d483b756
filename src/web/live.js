// Live progress.
