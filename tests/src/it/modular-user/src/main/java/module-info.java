module shop {
    requires dev.typist.runtime;
}
