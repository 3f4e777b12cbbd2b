namespace PolicyBot.Documents.Reading;

/// <summary>What an unmarked heading looks like. Headings of one shape that follow each other stand on one level.</summary>
internal enum HeadingShape
{
    /// <summary>In capitals throughout.</summary>
    Capitals,

    /// <summary>A few words: "Basic conditions".</summary>
    Bare,

    /// <summary>A label and a few words: "1992–2012: a time of trials".</summary>
    Labelled,

    /// <summary>A question that the next lines answer.</summary>
    Question,

    /// <summary>A few words and a colon: "Opportunities:".</summary>
    Colon,
}
