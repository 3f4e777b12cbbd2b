using System.Text.RegularExpressions;

namespace PolicyBot.Answers.Understanding;

/// <summary>Splits a question into the things that it asks.</summary>
public static partial class QuestionParts
{
    private const int MostParts = 3;

    /// <summary>The parts in order, at most three. Sentences before the last that ask nothing are the scenario and stay with
    /// the part that follows them.</summary>
    public static IReadOnlyList<string> Split(string question)
    {
        var parts = new List<string>();
        var scenario = "";
        foreach (var sentence in Sentences().Matches(question).Select(match => match.Value.Trim()))
        {
            if (sentence.Length == 0)
                continue;
            var asks = sentence[^1] is '?' or '？';
            if (!asks)
            {
                scenario = $"{scenario} {sentence}".TrimStart();
                continue;
            }

            foreach (var part in Joints().Split(sentence).Where(part => !string.IsNullOrWhiteSpace(part)))
            {
                parts.Add($"{scenario} {part.Trim()}".TrimStart());
                scenario = "";
            }
        }

        if (scenario.Length > 0 && parts.Count == 0)
            parts.AddRange(Joints().Split(scenario).Select(part => part.Trim()).Where(part => part.Length > 0));
        else if (scenario.Length > 0)
            parts[^1] = $"{parts[^1]} {scenario}";
        return parts.Count <= MostParts ? parts : [question];
    }

    [GeneratedRegex(@"[^?？]+[?？]?", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    // "… and how long …": a new question word after a conjunction opens a new part. White space is entered at its start only
    // and read in one way, or a long run of it would be tried at every length from every place.
    [GeneratedRegex(@"(?<!\s)\s*(?:[,;]\s*)?\b(?:and|or)\s+(?=(?:(?:in|for|by|at|to|of|on|from)\s+)?(?:what|who|how\s+(?:long|much|many)|when|where|which)\b)|(?<!\s)\s*;\s+(?=\w)|[，；,](?>\s*)(?:以及|并且|另外|还有)?(?=[^，；,]*(?:多少|多久|谁|哪|何时|什么))(?<=(?:多少|多久|谁|哪|何时|什么)[^，；,]*[，；,]\s*(?:以及|并且|另外|还有)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
