"""Documents: text, Markdown, HTML, PDF, and tables of articles, each as text with what is known of it."""
