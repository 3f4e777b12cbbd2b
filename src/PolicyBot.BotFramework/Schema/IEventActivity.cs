namespace PolicyBot.BotFramework.Schema;

/// <summary>A program told the bot something; nobody sees it.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>The event's name.</summary>
    string? Name { get; set; }

    /// <summary>What the event carries; an inbound object is a <see cref="Newtonsoft.Json.Linq.JObject"/>.</summary>
    object? Value { get; set; }

    /// <summary>The conversation that the event is about, when it is another one.</summary>
    ConversationReference? RelatesTo { get; set; }
}
