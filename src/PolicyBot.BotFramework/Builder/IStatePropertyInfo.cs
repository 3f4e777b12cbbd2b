namespace PolicyBot.BotFramework.Builder;

/// <summary>A property of a state.</summary>
public interface IStatePropertyInfo
{
    /// <summary>The property's name.</summary>
    string Name { get; }
}
