double[] sums = new double[-1]

double priority(Request request, long nowMicros) { 1.0 }
