param twice: 1.0, 'once', in: 0..2
param twice: 2.0, 'again', in: 0..3
param undocumented: 3.0, in: 0..5
param outside: 5.ms, 'a wait', in: 10.ms..20.ms
param unit: 10.sec, 'a wait'
param mixed: 5.ms, 'a wait', in: 1..20
param choice: 'c', 'a way', oneOf: ['a', 'b']
param bare
def untyped = 3

double priority(Request request, long nowMicros) {
  twice + outside + undocumented
}
