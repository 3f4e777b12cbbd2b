using PolicyBot.Documents.Values;

namespace PolicyBot.Documents.Statements;

/// <summary>Reads the lines at the end of an official text: who signs, and below it the day.</summary>
static class Signature
{
    internal static (string? Issuer, DateOnly? Date) Read(IReadOnlyList<string> lines)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (DayAlone(lines[i]) is not { } date)
                continue;
            var first = i;
            while (first > 0 && Issuers.IsBody(lines[first - 1]))
                first--;
            if (first < i)
                return (string.Join(Text.SentenceMarks.IsHan(lines[first][0]) ? "、" : ", ", lines.Skip(first).Take(i - first)), date);
        }

        return (null, null);
    }

    /// <summary>The day that a line consists of, or <c>null</c>.</summary>
    internal static DateOnly? DayAlone(string line) =>
        line.Length < 40 && QuantityReader.Read(line) is [{ Kind: QuantityKind.Date, High: null } day]
        && line.Length - (day.End - day.Start) <= 2 ? DateOnly.FromDayNumber((int)day.Low) : null;
}
