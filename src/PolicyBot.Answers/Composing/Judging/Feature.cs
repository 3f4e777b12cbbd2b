namespace PolicyBot.Answers.Composing.Judging;

/// <summary>What is looked at to judge whether a sentence or a list answers a question. Shares are of the question's weighted
/// words, 0 to 1; yes-or-no features are 1 or 0.</summary>
public enum Feature
{
    /// <summary>Always 1: how much an answer needs before anything speaks for it.</summary>
    Always,

    /// <summary>The share of words in the sentence or its label.</summary>
    Sentence,

    /// <summary>The further share in the rest of the passage and the line that announces it.</summary>
    Passage,

    /// <summary>The share of words in a list's name: its heading and the line that announces it.</summary>
    ListName,

    /// <summary>The further share in a list's items.</summary>
    ListItems,

    /// <summary>The further share in the section's headings.</summary>
    Headings,

    /// <summary>The further share in the document's title.</summary>
    Title,

    /// <summary>The further share anywhere in the document.</summary>
    Document,

    /// <summary>The share of the heaviest single word that the document does not have.</summary>
    Absent,

    /// <summary>Whether the document lacks a name or number of the question.</summary>
    NameAbsent,

    /// <summary>The share of names and numbers that stand in the document, but not near.</summary>
    NameFar,

    /// <summary>Whether the heaviest words of the subject all stand far away.</summary>
    KeyFar,

    /// <summary>Whether the question's form names the very thing asked for.</summary>
    Asked,

    /// <summary>The share of that thing's words in the sentence.</summary>
    AskedInSentence,

    /// <summary>The further share of that thing's words in passage and headings.</summary>
    AskedNear,

    /// <summary>The share of that thing's words that the document does not have.</summary>
    AskedAbsent,

    /// <summary>How much the question's words that stand in the sentence tell, in words that only one passage has.</summary>
    Told,

    /// <summary>How much the question's words tell that neither the sentence nor what surrounds it has.</summary>
    Untold,

    /// <summary>Where a value is asked for, the share of the names in the sentence that stand in another clause than any value.</summary>
    NameFarFromValue,

    /// <summary>Where a value is asked for, the share of the thing's words that do not stand close to any.</summary>
    AskedFarFromValue,

    /// <summary>Where a person, body or name is asked for, the share of the thing's or doing's words that the sentence lacks.</summary>
    AskedOfNameMissing,

    /// <summary>Where something else is asked for, the share of the thing's words that sentence, passage and headings lack.</summary>
    AskedOfOtherMissing,

    /// <summary>Whether a value is asked for and there is one that the question does not have itself: 1 for the kind that is
    /// asked for, less for one that may answer too ("when" with "within 30 days").</summary>
    Value,

    /// <summary>Whether a value is asked for and there is none of that kind.</summary>
    ValueMissing,

    /// <summary>The share of words close to the value.</summary>
    NearValue,

    /// <summary>The share of the words of the thing asked for close to the value.</summary>
    AskedNearValue,

    /// <summary>The passage's search score against the best one's, 0 to 1.</summary>
    Rank,

    /// <summary>Whether it is the author's advertising.</summary>
    Advertising,

    /// <summary>Whether it is a forecast.</summary>
    Forecast,

    /// <summary>Whether it asks instead of saying.</summary>
    AsksItself,

    /// <summary>Whether it is a table's header, or a line that only announces others.</summary>
    Announces,

    /// <summary>Its length as the logarithm of its size against a usual sentence.</summary>
    Length,

    /// <summary>Whether question and document are in two languages.</summary>
    OtherLanguage,

    /// <summary>Whether several things are asked for and it is a list.</summary>
    ListWanted,

    /// <summary>Whether something else is asked for and it is a list.</summary>
    ListUnwanted,

    /// <summary>How much more of the question's words one item of a list has than the list's name.</summary>
    OneItem,

    /// <summary>Whether several things are asked for and it is a single sentence.</summary>
    SentenceForList,

    /// <summary>Whether a yes or no is asked for.</summary>
    YesNo,

    /// <summary>Whether a value is asked for.</summary>
    ValueAsked,

    /// <summary>Whether a person, body or name is asked for.</summary>
    NameAsked,

    /// <summary>One over the number of words that say what the question is about.</summary>
    FewWords,
}
