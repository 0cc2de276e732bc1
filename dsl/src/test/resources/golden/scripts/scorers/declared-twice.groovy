int count = 1
double count = 2.0

double score(Request request, InstanceView instance) {
  double busy = 1.0
  double busy = 2.0
  busy
}

double score(Request request, InstanceView instance) { 2.0 }
