"""The layout for claims that bear on several claims, and for slides: Graphviz places the boxes, we draw the rest."""
