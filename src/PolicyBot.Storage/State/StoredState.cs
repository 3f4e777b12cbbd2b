using Newtonsoft.Json.Linq;

namespace PolicyBot.Storage.State;

/// <summary>A state as it was read, which knows what it was then. <c>BotState</c> takes it for the dictionary that it is, and
/// brings it back to be written.</summary>
internal sealed class StoredState : Dictionary<string, object?>, IStoreItem
{
    /// <summary>An empty state that is not kept yet.</summary>
    public StoredState() => Read = [];

    /// <summary>The state that was read.</summary>
    /// <param name="read">What it was.</param>
    /// <param name="etag">The state of its row.</param>
    public StoredState(JObject read, string etag)
    {
        ETag = etag;
        Read = read;
        foreach (var (name, value) in (JObject)read.DeepClone())
            this[name] = value is JValue simple ? simple.Value : value;
    }

    /// <summary>What it was when it was read or written last; never changed in place.</summary>
    public JObject Read { get; set; }

    /// <inheritdoc />
    public string? ETag { get; set; }
}
