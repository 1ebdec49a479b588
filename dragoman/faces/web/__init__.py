"""The record in a browser: pages rendered on the server, each with its JSON and CSV twin."""
