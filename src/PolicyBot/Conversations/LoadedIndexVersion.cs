using System.Globalization;
using PolicyBot.Bot.Feedback;
using PolicyBot.Loading;

namespace PolicyBot.Conversations;

/// <summary>The state of the index that the server has loaded.</summary>
/// <param name="assistants">Has it.</param>
public sealed class LoadedIndexVersion(AssistantService assistants) : IIndexVersion
{
    /// <inheritdoc />
    public string? Current =>
        assistants.IsReady ? assistants.Assistant.Library.Current.Generation.ToString(CultureInfo.InvariantCulture) : null;
}
