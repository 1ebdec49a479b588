"""The record's schema as numbered SQL files, applied in order when a record is opened."""
