using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;

namespace PolicyBot.BotFramework.Connector.Authentication;

/// <summary>Remembers what was received, so that nobody gets it done twice by sending it again. As long as a token may be valid, and no
/// more than a bounded number.</summary>
/// <param name="clock">Tells the time.</param>
internal sealed class SeenActivities(TimeProvider clock)
{
    /// <summary>How many are remembered at the least, however many come.</summary>
    public const int Remembered = 50_000;

    // A channel's tokens are good for an hour, and five minutes are allowed for wrong clocks at either end.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(70);

    private readonly Lock _lock = new();
    private HashSet<string> _young = [];
    private HashSet<string> _old = [];
    private DateTimeOffset _turned = clock.GetUtcNow();

    /// <summary>Notes an activity.</summary>
    /// <param name="activity">The activity; without an id it is like no other.</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id))
            return true;
        var key = KeyOf(activity);
        lock (_lock)
        {
            if (clock.GetUtcNow() - _turned >= Kept || _young.Count >= Remembered)
            {
                (_old, _young) = (_young, []);
                _turned = clock.GetUtcNow();
            }

            return !_old.Contains(key) && _young.Add(key);
        }
    }

    /// <summary>Forgets an activity that could not be served, so that the channel can send it again.</summary>
    /// <param name="activity">The activity.</param>
    public void Remove(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id))
            return;
        var key = KeyOf(activity);
        lock (_lock)
        {
            _young.Remove(key);
            _old.Remove(key);
        }
    }

    // A message that was edited keeps its id, and changes its time.
    private static string KeyOf(Activity activity) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(
        new object?[] { activity.ChannelId, activity.Conversation?.Id, activity.Type, activity.Name, activity.Id, activity.Timestamp }))));
}
