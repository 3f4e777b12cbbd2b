using System.Collections;
using System.Text.RegularExpressions;
using PolicyBot.Answers.Understanding;
using PolicyBot.Documents.Model;
using PolicyBot.Retrieval.Spelling;
using PolicyBot.Retrieval.Terminology;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Whether the words of a sentence stand in what it cites: directly, in another form, as a synonym, or in the other
/// language by the glossary or, for names, by their spelling. What a fact is only reported with need not.</summary>
internal sealed partial class CoverageCheck(Glossary glossary, EverydaySynonyms synonyms, Equivalents equivalents, ReportingWords reporting, Pinyin pinyin)
{
    // In the passages' own language every word that matters has to stand there; a long sentence may have one of its own. Across
    // languages the glossary does not know every word: this share of a sentence's words may go uncovered, names never.
    private const int WordsPerOwnWord = 12;
    private const double MostUncoveredAcross = .34, MostUncoveredWithValues = .42;

    /// <summary>What is wrong, in plain English.</summary>
    public IEnumerable<string> Problems(Comparison comparison)
    {
        var said = comparison.Said;
        var coverage = new Coverage();
        var covered = Concepts(comparison);
        ReadWords(comparison, covered, coverage);
        ReadChinese(comparison, covered, coverage);
        if (coverage.Counted == 0 && said.Values.Count == 0)
            yield return "It says nothing that a passage could support.";
        foreach (var name in coverage.Names.Distinct())
            yield return $"The name '{name}' does not stand in the cited passages.";
        var across = comparison.Cited.All(evidence => evidence.Body.IsChinese != said.IsChinese);
        var allowed = across ? (int)(coverage.Counted * (said.Values.Count > 0 ? MostUncoveredWithValues : MostUncoveredAcross)) : said.IsChinese ? 0 : coverage.Counted / WordsPerOwnWord;
        if (coverage.Uncovered.Count > allowed)
            yield return $"These words do not stand in the cited passages: {string.Join(", ", coverage.Uncovered.Distinct().Take(8).Select(word => $"'{word}'"))}. Say only what the passages say.";
    }

    private static HashSet<Concept> Concepts(Comparison comparison) =>
        comparison.Cited.SelectMany(evidence => evidence.Body.Concepts.Concat(evidence.Context.Concepts)).ToHashSet();

    private void ReadWords(Comparison comparison, HashSet<Concept> concepts, Coverage coverage)
    {
        var said = comparison.Said;
        var named = Covered(said.Text, concepts);
        var chinese = string.Join('\n', Readings(comparison).Where(reading => reading.Text.Any(IsHan)).Select(reading => reading.Text));
        var squashed = string.Concat(comparison.Cited.Where(evidence => evidence.Passage.Kind == BlockKind.TableRow).Select(evidence => evidence.Body.Text)).ToLowerInvariant();
        foreach (var token in said.Tokens.Where(token => token.Kind == TokenKind.Word))
        {
            if (StopWords.IsStopWord(token.Surface) || (reporting.Contains(token.Stem) && !IsInName(said, token)) || InValue(said, token))
                continue;
            coverage.Counted++;
            if (named[token.Start] || Readings(comparison).Any(reading => Has(reading, token.Stem))
                || (token.Surface.Length > 4 && squashed.Contains(token.Surface, StringComparison.Ordinal))
                || (chinese.Length > 0 && token.Surface.Length > 2 && pinyin.IsIn(token.Surface, chinese)))
                continue;
            if (token.Start > 0 && NameShape.IsName(said.Text, token))
                coverage.Names.Add(said.Text[token.Start..token.End]);
            else
                coverage.Uncovered.Add(said.Text[token.Start..token.End]);
        }
    }

    // "Bureau of Finance": with a capital between capitals a word of reporting is part of a name.
    private static bool IsInName(TextReading said, Token token) =>
        token.Start > 0 && NameShape.IsName(said.Text, token) && NameBefore().IsMatch(said.Text[..token.Start]);

    // The words that bound a value belong to it: "80% or higher".
    private static bool InValue(TextReading said, Token token) =>
        said.Values.Any(value => value.Quantity.Start <= token.Start
            && token.End <= value.Quantity.End + BoundAfter().Match(said.Text[value.Quantity.End..]).Length);

    [GeneratedRegex(@"[A-Z]\w+ (?:of (?:the )?|and |for )?$", RegexOptions.CultureInvariant)]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"^\s*or (?:more|higher|longer|greater|above|over|later|less|lower|fewer|shorter|below|under|earlier)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BoundAfter();

    private bool Has(TextReading reading, string stem) =>
        reading.Stems.Contains(stem) || reading.Roots.Contains(WordFamily.RootOf(stem)) || synonyms.Of(stem).Overlaps(reading.Stems) || equivalents.IsIn(stem, reading);

