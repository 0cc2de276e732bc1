import java.util.concurrent.ThreadLocalRandom

double score(Request request, InstanceView instance) {
  ThreadLocalRandom.current().nextDouble()
}
