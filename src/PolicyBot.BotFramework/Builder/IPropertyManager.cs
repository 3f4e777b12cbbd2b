namespace PolicyBot.BotFramework.Builder;

/// <summary>Something that has named properties.</summary>
public interface IPropertyManager
{
    /// <summary>The means to read and change a property.</summary>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="name">The property's name.</param>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
