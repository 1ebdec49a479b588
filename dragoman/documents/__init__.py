"""Bytes -> `Document`: text, Markdown, HTML and PDF, with what each page tells of itself."""
