/** Makes requests more urgent as they wait, whatever their class. */
param age_weight: 1e-6.per_us, 'priority gained per time of waiting', in: 1e-9.per_us..1e-3.per_us

double priority(Request request, long nowMicros) {
  age_weight * (nowMicros - request.arrivalMicros)
}
