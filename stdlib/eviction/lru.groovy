/** Takes the block that was let go longest ago, whatever it holds and whoever held it. */
boolean recencyOnly() {
  true
}

double retention(CachedBlock block) {
  0.0
}
