double score(Request request, InstanceView instance) {
  List<Double> scores = [0.5]
  scores[instance.id]
}
