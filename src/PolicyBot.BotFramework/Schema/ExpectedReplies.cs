using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Schema;

/// <summary>All replies to one activity, in the response to its request.</summary>
public class ExpectedReplies
{
    /// <summary>Makes an empty one, to be filled or read from JSON.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Makes one from its parts.</summary>
    /// <param name="activities">The replies in the order in which they were sent.</param>
    public ExpectedReplies(IList<Activity>? activities = default)
    {
        Activities = activities;
    }

    /// <summary>The replies in the order in which they were sent.</summary>
    [JsonProperty(PropertyName = "activities")]
    public IList<Activity>? Activities { get; set; }
}
