using System.Globalization;
using System.Text;
using PolicyBot.Answers.Verifying.Written;
using PolicyBot.Documents.Text;

namespace PolicyBot.Answers.Writing;

/// <summary>Writes data into prompts so that it cannot be taken for anything else: passages stand between numbered fences, and
/// nothing inside looks like a fence.</summary>
public static class PromptText
{
    private const string Opening = "<<<";
    private const string Closing = ">>>";

    /// <summary>The passage between its fences.</summary>
    /// <param name="numbered">The passage.</param>
    public static string Of(NumberedPassage numbered)
    {
        ArgumentNullException.ThrowIfNull(numbered);
        var passage = numbered.Passage;
        var number = numbered.Number.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder()
            .Append(Opening).Append("PASSAGE ").Append(number).Append('\n')
            .Append("document: ").Append(Line(passage.DocumentTitle)).Append('\n');
        if (passage.Section.Count > 0)
            text.Append("section: ").Append(Line(string.Join(" › ", passage.Section))).Append('\n');
        if (passage.HeaderCells.Count > 0)
            text.Append("columns: ").Append(Line(string.Join(" | ", passage.HeaderCells))).Append('\n');
        return text.Append("text: ").Append(Line(passage.Text)).Append('\n')
            .Append("PASSAGE ").Append(number).Append(Closing)
            .ToString();
    }

    /// <summary>Somebody's words on one line, without fences and characters that nobody sees.</summary>
    /// <param name="text">The words.</param>
    public static string Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var rune in DisplayText.Fold(text).EnumerateRunes())
        {
            // A prompt is read as XML, which knows no control characters; format characters can hide words from a reader.
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is not (0xFFFE or 0xFFFF) && category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse))
                plain.Append(rune);
        }

        return plain.ToString().Replace(Opening, "‹‹‹", StringComparison.Ordinal).Replace(Closing, "›››", StringComparison.Ordinal);
    }
}
