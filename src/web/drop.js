// Dropped files: begun below.