    private static IEnumerable<TextReading> Readings(Comparison comparison) =>
        comparison.Cited.SelectMany(evidence => new[] { evidence.Body, evidence.Context });

    private void ReadChinese(Comparison comparison, HashSet<Concept> concepts, Coverage coverage)
    {
        var said = comparison.Said;
        if (!said.Text.Any(IsHan))
            return;
        var known = Covered(said.Text, concepts);
        foreach (var value in said.Values)
            Mark(known, value.Quantity.Start, value.Quantity.End);
        var readings = Readings(comparison).ToList();
        foreach (var text in readings.Where(reading => reading.Text.Any(IsHan)).Select(reading => reading.Text))
            MarkShared(said.Text, text, known);
        var latin = readings.SelectMany(reading => reading.Tokens).Where(token => token is { Kind: TokenKind.Word, Surface.Length: > 3 }).Select(token => token.Surface).Distinct().ToList();
        var neutral = new BitArray(said.Text.Length);
        for (var at = 0; at < said.Text.Length; at++)
        {
            if (known[at] || !IsHan(said.Text[at]))
                continue;
            // A name in characters whose spelling stands in an English text.
            foreach (var length in latin.Select(word => pinyin.LengthOf(word, said.Text, at)).Where(length => length > 1))
                Mark(known, at, at + length);
            Mark(known, at, at + equivalents.LengthAt(said.Text, at, readings));
            Mark(neutral, at, at + reporting.LengthAt(said.Text, at));
        }

        Count(said.Text, known, neutral, coverage, string.Concat(readings.Select(reading => reading.Text)), comparison.Cited.All(evidence => !evidence.Body.IsChinese));
    }

    // The longest stretches of two or more characters that stand in the source too.
    private static void MarkShared(string said, string source, BitArray known)
    {
        for (var at = 0; at < said.Length - 1;)
        {
            var length = 0;
            while (at + length < said.Length && IsHan(said[at + length]) && source.AsSpan().Contains(said.AsSpan(at, length + 1), StringComparison.Ordinal))
                length++;
            if (length >= 2)
                Mark(known, at, at + length);
            at += Math.Max(1, length - 1);
        }
    }

    // Two characters make a word; what is left over between words that stand there is counted as one.
    private static void Count(string text, BitArray known, BitArray neutral, Coverage coverage, string sources, bool across)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (!IsHan(text[at]) || (neutral[at] && !known[at]))
            {
                at++;
                continue;
            }

            var isKnown = known[at];
            while (at < text.Length && IsHan(text[at]) && known[at] == isKnown && (isKnown || !neutral[at]))
                at++;
            // A single character that the passages have too, or whose word another language splits otherwise, is no word of its own.
            var words = at - start == 1 && !isKnown && (across || sources.Contains(text[start], StringComparison.Ordinal)) ? 0 : (at - start + 1) / 2;
            coverage.Counted += words;
            if (!isKnown)
                coverage.Uncovered.AddRange(Enumerable.Repeat(text[start..at], words));
        }
    }

    /// <summary>The characters of <paramref name="text"/> that belong to names of <paramref name="concepts"/>.</summary>
    private BitArray Covered(string text, HashSet<Concept> concepts)
    {
        var covered = new BitArray(text.Length + 1);
        MarkConcepts(text, 0, text.Length, 0);
        return covered;

        void MarkConcepts(string whole, int from, int to, int depth)
        {
            foreach (var match in glossary.Find(whole[from..to]))
            {
                var (start, end) = (from + match.Span.Start, from + match.Span.End);
                if (concepts.Contains(match.Concept))
                    Mark(covered, start, end);
                else if (depth < 2 && end - start > 2)
                {
                    // Shorter names inside a longer one that the passages lack.
                    var (first, last) = (NextPart(whole, start, end), LastPart(whole, start, end));
                    if (first < end)
                        MarkConcepts(whole, first, end, depth + 1);
                    if (last > start)
                        MarkConcepts(whole, start, last, depth + 1);
                }
            }
        }
    }

    private static int NextPart(string text, int start, int end)
    {
        if (IsHan(text[start]))
            return start + 1;
        while (start < end && char.IsLetterOrDigit(text[start]))
            start++;
        return Math.Min(end, start + 1);
    }

    private static int LastPart(string text, int start, int end)
    {
        if (IsHan(text[end - 1]))
            return end - 1;
        while (end > start && char.IsLetterOrDigit(text[end - 1]))
            end--;
        return Math.Max(start, end - 1);
    }

    private static void Mark(BitArray bits, int start, int end)
    {
        for (var at = start; at < end && at < bits.Length; at++)
            bits[at] = true;
    }

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private sealed class Coverage
    {
        /// <summary>How many words matter.</summary>
        public int Counted { get; set; }

        /// <summary>Those that stand nowhere.</summary>
        public List<string> Uncovered { get; } = [];

        /// <summary>Names that stand nowhere.</summary>
        public List<string> Names { get; } = [];
    }
}
