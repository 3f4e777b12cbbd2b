namespace PolicyBot.BotFramework.Schema;

/// <summary>A call that the channel wants answered in the same request, such as a pressed card button.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>The operation's name.</summary>
    string? Name { get; set; }

    /// <summary>The operation's argument; an inbound object is a <see cref="Newtonsoft.Json.Linq.JObject"/>.</summary>
    object? Value { get; set; }

    /// <summary>The conversation that the call is about, when it is another one.</summary>
    ConversationReference? RelatesTo { get; set; }
}
