using PolicyBot.Bot.Feedback;
using PolicyBot.Bot.Matching.State;
using PolicyBot.Bot.Replies;
using PolicyBot.Bot.Teams;

namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Where a turn's cards are shown.</summary>
/// <param name="ShowsCards">Whether the channel shows cards, and knows whose company they are about.</param>
/// <param name="IsTeams">Whether it is Teams, where a card is refreshed in place and of limited size.</param>
/// <param name="IsUpdate">Whether the card takes the place of the one whose button was pressed.</param>
/// <param name="PersonId">The channel's id of the person.</param>
/// <param name="Owner">Marks the person's own cards, without telling who it is.</param>
/// <param name="Links">Where readers reach the sources.</param>
internal sealed record CardPlace(bool ShowsCards, bool IsTeams, bool IsUpdate, string? PersonId, string Owner, SourceLinks Links)
{
    private const int OwnerLength = 16;

    /// <summary>The place that an activity comes from.</summary>
    public static CardPlace Of(ITurnContext turnContext, SourceLinks links)
    {
        var activity = turnContext.Activity;
        var isTeams = TeamsChat.IsTeams(activity);
        return new CardPlace(
            (isTeams || activity.ChannelId is "webchat" or "directline" or "emulator") && CompanyState.KnowsWhose(turnContext),
            isTeams, activity.Type == ActivityTypes.Invoke, activity.From?.Id, PersonKey.Of(activity)?[..OwnerLength] ?? "", links);
    }

    /// <summary>Whether links to the sources lead somewhere from there.</summary>
    public bool HasLinks => Links.AreAbsolute || !IsTeams;
}
