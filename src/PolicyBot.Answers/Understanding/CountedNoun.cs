using System.Text;
using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;
using PolicyBot.Documents.Text;
using PolicyBot.Documents.Values;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Understanding;

/// <summary>What a question for a number counts: "how many <i>regions</i>" is not answered by a number of measures.</summary>
public sealed partial class CountedNoun
{
    private readonly TextAnalyzer _analyzer;
    private readonly HashSet<string> _stems;
    private readonly bool _isEnglish;

    /// <summary>Reads what <paramref name="question"/> counts: the noun after "how many" where it is found, else any of its words.</summary>
    public CountedNoun(TextAnalyzer analyzer, string question)
    {
        _analyzer = analyzer;
        _isEnglish = LanguageDetector.Detect(question) == Language.English;
        var noun = Noun().Match(question);
        _stems = [.. analyzer.Analyze(noun.Success ? noun.Groups["noun"].Value : question).Select(token => token.Stem)];
    }

    /// <summary>Whether <paramref name="quantity"/> may be the number asked for: the things it counts, where it names any, are
    /// those of the question. Nouns of two languages cannot be compared.</summary>
    public bool Counts(Quantity quantity) =>
        quantity.Unit is null
        || quantity.Kind != QuantityKind.Count
        || Ascii.IsValid(quantity.Unit) != _isEnglish
        || _analyzer.Analyze(quantity.Unit).Any(token => _stems.Contains(token.Stem));

    // The first plural among the words after "how many" is the noun; those before it describe it.
    [GeneratedRegex(@"\b(?:how\s+many|number\s+of)\s+(?:[\w-]+\s+){0,4}?(?<noun>people|persons|staff|\w{2,}(?<!s)s)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Noun();
}
