namespace PolicyBot.BotFramework.Builder;

/// <summary>An object whose writing fails when somebody else changed it since it was read.</summary>
public interface IStoreItem
{
    /// <summary>The state in which it was read; <c>*</c> to write whatever the state.</summary>
    string? ETag { get; set; }
}
