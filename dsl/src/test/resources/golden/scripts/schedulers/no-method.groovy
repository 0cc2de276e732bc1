int unused = 1
