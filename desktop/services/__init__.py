"""QObjects without a face: the library's thread, the typesetter's thread, printing, the clinic's own file."""
