double score(Request request, InstanceView instance) { 1.0 }

void perpare(Request request, ClusterView cluster) { }
