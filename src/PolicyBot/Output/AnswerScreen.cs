using PolicyBot.Answers.Model;
using PolicyBot.Documents.Text;
using Spectre.Console;

namespace PolicyBot.Output;

/// <summary>Prints an answer for a person: the answer, then its numbered citations.</summary>
/// <param name="console">Where to print.</param>
internal sealed class AnswerScreen(IAnsiConsole console)
{
    /// <summary>Prints the answer.</summary>
    public void Print(Answer answer)
    {
        console.WriteLine();
        console.Write(new Text(answer.Text, IsGood(answer.Status) ? new Style(decoration: Decoration.Bold) : new Style(Color.Yellow)));
        console.WriteLine();
        foreach (var citation in answer.Citations)
            Print(citation);
        console.WriteLine();
    }

    private void Print(Citation citation)
    {
        console.WriteLine();
        console.Markup($"[green]{Markup.Escape($"[{citation.Position}]")}[/] [bold]{Markup.Escape(citation.DocumentTitle)}[/]");
        if (citation.DocumentNumber is not null)
            console.Markup($" [grey]{Markup.Escape(citation.DocumentNumber)}[/]");
        console.WriteLine();
        if (citation.Section.Count > 0)
            Indented(string.Join(" › ", citation.Section), new Style(Color.Grey));
        Indented($"“{DisplayText.Fold(citation.Quote)}”", new Style(Color.Aqua));
    }

    private void Indented(string text, Style style)
    {
        console.Write(new Padder(new Text(text, style), new Padding(4, 0, 0, 0)));
    }

    private static bool IsGood(AnswerStatus status) => status is AnswerStatus.Answered or AnswerStatus.Partial or AnswerStatus.Chat;
}
