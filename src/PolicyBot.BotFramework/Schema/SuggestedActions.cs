using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>Buttons under a message that go away once one is used.</summary>
public class SuggestedActions
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public SuggestedActions()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="to">The ids of those who see the buttons; everybody when there is none.</param>
    /// <param name="actions">The buttons.</param>
    public SuggestedActions(IList<string>? to = default, IList<CardAction>? actions = default)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The ids of those who see the buttons; everybody when there is none.</summary>
    [JsonProperty(PropertyName = "to")]
    public IList<string>? To { get; set; }

    /// <summary>The buttons.</summary>
    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction>? Actions { get; set; }

    /// <summary>Makes them from their parts.</summary>
    /// <param name="to">The ids of those who see the buttons.</param>
    /// <param name="actions">The buttons.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to.ToArray(), actions.ToArray())
    {
    }
}
