double score(InstanceView instance) {
  1.0
}
