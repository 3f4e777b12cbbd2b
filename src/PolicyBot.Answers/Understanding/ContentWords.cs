using System.Collections.Frozen;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Understanding;

/// <summary>Tells the words that say what a question is about from those that only ask.</summary>
public sealed class ContentWords(TextAnalyzer analyzer)
{
    // Verbs and nouns of asking, and words that only join others, as stems: they seldom tell an answer.
    private static readonly FrozenSet<string> Asking = FrozenSet.ToFrozenSet(
        ("say said mention tell give list explain describ offer provid get receiv need want know find exist appli "
        + "pleas much mani long kind type sort thing exactli actual accord question answer state specifi name call "
        + "got go make happen involv concern relat regard mean cover includ consist see look put take use us let "
        + "must mai might shall everi each all some it hi her him than from under over up down out off onli still yet just "
        + "even ever alreadi again soon more most less other anoth on own same than through dure within between per been "
        + "being were while without upon toward them those itself he she bring brought keep stai term meant suppos")
        .Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a stem belongs to the asking and not to the subject.</summary>
    public static bool IsAsking(string stem) => Asking.Contains(stem);

    /// <summary>How many words of <paramref name="text"/> say what it is about.</summary>
    public int Count(string text)
    {
        var withoutQuestion = ChineseQuestionWords.Blank(text);
        return analyzer.Analyze(withoutQuestion).Count(token =>
            token.Kind != TokenKind.Character
            && !StopWords.IsStopWord(token.Surface)
            && !StopWords.IsQuestionWord(token.Surface)
            && !IsAsking(token.Stem));
    }
}
