param scale: 10.ms, 'how much a wait counts', in: 1.ms..1.s
