double score(Request request, InstanceView instance) {
  def busy = instance.queueDepht
  def wait = busy * 2 + 1
  double share = wait / 10
  clamp(share, 0.0, 1.0)
}
