using System.Text.RegularExpressions;
using PolicyBot.Documents.Model;

namespace PolicyBot.Answers.Composing;

/// <summary>The mark at the start of a list item (<c>1.</c>, <c>（一）</c>, <c>-</c>): an answer sets its own.</summary>
public static partial class ListMark
{
    /// <summary><paramref name="span"/> without a list mark at its start.</summary>
    public static Span Skip(string passageText, int passageStart, Span span)
    {
        var match = Mark().Match(passageText, span.Start - passageStart, span.Length);
        return match.Success && match.Length < span.Length ? span with { Start = span.Start + match.Length } : span;
    }

    /// <summary>Whether <paramref name="text"/> begins with a list mark.</summary>
    public static bool IsAtStart(string text) => Mark().IsMatch(text);

    [GeneratedRegex(@"\G(?:[-*+•·●▪◦]\s+|[(（]\s*(?:\d{1,3}|[ivxlcIVXLC]{1,5}|[a-zA-Z]|[一二三四五六七八九十]{1,3})\s*[)）]\s*|(?:\d{1,3}|[ivxlcIVXLC]{1,5}|[a-zA-Z])\s*[.)](?!\d)\s+|(?:\d{1,3}|[一二三四五六七八九十]{1,3})[、．]\s*|[①-⑳]\s*)", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
