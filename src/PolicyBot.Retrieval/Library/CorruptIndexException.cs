namespace PolicyBot.Retrieval.Library;

/// <summary>The index file is damaged or no index file at all.</summary>
internal sealed class CorruptIndexException(string message, Exception? innerException = null) : Exception(message, innerException);
