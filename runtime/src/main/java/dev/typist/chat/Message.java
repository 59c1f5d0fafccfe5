package dev.typist.chat;

/** One turn of a chat. */
public sealed interface Message permits SystemMessage, UserMessage, AssistantMessage, ToolMessage {}
