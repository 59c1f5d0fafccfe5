package dev.typist.litellm;

/**
 * Whether the gateway is ready to take calls. It says nothing about the providers behind it.
 *
 * @param ready whether it is
 * @param status the gateway's word for it, such as {@code healthy}; empty if it gave none
 * @param database the state of its database, such as {@code connected}; empty if it did not say
 */
public record Health(boolean ready, String status, String database) {}
