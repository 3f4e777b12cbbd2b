using System.Text.RegularExpressions;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Values;

namespace PolicyBot.Answers.Composing.Judging;

/// <summary>Things that a question wants named one by one: "Which <i>five</i> enterprises …?" is not answered by "five enterprises".</summary>
public static partial class EnumeratedThings
{
    /// <summary>How many things the question wants named; <c>null</c> where it gives no number.</summary>
    public static int? NumberIn(QuestionPart part)
    {
        if (part.Kind is not (QuestionKind.List or QuestionKind.Open or QuestionKind.Name or QuestionKind.Body or QuestionKind.Place))
            return null;
        var wanted = Wanted().Match(part.Text);
        if (!wanted.Success)
            return null;
        var count = QuantityReader.Read(part.Text)
            .FirstOrDefault(quantity => quantity.Kind == QuantityKind.Count && quantity.Start >= wanted.Index && quantity.Start <= wanted.Index + wanted.Length);
        return count is { Low: > 1 and < 100 } ? (int)count.Low : null;
    }

    /// <summary>Whether <paramref name="text"/> has at least as many joints (commas, "and") as separate that many things.</summary>
    public static bool AreNamed(string text, int number) => Joints().Count(text) >= number - 1;

    [GeneratedRegex(@"\b(?:which|what|what\s+are|list|name|enumerate)\s+(?:(?:are|were|all|the|other|of|each)\s+)*(?=[\p{L}\d])|哪|(?=\d+\s*\p{L}[^，。]*(?:是哪|有哪|分别))|(?=[二两三四五六七八九十]+\p{L}[^，。]*(?:是哪|有哪|分别))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wanted();

    [GeneratedRegex(@"[,，、;；](?!\d)|\band\b|和|及|与", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();
}
