using System.Collections.Frozen;

namespace PolicyBot.Retrieval.Text;

/// <summary>Words that carry no meaning of their own.</summary>
public static class StopWords
{
    // The 33 words of Lucene's English analyzer.
    private static readonly FrozenSet<string> English = Words(
        "a an and are as at be but by for if in into is it no not of on or such that the their then there these they "
        + "this to was will with");

    // Question words, pronouns and auxiliaries: they say what kind of answer is wanted, not what it is about.
    private static readonly FrozenSet<string> Question = Words(
        "what which who whom when where why how do does did can could would should am i my me we our us you your have "
        + "has had been any there so also about if is are was were be");

    /// <summary>Whether an English word in lower case is dropped from documents and queries alike.</summary>
    public static bool IsStopWord(string surface) => English.Contains(surface);

    /// <summary>Whether an English word in lower case is dropped from queries only.</summary>
    public static bool IsQuestionWord(string surface) => Question.Contains(surface);

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
