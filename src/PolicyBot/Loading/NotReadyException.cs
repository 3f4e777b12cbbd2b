namespace PolicyBot.Loading;

/// <summary>The documents are still being read.</summary>
public sealed class NotReadyException() : Exception("The documents are still being read. Try again in a moment.");
