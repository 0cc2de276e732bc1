/** Makes requests less urgent as they wait, as a bad example to measure against. */
param age_weight: 1e-6.per_us, 'priority lost per time of waiting', in: 1e-9.per_us..1e-3.per_us

double priority(Request request, long nowMicros) {
  0.0 - age_weight * (nowMicros - request.arrivalMicros)
}
