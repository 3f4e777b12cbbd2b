using System.Collections.Frozen;
using PolicyBot.Retrieval.Text;

namespace PolicyBot.Answers.Verifying.Written;

/// <summary>Words with which facts are reported, whatever they are about; a sentence may use them though its passage does not.</summary>
internal sealed class ReportingWords
{
    private readonly FrozenSet<string> _stems;
    private readonly FrozenSet<string> _chinese;
    private readonly int _longest;

    /// <summary>Reads the words that come with the program.</summary>
    /// <param name="analyzer">Stems them as it stems sentences.</param>
    public ReportingWords(TextAnalyzer analyzer)
    {
        using var stream = typeof(ReportingWords).Assembly.GetManifestResourceStream("reporting-words.txt")!;
        using var reader = new StreamReader(stream);
        var words = reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
        _stems = words.Where(word => char.IsAscii(word[0])).Select(analyzer.Stem).ToFrozenSet(StringComparer.Ordinal);
        _chinese = words.Where(word => !char.IsAscii(word[0])).ToFrozenSet(StringComparer.Ordinal);
        _longest = _chinese.Max(word => word.Length);
    }

    /// <summary>Whether the English word with <paramref name="stem"/> is one.</summary>
    public bool Contains(string stem) => _stems.Contains(stem);

    /// <summary>How long the longest Chinese one is that begins at <paramref name="start"/>; 0 where none does.</summary>
    public int LengthAt(string text, int start)
    {
        for (var length = Math.Min(_longest, text.Length - start); length > 0; length--)
        {
            if (_chinese.Contains(text.Substring(start, length)))
                return length;
        }

        return 0;
    }
}
