"""argmap: debates as YAML, quotations proved to the character, maps drawn as SVG."""
