namespace PolicyBot.Bot.Matching.Cards;

/// <summary>What the buttons of cards do.</summary>
internal static class CardVerbs
{
    /// <summary>Answers the question that is open.</summary>
    public const string Answer = "answer";

    /// <summary>Shows one list in full, page by page.</summary>
    public const string List = "list";

    /// <summary>Shows the three lists.</summary>
    public const string Results = "results";

    /// <summary>Shows what is known of the company.</summary>
    public const string Profile = "profile";

    /// <summary>Corrects and removes facts.</summary>
    public const string Save = "save";

    /// <summary>Deletes what is known of the company.</summary>
    public const string Forget = "forget";

    /// <summary>Whether a button changes what is known, so that it must be one of the latest card.</summary>
    public static bool Changes(string? verb) => verb is Answer or Save or Forget;
}
