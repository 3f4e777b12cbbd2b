namespace PolicyBot.Bot.Matching.Cards;

/// <summary>Why a pressed button did nothing.</summary>
internal enum CardRefusal
{
    /// <summary>No card of the bot's sends that.</summary>
    Unreadable,

    /// <summary>Something changed since the card was shown.</summary>
    Outdated,

    /// <summary>The card is about somebody else's company.</summary>
    OfAnother,

    /// <summary>What was filled in is no value of the fact.</summary>
    WrongValue,
}
