"""Pictures of a project: what was ordered, drawn by as many processes as help, compared with what is on the disk."""
