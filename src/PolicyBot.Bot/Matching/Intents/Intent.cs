namespace PolicyBot.Bot.Matching.Intents;

/// <summary>What a message wants with the company.</summary>
internal enum Intent
{
    /// <summary>Nothing: it asks something of the documents.</summary>
    Question,

    /// <summary>It tells of the company, or answers what was asked.</summary>
    Tell,

    /// <summary>It puts something right that was told before.</summary>
    Correct,

    /// <summary>It asks which measures fit.</summary>
    Match,

    /// <summary>It asks whether the company gets particular measures.</summary>
    Eligible,

    /// <summary>It asks why measures do not fit.</summary>
    WhyNot,

    /// <summary>It asks what would have to change.</summary>
    WhatWouldHelp,

    /// <summary>It asks for a list in full.</summary>
    ShowAll,

    /// <summary>It asks what is known of the company.</summary>
    ShowProfile,

    /// <summary>It asks to forget one fact.</summary>
    Remove,

    /// <summary>It asks to forget the company.</summary>
    Forget,
}
