"""Abstract argumentation frameworks after Dung 1995: labellings, extensions, and the map translated into one."""
